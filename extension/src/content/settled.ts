/** Milliseconds without a change after which a page counts as settled, and for which it is waited at most. */
const QUIET = 150;
const PATIENCE = 2_000;

/** Waits until the page has stopped changing: scripts put an article in its place piece by piece. */
export function settled(document: Document): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(patience);
      resolve();
    };
    const patience = setTimeout(done, PATIENCE);
    let quiet = setTimeout(done, QUIET);
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(done, QUIET);
    });
    observer.observe(document, { childList: true, characterData: true, subtree: true });
  });
}
