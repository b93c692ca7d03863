// Injected into a page when the reader presses Sidelight's button there, and never before. It reads the page
// and paints passages in it; it fetches nothing and knows no server.
import { api } from "../browser/api";
import type { ContentAnswer, ContentRequest, PageLeft } from "../tabs/messages";
import { serveBeside } from "./beside";
import { readPage } from "./page";
import { settled } from "./settled";

declare global {
  var sidelightListens: boolean | undefined;
}

async function answer(request: ContentRequest): Promise<ContentAnswer[ContentRequest["kind"]]> {
  switch (request.kind) {
    case "read":
      if (request.settle) await settled(document);
      return readPage(document, request.what);
    case "where":
      return { url: location.href };
  }
}

// A second click injects this file again: one listener is enough.
if (!globalThis.sidelightListens) {
  globalThis.sidelightListens = true;
  api.runtime.onMessage.addListener((request: ContentRequest, _sender, respond) => {
    // A page that cannot be read after all must not leave anybody waiting.
    answer(request).then(respond, () => respond(null));
    return true;
  });
  api.runtime.onConnect.addListener(serveBeside);
  window.addEventListener("pagehide", (event) => {
    // Scripts of the page can send such an event too.
    if (!event.isTrusted) return;
    const left: PageLeft = { kind: "left" };
    // The background may be being replaced: then there is nobody to tell.
    api.runtime.sendMessage(left).catch(() => undefined);
  });
}
