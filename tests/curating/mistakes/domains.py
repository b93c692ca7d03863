"""Mistakes in where outlets publish."""

from curating.spoiling import Mistake, add, both, put

DOMAINS: tuple[Mistake, ...] = (
    (
        "two outlets at one host",
        "domains.csv",
        add("the-lantern-post,harrowreview.example,,yes,,,https://register.example/,,,,"),
    ),
    (
        "two outlets at one host on one day",
        "domains.csv",
        put(
            "the-lantern-post,lantern",
            "the-harrow-review,evening-lantern.example,,no,2019-06-30,,https://register.example/,,,,\n"
            "the-lantern-post,lantern",
        ),
    ),
    (
        "two outlets below one path in two spellings",
        "domains.csv",
        both(
            put("harrowreview.example,", "harrowreview.example,/review"),
            add("the-lantern-post,harrowreview.example,/review/,yes,,,https://register.example/,,,,"),
        ),
    ),
    ("a validity that ends before it begins", "domains.csv", put(",,2019-06-30", ",2020-01-01,2019-06-30")),
    (
        "a host as copied from the address bar",
        "domains.csv",
        put("harrowreview.example", "https://www.HarrowReview.example:443/"),
    ),
    ("a host with a path", "domains.csv", put("harrowreview.example", "harrowreview.example/review")),
    ("what is no host", "domains.csv", put("harrowreview.example", "harrow review")),
    ("a public suffix", "domains.csv", put("harrowreview.example", "co.uk")),
    ("a platform without an account", "domains.csv", put("harrowreview.example", "pagewright.example")),
    (
        "a path with a slash at its end",
        "domains.csv",
        put("harrowreview.example,", "harrowreview.example,/review/"),
    ),
    (
        "a path with a question",
        "domains.csv",
        put("harrowreview.example,", "harrowreview.example,/review?all"),
    ),
    (
        "a percent sign in a path",
        "domains.csv",
        put("harrowreview.example,", "harrowreview.example,/50%2525"),
    ),
    (
        "a rule inside another of the same outlet",
        "domains.csv",
        add("the-lantern-post,lanternpost.example,/sport,yes,,,https://lanternpost.example/sport,,,,"),
    ),
    (
        "a host that looks like another",
        "domains.csv",
        add("the-lantern-post,harr0wreview.example,,yes,,,https://register.example/,,,,"),
    ),
    (
        "a host that mixes scripts",
        "domains.csv",
        add("the-lantern-post,xn--lanternpst-lvi.example,,yes,,,https://register.example/,,,,"),
    ),
    ("an outlet that no address leads to", "outlets.csv", add("the-quiet-page,The Quiet Page")),
    (
        "an outlet whose only domain cannot be read",
        "domains.csv",
        put("harrowreview.example,,yes,,,,,,", "harrowreview.example,,yes,,,,,"),
    ),
)
