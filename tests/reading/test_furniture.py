"""What is no part of the article, and what only looks so."""

import pytest

from sidelight.reading.furniture import find_furniture
from sidelight.reading.model import Page

PARAGRAPH = (
    "The harbour wall at Port Ellery was finished on Monday, two years late and four metres short, and the "
    "town came out in the rain to look at it."
)
BODY = "\n\n".join([PARAGRAPH] * 4)


def found(text: str) -> list[tuple[str, str]]:
    return [
        (part.kind, part.span.text)
        for part in find_furniture(Page("https://harrowreview.example/a", text=text))
    ]


BLOCKS = [
    ("share", "Click the share button below to send this article to a friend."),
    ("share", "Follow us on Facebook and Mastodon."),
    ("share", "Please follow us on [Telegram](#) and [Instagram](#)"),
    ("share", "Join our WhatsApp channel for breaking news."),
    ("share", "Share this article"),
    ("share", "Facebook Twitter WhatsApp"),
    ("share", "Share on Facebook"),
    ("share", "Print | Email | Share"),
    ("share", "Feel free to republish our articles."),
    ("newsletter", "Sign up for our daily newsletter."),
    ("newsletter", "To receive our weekly newsletter, [click here](#)."),
    ("newsletter", "Get the morning briefing delivered to your inbox."),
    ("newsletter", "Subscribe to the Harrow Review newsletter"),
    ("newsletter", "Enter your email address"),
    ("newsletter", "The day's stories, straight to your inbox. Sign up."),
    ("donation", "Donate now"),
    ("donation", "Please support our independent journalism with a donation."),
    ("donation", "Become a member of the Harrow Review"),
    ("donation", "Our newsroom depends on your support."),
    ("donation", "[**Winter Fund Drive: Keep Us Afloat**](#)"),
    ("donation", "If you like what you read, please consider a donation."),
    ("advertisement", "ADVERTISEMENT"),
    ("advertisement", "Article continues below advertisement"),
    ("caption", "Featured image is from The Lantern Post"),
    ("caption", "Photo: Dana Holm/NPA"),
    ("caption", "Image credit: Dana Holm"),
    ("caption", "Nets dry on the new wall on Monday. (Dana Holm/NPA)"),
    ("caption", "The wall at dusk. Photo by Dana Holm"),
    ("related", "Read more: Why the wall leans"),
    ("related", "Related articles"),
    ("related", "RELATED: Wall to cost twice as much"),
    ("related", "You may also like"),
    ("related", "Tags: harbour, walls"),
    ("comments", "Leave a comment"),
    ("comments", "12 Comments"),
    ("comments", "Comments are closed."),
    ("comments", "Join the conversation"),
]


@pytest.mark.parametrize(("kind", "words"), BLOCKS)
def test_a_block_of_furniture_is_ignored_whole(kind: str, words: str) -> None:
    assert found(f"{BODY}\n\n{words}\n\n{PARAGRAPH}") == [(kind, words)]


@pytest.mark.parametrize(
    "words",
    [
        "Dana Holm is a reporter for the Harrow Review. Follow her on Mastodon.",
        "Sol Ferris writes about harbours. He can be reached at sol@harrowreview.example.",
        "*Dana Holm is the author of “Walls and Weather” and a professor in Brannock.*",
    ],
)
def test_a_biography_at_the_end(words: str) -> None:
    assert found(f"{BODY}\n\n{words}") == [("author_bio", words)]
    assert found(f"{words}\n\n{BODY}") == []


def test_a_line_of_furniture_in_a_block_of_lines() -> None:
    assert found(f"By Dana Holm\n5 May 2024\nShare on Facebook\n\n{BODY}") == [("share", "Share on Facebook")]


def test_an_advertisement_for_a_book_from_its_title_to_its_order_line() -> None:
    advertisement = (
        "Walls and Weather\n\nby Dana Holm\n\nISBN 978-0-0000-0000-2\n\n"
        "A history of the sea wall in nine storms. Critics say that it cannot be put down.\n\n"
        "“A book like a harbour,” said one reader.\n\n[Click here to purchase.](#)"
    )
    assert found(f"{BODY}\n\n{advertisement}\n\n{PARAGRAPH}") == [("advertisement", advertisement)]


def test_a_priced_offer_in_lines() -> None:
    offer = "List Price: $24.95\n\nSpecial Price: $15.00\n\nClick here to order."
    assert [kind for kind, _ in found(f"{BODY}\n\nWalls and Weather\n\n{offer}")] == ["advertisement"]


def test_a_book_that_is_reviewed_is_not_advertised() -> None:
    assert found(f"Walls and Weather\n\nby Dana Holm\n\nISBN 978-0-0000-0000-2\n\n{BODY}") == []


@pytest.mark.parametrize(
    "words",
    [
        "Share prices fell on Monday as investors left the harbour company.",
        "Follow the coast road for two miles and the wall comes into sight.",
        "Donations to the lifeboat have doubled since the storm, the treasurer said.",
        "The newsletter of the harbour board announced the opening in May.",
        "Subscribers to the scheme paid ten pounds each, and got a brick with their name on it.",
        "Comments by the mayor on the radio angered the fishermen.",
        "Photographs of the wall were sent to the ministry, a spokesman said.",
        "Sign-ups for the swim across the harbour opened on Monday, the club said.",
        "Read aloud by the clerk, the petition took an hour.",
        "Advertisement of the post drew two hundred replies, according to the board.",
        "Related charges against two builders were dropped in June, prosecutors said.",
        "“Join us,” the mayor told the crowd, “on the wall, on Sunday.”",
        "Print runs have fallen by half in a decade.",
        "Support for the wall has grown since the storm, a poll found.",
        "Become a diver, her mother told her, and you will never be dry.",
        "The post of harbour master is vacant.",
        "X marks the place on the chart.",
        "Dana Holm is a diver who has worked on the wall for nine years.",
        "Facebook said on Monday that it had removed the page.",
        "Twitter and Facebook were silent.",
        "Images from the scene showed a ship.",
        "Photos of the wall",
        "Previous post offices on the quay had burned down, the historian said.",
        "Join the discussion in the town hall on Monday at seven, the council said.",
        "To receive daily briefings, the minister has to sign a form, an official said.",
        "The lifeboat depends on the generosity of the town, its cox said.",
        "A donation drive for the crew opened on Monday, the harbour master said.",
        "The spring appeal was rejected by the court.",
        "Get a letter from the ministry and you may cross, the guard said.",
        "Video of the attack was sent to reporters, police said.",
    ],
)
def test_what_an_article_says_is_not_furniture(words: str) -> None:
    assert found(f"{BODY}\n\n{words}\n\n{PARAGRAPH}") == []
    assert found(f"{PARAGRAPH}\n\n{words}\n\n{BODY}") == []
