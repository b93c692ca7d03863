"""Mistakes against what datapackage.json declares of a column."""

from curating.spoiling import Mistake, add, put

DECLARED: tuple[Mistake, ...] = (
    ("a value that the column does not know", "facts.csv", put("harrow-review,city", "harrow-review,town")),
    ("a day that the calendar has not", "disclaimers.csv", put("2026-03-02", "2026-02-30")),
    ("a day as a spreadsheet program writes it", "disclaimers.csv", put("2026-03-02", "02.03.2026")),
    ("a day that may be two", "disclaimers.csv", put("2026-03-02", "02/03/2026")),
    ("a day of a rating in the American way", "ratings.csv", put("2025-11-20", "11/20/2025")),
    ("a month as a spreadsheet writes it", "ratings.csv", put("2023-05", "May 23")),
    ("a day that lies ahead", "disclaimers.csv", put("2026-03-02", "2999-03-02")),
    ("a licence that is missing", "scales.csv", put(",CC-BY-4.0", ",")),
    (
        "letters read in a wrong encoding",
        "facts.csv",
        put("Harrow Falls", "Hérrow Falls".encode().decode("cp1252")),
    ),
    (
        "a letter read as another one and a blank",
        "facts.csv",
        put("Harrow Falls", "Voilà".encode().decode("cp1252")),
    ),
    ("a no-break space", "facts.csv", put("Harrow Falls", "Harrow\u00a0Falls")),
    (
        "a column described otherwise than it is read",
        "datapackage.json",
        put('"type": "date"', '"type": "string"'),
    ),
    (
        "a key without a column",
        "datapackage.json",
        put('"fields": [\n              "outlet"\n            ]', '"fields": []'),
    ),
    ("a tab", "facts.csv", put("Harrow Falls", "Harrow\tFalls")),
    ("a reply without an answer to a claim that is kept", "replies.csv", put(",received,", ",kept,")),
    ("a month that the calendar has not", "ratings.csv", put("2023-05", "2023-13")),
    (
        "yes and no as a spreadsheet writes them",
        "domains.csv",
        put("northgate.example,,yes", "northgate.example,,TRUE"),
    ),
    ("a number with a comma", "scales.csv", put("0,1,higher", '0,"1,5",higher')),
    ("an address without a scheme", "policies.csv", put("https://harrowreview", "harrowreview")),
    (
        "an address without a host",
        "policies.csv",
        put("https://harrowreview.example/standards", "https:///standards"),
    ),
    ("nothing where something must be", "platforms.csv", put("Pagewright,", ",")),
    ("a disclaimer that is too long", "disclaimers.csv", put("Opinions", "Opinions " * 40)),
    ("an outlet that is not on file", "policies.csv", put("port-ellery-courier", "port-elery-courier")),
    (
        "the same outlet twice",
        "outlets.csv",
        put("the-lantern", "the-harrow-review,The Harrow Review Online\nthe-lantern"),
    ),
    (
        "the same fact twice",
        "facts.csv",
        put(
            "the-lantern-post,country",
            "the-harrow-review,country,CA,https://harrowreview.example/about,,,,\nthe-lantern-post,country",
        ),
    ),
    (
        "a number of a claim that is none",
        "withdrawn.csv",
        add("the-harrow-review,facts,owner,claim-7,2024-12-01,The owner was another."),
    ),
    ("yes and no in other words", "domains.csv", put("northgate.example,,yes", "northgate.example,,mostly")),
    ("a yes or no that is missing", "domains.csv", put("northgate.example,,yes", "northgate.example,,")),
    ("a host that is missing", "domains.csv", put("northgate.example,,yes", ",,yes")),
    ("a status that is missing", "replies.csv", put(",received,", ",,")),
)
