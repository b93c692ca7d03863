const LONGEST = 2_000; // characters: what browsers and servers agree on

/** What the extension makes of an address that the reader typed, or null where it is none of the web. */
export function parseServer(typed: string): string | null {
  const text = typed.trim();
  // A browser would escape what is typed into a name of a host, and take a scheme with one slash for one.
  if (text.length > LONGEST || /[\s%]|^https?:(?!\/\/)/i.test(text)) return null;
  const guess = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
    ? text
    : `${isLocalName(text) ? "http" : "https"}://${text}`;
  try {
    const url = new URL(guess);
    if (!/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash)
      return null;
    return url.href.replace(/\/+$/, "");
  } catch {
    return null;
  }
}

function isLocalName(text: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|\/|$)/i.test(text);
}

/** Whether a server runs on the reader's own machine. */
export function isThisComputer(server: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(server).hostname);
}

/** Whether a text on its way to the server can be read by others in the network. */
export function isUnprotected(server: string): boolean {
  return new URL(server).protocol === "http:" && !isThisComputer(server);
}

/** The host permission that the server needs. Match patterns have no ports. */
export function permissionFor(server: string): string {
  const { protocol, hostname } = new URL(server);
  return `${protocol}//${hostname}/*`;
}

/** Whether a header can carry this as a token: the visible signs of ASCII. */
export function isToken(text: string): boolean {
  return text.length <= LONGEST && /^[!-~]*$/.test(text);
}

/** The address without what the server of a page never sees either: `#…`. */
export function withoutFragment(url: string): string {
  return url.split("#", 1)[0]!;
}

/** Whether a text is an address of the web. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
