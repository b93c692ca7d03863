/** Ceiling of the API, in bytes of JSON. */
const MAX_BYTES = 100_000;

/** The page's JSON-LD objects, as many as fit; what is not JSON is no declaration. */
export function readDeclarations(document: Document): unknown[] {
  const declarations: unknown[] = [];
  let room = MAX_BYTES;
  for (const script of document.querySelectorAll("script[type='application/ld+json' i]")) {
    const declared = parse(script.textContent);
    for (const value of Array.isArray(declared) ? declared : [declared]) {
      if (typeof value !== "object" || value === null) continue;
      room -= new TextEncoder().encode(JSON.stringify(value)).length + 1;
      if (room < 0) return declarations;
      declarations.push(value);
    }
  }
  return declarations;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
