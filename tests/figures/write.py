"""Write the figures of docs/figures.json into every document that states them, and draw the pictures of them.

make figures
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from figures.book import FIGURES, REPOSITORY, FigureError, load
from figures.pictures import PICTURES
from figures.prose import documents, filled

IMAGES = FIGURES.parent / "images"


def main() -> int:
    """Run the command; names what it changed."""
    book = load()
    wanted = {IMAGES / name: picture(book) for name, picture in PICTURES.items()}
    for document in documents():
        try:
            wanted[document] = filled(document.read_text("utf-8"), book)
        except FigureError as problem:
            print(f"{document.relative_to(REPOSITORY)}: {problem}", file=sys.stderr)
            return 1
    for file, text in wanted.items():
        if not file.exists() or file.read_text("utf-8") != text:
            file.write_text(text, "utf-8")
            print(file.relative_to(REPOSITORY))
    return 0


if __name__ == "__main__":
    sys.exit(main())
