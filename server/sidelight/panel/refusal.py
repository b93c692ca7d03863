"""What is wrong with something that was sent, in a sentence."""

from pydantic_core import ErrorDetails


def sentence(first: ErrorDetails, whole: str) -> str:
    """Put one of the mistakes that pydantic found into words.

    Args:
        first: The mistake.
        whole: What was sent, for a mistake that is none of a field.
    """
    name = ".".join(str(part) for part in first["loc"]) or whole
    if first["type"] == "missing":
        return f"{name} is missing."
    if first["type"] == "value_error":
        return f"{name} {first['ctx']['error']}" if first["loc"] else str(first["ctx"]["error"])
    return f"{name}: {first['msg']}."
