/** A name that stands in the public web: two labels or more, the last of letters. */
const PUBLIC_NAME = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?:[a-z]{2,}|xn--[a-z\d-]+)$/i;

/**
 * The address at which the Internet Archive lists its copies of a page; null for a page that is not of the public
 * web. Built here, fetched by nobody: only who follows the link tells the archive which page is looked up.
 */
export function archivedCopies(page: string): string | null {
  const url = URL.canParse(page) ? new URL(page) : null;
  if (!url || !/^https?:$/.test(url.protocol) || !PUBLIC_NAME.test(url.hostname)) return null;
  url.username = "";
  url.password = "";
  url.hash = "";
  return `https://web.archive.org/web/*/${url.href}`;
}
