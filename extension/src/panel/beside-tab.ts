import { api } from "../browser/api";
import { BESIDE, type FromPage, type ToPage } from "../tabs/messages";
import type { Anchor } from "../text/anchor";
import type { PageListener, Passage } from "../text/painting";
import type { Beside, OpenBeside, Shown } from "../view/beside/beside";

/** The page in a tab. It connects when there is something to say, and again after the connection was lost. */
export function besideTab(tabId: number): OpenBeside {
  return (listener) => new TabBeside(tabId, listener);
}

class TabBeside implements Beside {
  private port: chrome.runtime.Port | null = null;
  private turn = 0;
  private readonly waiting = new Map<number, (shown: Shown) => void>();

  constructor(
    private readonly tabId: number,
    private listener: PageListener | null,
  ) {}

  paint(passages: readonly Passage[]): void {
    this.post({ kind: "paint", passages });
  }

  show(anchor: Anchor): Promise<Shown> {
    const turn = ++this.turn;
    return new Promise((resolve) => {
      this.waiting.set(turn, resolve);
      this.post({ kind: "show", turn, anchor });
    });
  }

  close(): void {
    this.port?.disconnect();
    this.lose();
    // Firefox keeps a port and what listens to it as long as the panel lives: the article must not hang on it.
    this.listener = null;
  }

  private post(message: ToPage): void {
    this.port ??= this.connect();
    this.port.postMessage(message);
  }

  private connect(): chrome.runtime.Port {
    const port = api.tabs.connect(this.tabId, { frameId: 0, name: BESIDE });
    port.onMessage.addListener((message: FromPage) => this.take(message));
    port.onDisconnect.addListener(() => {
      // Chrome complains of an error that nobody looks at; that nobody is in the page is what `show` tells.
      Boolean(api.runtime.lastError);
      if (this.port === port) this.lose();
    });
    return port;
  }

  private take(message: FromPage): void {
    switch (message.kind) {
      case "lost":
        this.listener?.onLost(message.ids);
        break;
      case "in_view":
        this.listener?.onInView(message.ids);
        break;
      case "chosen":
        this.listener?.onChosen(message.id);
        break;
      case "shown":
        this.waiting.get(message.turn)?.(message.found ? "shown" : "not_found");
        this.waiting.delete(message.turn);
    }
  }

  private lose(): void {
    this.port = null;
    for (const resolve of this.waiting.values()) resolve("no_access");
    this.waiting.clear();
  }
}
