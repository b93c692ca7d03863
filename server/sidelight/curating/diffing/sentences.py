"""Sentences on a statement that comes, goes or changes."""

from sidelight.curating.wording import Statement, cite, cite_in_full, listed, sentence, source_of

_NAMED = 4
"""How many claims that get the same new source are named one by one."""


def stated(statement: Statement) -> str:
    """What is said, of an outlet that was not on file before."""
    return sentence(_words(statement))


def said(statement: Statement, former: str | None = None) -> str:
    """What is said newly; `former` is the outlet that held these pages before."""
    words = _words(statement)
    return f"It takes over {words} from {former}." if former else sentence(f"new: {words}")


def unsaid(statement: Statement, next_: str | None = None) -> str:
    """What is said no longer; `next_` is the outlet that holds these pages from now on."""
    words = _words(statement)
    return sentence(f"{words} go to {next_}" if next_ else f"gone: {words}")


def changed(before: Statement, after: Statement) -> str:
    """That another thing is said of the same subject."""
    change = f"from “{before.value}” to “{after.value}”"
    if after.part == "pages":
        return f"Its pages at {after.subject} change {change}."
    # A rating's subject begins with the rater's name.
    subject = after.subject if after.part == "ratings" else f"The {after.subject}"
    return sentence(", ".join((f"{subject} changes {change}", *after.details)))


def details_changed(before: Statement, after: Statement) -> str:
    """That the same is said, with other details."""
    come = [each for each in after.details if each not in before.details]
    gone = [each for each in before.details if each not in after.details]
    parts = [f"now {', '.join(come)}"] if come else []
    parts += [f"no longer {', '.join(gone)}"] if gone else []
    return sentence(f"{after.subject} “{after.value}” is {' and '.join(parts)}")


def sources(before: Statement, after: Statement) -> tuple[str, str] | None:
    """The sources of two statements that say the same, in words; null where there is no difference to see."""
    one, other = before.citation, after.citation
    if source_of(one) == source_of(other):
        return None
    if one is None or other is None or cite(one) != cite(other):
        return cite(one), cite(other)
    return cite_in_full(one), cite_in_full(other)


def source_changed(statements: list[Statement], before: str, after: str) -> str:
    """That these claims stay, and are to be checked elsewhere from now on."""
    many = len(statements) > _NAMED
    what = (
        f"{len(statements)} claims"
        if many
        else listed(f"{each.subject} “{each.value}”" for each in statements)
    )
    return f"Only the source of {what} changes: from “{before}” to “{after}”."


def _words(statement: Statement) -> str:
    if statement.part == "pages":
        return f"the pages at {statement.subject} ({statement.value})"
    return statement.words
