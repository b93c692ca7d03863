// Put into every bundle that a browser loads: tells the collector again and again which counters have moved.
/* global COLLECTOR, fetch, setInterval */
const MILLISECONDS = 50;
const send = fetch.bind(globalThis);
const told = new Set();

function tell(keepalive) {
  const moved = [];
  for (const [path, { s, f, b }] of Object.entries(globalThis.__coverage__ ?? {})) {
    for (const [kind, counts] of Object.entries({ s, f, b })) {
      for (const [id, count] of Object.entries(counts)) {
        for (const [place, times] of [count].flat().entries()) {
          const counter = `${path} ${kind} ${id} ${place}`;
          if (times === 0 || told.has(counter)) continue;
          told.add(counter);
          moved.push(counter);
        }
      }
    }
  }
  if (moved.length)
    void send(COLLECTOR, { method: "POST", body: moved.join("\n"), keepalive }).catch(() => 0);
}

// A content script may be put into the same page again.
if (!globalThis.__telling) {
  globalThis.__telling = setInterval(() => tell(false), MILLISECONDS);
  globalThis.addEventListener("pagehide", () => tell(true));
}
