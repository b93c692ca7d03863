import type { Panel } from "../../api/types";

/**
 * Whether the words on file are among those found on the page; spaces and the shape of
 * quotation marks do not matter.
 */
export function isOnPage(words: string, found: Panel["disclaimers"]["items"]): boolean {
  const sought = folded(words);
  return found.some(({ span }) => folded(span.text).includes(sought));
}

function folded(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}
