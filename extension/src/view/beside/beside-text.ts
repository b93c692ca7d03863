import { PaintedText } from "../../text/highlight";
import type { PageListener } from "../../text/painting";
import type { Beside } from "./beside";

/** A text on the same page as the panel. */
export function besideText(article: HTMLElement, listener: PageListener): Beside {
  const painted = new PaintedText(article, listener);
  return {
    paint: (passages) => painted.paint(passages),
    show: (anchor) => Promise.resolve(painted.show(anchor) ? "shown" : "not_found"),
    close: () => painted.close(),
  };
}

/** No text at all, as on paper. */
export const besideNothing: Beside = {
  paint: () => undefined,
  show: () => Promise.resolve("no_access"),
  close: () => undefined,
};
