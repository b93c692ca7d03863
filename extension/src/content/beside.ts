import { BESIDE, type FromPage, type ToPage } from "../tabs/messages";
import { PaintedText } from "../text/highlight";

/** What is painted now: a new connection takes the place of one whose end has not been told yet. */
let current: PaintedText | undefined;

/** Paints in the page what the panel beside it asks for, and tells it what becomes of that, until it closes. */
export function serveBeside(port: chrome.runtime.Port): void {
  if (port.name !== BESIDE) return;
  const tell = (message: FromPage) => port.postMessage(message);
  current?.close();
  const painted = new PaintedText(document.documentElement, {
    onLost: (ids) => tell({ kind: "lost", ids }),
    onInView: (ids) => tell({ kind: "in_view", ids }),
    onChosen: (id) => tell({ kind: "chosen", id }),
  });
  current = painted;
  port.onMessage.addListener((message: ToPage) => {
    switch (message.kind) {
      case "paint":
        painted.paint(message.passages);
        break;
      case "show":
        tell({ kind: "shown", turn: message.turn, found: painted.show(message.anchor) });
    }
  });
  port.onDisconnect.addListener(() => {
    if (current !== painted) return;
    painted.close();
    current = undefined;
  });
}
