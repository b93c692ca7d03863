/** So many script elements are read, and of each one character more than the server reads: it says what it left out. */
const MAX_ELEMENTS = 20;
const MAX_LENGTH = 100_001;

/** The page's JSON-LD as it stands there: the server opens it, and says what could not be read. */
export function readDeclarations(document: Document): string[] {
  return [...document.querySelectorAll("script[type='application/ld+json' i]")]
    .slice(0, MAX_ELEMENTS)
    .map((script) => script.textContent.slice(0, MAX_LENGTH))
    .filter((text) => text.trim() !== "");
}
