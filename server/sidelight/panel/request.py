"""What a client may send of a page. Field descriptions are also the help that a refused request gets.

What the page says of itself (its date, language, canonical link) is taken as text: a mistake
there is the page's, and no reason to refuse its reader.
"""

import re
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, JsonValue, model_validator

from sidelight.outlets.site import parse_site
from sidelight.reading.model import Link, Page, Part

MAX_BODY_BYTES = 16 * 1024 * 1024
MAX_TEXT = 1_000_000
MAX_FRAME = 50_000
MAX_LINKS = 2_000
MAX_URL = 8_192
MAX_FIELD = 10_000


def _web_address(url: str) -> str:
    if not re.match("https?://", url, re.IGNORECASE):
        raise ValueError("is not an absolute http or https address.")
    parse_site(url)
    return url


WebAddress = Annotated[
    str,
    Field(
        max_length=MAX_URL,
        # `format` has no standard name for what browsers take for an address; the pattern is its part of it.
        json_schema_extra={"format": "web-address", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"},
    ),
    AfterValidator(_web_address),
]
Text = Annotated[str, Field(max_length=MAX_FIELD)]


class Request(BaseModel):
    """What a client asks. Unknown fields are passed over, so that a newer client can use an older server."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


class LinkIn(Request):
    """A link in the text, title or frame."""

    url: Annotated[str, Field(max_length=MAX_URL)]
    part: Annotated[Part, Field(alias="in")]
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]


class ContextRequest(Request):
    """A page that a reader wants context for."""

    url: Annotated[
        WebAddress,
        Field(description="The page's address: absolute, http or https", examples=["https://news.example/a"]),
    ]
    text: Annotated[
        str,
        Field(
            max_length=MAX_TEXT,
            description="The article's text, at most 1,000,000 characters, with a blank line between blocks",
            examples=["The ferry will stop in May, an official said.\n\nShe asked not to be named."],
        ),
    ]
    title: Annotated[Text, Field(description="The article's headline, at most 10,000 characters")] = ""
    frame: Annotated[
        str,
        Field(
            max_length=MAX_FRAME,
            description="Visible text around the article (footer, credits), at most 50,000 characters",
        ),
    ] = ""
    language: Annotated[Text | None, Field(description="The page's language as a BCP 47 tag, like en-GB")] = (
        None
    )
    canonical_url: Annotated[
        str | None, Field(max_length=MAX_URL, description="The page's canonical link as it stands there")
    ] = None
    published: Annotated[Text | None, Field(description="The page's date, ISO 8601, like 2024-01-19")] = None
    byline: Annotated[Text | None, Field(description="The author line as text")] = None
    site_name: Annotated[Text | None, Field(description="The site's name as the page gives it")] = None
    links: Annotated[
        tuple[LinkIn, ...],
        Field(
            max_length=MAX_LINKS,
            description="At most 2,000 links {url, in, start, end}; in is text, title or frame; start and "
            "end are code points within it, end exclusive",
        ),
    ] = ()
    declarations: Annotated[
        tuple[JsonValue, ...],
        Field(
            description="The page's JSON-LD: objects, or the texts of its script elements as they are; what "
            "is no JSON or lies beyond 100,000 bytes is left out, and a note says so"
        ),
    ] = ()
    selection: Annotated[
        bool, Field(description="true where the reader chose the text, false where the page was read")
    ] = False

    @model_validator(mode="after")
    def _check_sizes(self) -> Self:
        lengths = {"text": len(self.text), "title": len(self.title), "frame": len(self.frame)}
        for number, link in enumerate(self.links):
            if not link.start < link.end <= lengths[link.part]:
                raise ValueError(
                    f"links.{number} does not lie within {link.part}: start and end count its code points."
                )
        return self

    def page(self) -> Page:
        """Return the page that this request describes."""
        return Page(
            url=self.url,
            text=self.text,
            title=self.title,
            frame=self.frame,
            language=self.language,
            canonical_url=self.canonical_url,
            published=self.published,
            byline=self.byline,
            site_name=self.site_name,
            links=tuple(Link(link.url, link.part, link.start, link.end) for link in self.links),
            declarations=self.declarations,
            selection=self.selection,
        )
