// Loaded into the panel of a build that is timed, before the panel's own script: notes when each article's panel was
// finished and painted, by the article's title.
globalThis.finished = {};
new MutationObserver(() => {
  const title = document.querySelector("h1")?.textContent;
  if (!title || title in finished || !document.querySelector("footer")) return;
  finished[title] = 0;
  requestAnimationFrame(() => {
    // A message comes after the frame that was just asked for.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      finished[title] = performance.timeOrigin + performance.now();
    };
    port2.postMessage(null);
  });
}).observe(document, { subtree: true, childList: true, characterData: true });
