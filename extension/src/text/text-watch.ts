/** Milliseconds from the first change to the look at what the page has become. */
const PAUSE = 150;
/** So many times as long as the last look took, nothing is looked at again: all looks cost a twentieth at most. */
const REST = 20;

/** Safari has no way to ask for it. */
const whenIdle: (run: () => void) => void =
  "requestIdleCallback" in globalThis
    ? (run) => requestIdleCallback(run, { timeout: 1_000 })
    : (run) => setTimeout(run);

/** Tells when the text below some nodes has changed, once the page is at rest. */
export class TextWatch {
  private readonly observer: MutationObserver;
  private roots: readonly Node[] = [];
  private isPlanned = false;
  private restUntil = 0;

  constructor(private readonly onChange: () => void) {
    this.observer = new MutationObserver((records) => {
      if (!this.isPlanned && records.some(touchesText)) this.plan();
    });
  }

  /** Watches these trees and no others. */
  watch(roots: readonly Node[]): void {
    const known = new Set(this.roots);
    if (roots.length === known.size && roots.every((root) => known.has(root))) return;
    this.observer.disconnect();
    for (const root of roots) {
      this.observer.observe(root, { subtree: true, childList: true, characterData: true });
    }
    this.roots = roots;
  }

  stop(): void {
    this.watch([]);
  }

  private plan(): void {
    this.isPlanned = true;
    setTimeout(() => whenIdle(() => this.look()), Math.max(PAUSE, this.restUntil - performance.now()));
  }

  private look(): void {
    this.isPlanned = false;
    if (this.roots.length === 0) return;
    const start = performance.now();
    this.onChange();
    const end = performance.now();
    this.restUntil = end + REST * (end - start);
  }
}

function touchesText({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === "characterData" || [...addedNodes, ...removedNodes].some(hasText);
}

/** A custom element may show text that is not its own. */
function hasText(node: Node): boolean {
  return node.nodeName.includes("-") || (node.textContent ?? "").trim() !== "";
}
