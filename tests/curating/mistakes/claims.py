"""Mistakes in what is said of outlets, and in its evidence."""

from curating.spoiling import Mistake, add, put
from sidelight.outlets.claims import identify

_OWNER = {"field": "owner", "value": "Harrow Review Society"}
_OWNER_CLAIM = identify("the-harrow-review", "facts", _OWNER.get).id

FACTS: tuple[Mistake, ...] = (
    ("a country by its name", "facts.csv", put("country,CA", "country,Canada")),
    ("a country in small letters", "facts.csv", put("country,CA", "country,ca")),
    ("a country by another code", "facts.csv", put("country,GB", "country,UK")),
    ("a country that is none", "facts.csv", put("country,CA", "country,ZZ")),
    ("a language by its name", "facts.csv", put("language,en", "language,English")),
    ("a language by another tag", "facts.csv", put("language,en", "language,en_uk")),
    ("a foundation in words", "facts.csv", put("founded,2003", "founded,in spring 2003")),
    (
        "two years of foundation",
        "facts.csv",
        put(
            "the-lantern-post,country",
            "the-harrow-review,founded,2001,https://register.example/,,,,\nthe-lantern-post,country",
        ),
    ),
    ("a language that is no tag at all", "facts.csv", put("language,en", "language,e")),
    ("a language with a stray hyphen", "facts.csv", put("language,en", "language,en--GB")),
)

RATINGS: tuple[Mistake, ...] = (
    ("a label that the rater does not use", "ratings.csv", put("discloses little", "discloses nothing")),
    ("a label in other letters", "ratings.csv", put("discloses little", "Discloses little")),
    ("a number beyond its scale", "ratings.csv", put("0.62", "62")),
    ("a word on a scale of numbers", "ratings.csv", put("0.62", "good")),
    ("a label twice in a scale", "scales.csv", put("discloses little", "Discloses most")),
    ("a scale about two things", "scales.csv", put("Whether ownership", "Whether owners")),
    ("a scale of words and of numbers", "scales.csv", put("method,,,,", "method,1,5,,")),
    ("a scale of numbers without an end", "scales.csv", put("0,1,higher is more", "0,,higher is more")),
    ("a scale of numbers without a direction", "scales.csv", put("0,1,higher is more", "0,1,")),
    ("a scale of numbers from high to low", "scales.csv", put("0,1,higher is more", "1,0,higher is less")),
    ("a scale of nothing", "scales.csv", put("0,1,higher is more", ",,")),
    (
        "two labels of one rater in two tables",
        "ratings-wikipedia.csv",
        add(
            "the-harrow-review,Tallow Street Observatory,Editorial transparency,discloses most,,,2024,,"
            "https://observatory.example/outlets/harrow-review,,,,"
        ),
    ),
    (
        "two labels of one rater for one scope in other letters",
        "ratings.csv",
        add(
            "the-lantern-post,Tallow Street Observatory,Editorial transparency,discloses little,"
            "the Foreign Desk,,2024,,https://observatory.example/outlets/harrow-review,,,,"
        ),
    ),
)

EVIDENCE: tuple[Mistake, ...] = (
    ("a claim without evidence", "facts.csv", put('register-of-titles,"titles.csv, line 12"', ",")),
    (
        "a dataset without a place in it",
        "facts.csv",
        put('register-of-titles,"titles.csv, line 12"', "register-of-titles,"),
    ),
    ("a licence by its usual name", "datasets.csv", put("CC0-1.0", "CC BY 4.0")),
    ("a licence in small letters", "datasets.csv", put("CC0-1.0", "cc0-1.0")),
    ("a dataset without a licence as a whole", "datasets.csv", put("CC0-1.0", "facts-only")),
    ("a dataset that may not be published", "datasets.csv", put("CC0-1.0,whole", "facts-only,private")),
    (
        "a share-alike rating among the others",
        "datasets.csv",
        lambda data: data.replace(b"CC0-1.0", b"CC-BY-SA-4.0").replace(b"CC-BY-4.0", b"CC-BY-SA-4.0"),
    ),
    (
        "a share-alike scale among the others",
        "scales.csv",
        put("1,higher is more,CC-BY", "1,higher is more,CC-BY-SA"),
    ),
    ("a disclaimer with words left out", "disclaimers.csv", put("and the Harrow", "[…] the Harrow")),
    ("a reply to no rating", "replies.csv", put("Tallow Street Observatory", "Wick Lane Reading Circle")),
    (
        "a claim that was withdrawn",
        "withdrawn.csv",
        add(f"the-harrow-review,facts,owner,{_OWNER_CLAIM},2024-12-01,The owner was another."),
    ),
    ("claims that nobody has looked at for long", "ratings.csv", put("2023-05", "2021")),
    (
        "a claim with two kinds of evidence",
        "facts.csv",
        put("country,CA,,", "country,CA,https://harrowreview.example/about,"),
    ),
    (
        "a place in no dataset",
        "facts.csv",
        put("northgate.example/about,2026-03-02,,,", "northgate.example/about,2026-03-02,,,line 3"),
    ),
    ("a reply to a rater without a scale", "replies.csv", put("Editorial transparency", "")),
    (
        "a reply to a rating and a fact",
        "replies.csv",
        put("Editorial transparency,", "Editorial transparency,owner"),
    ),
    (
        "a reply to no fact",
        "replies.csv",
        put("port-ellery-courier,,,owner", "port-ellery-courier,,,founded"),
    ),
    ("a reply without evidence", "replies.csv", put("https://harrowreview.example/reply", "")),
)
