/** Of a block that is taller than the window a part comes into view with each of these. */
const STEPS = Array.from({ length: 21 }, (_, index) => index / 20);

/** Tells which ranges come into view or leave it: the browser watches the blocks that hold them. */
export class RangesInView {
  private readonly observer: IntersectionObserver;
  private readonly visible = new Set<Element>();

  constructor(private readonly onChange: () => void) {
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.visible.add(target);
          else this.visible.delete(target);
        }
        onChange();
      },
      { threshold: STEPS },
    );
  }

  /** Watches these ranges and no others; tells of them soon. */
  follow(ranges: readonly Range[]): void {
    this.observer.disconnect();
    this.visible.clear();
    const blocks = new Set(ranges.flatMap((range) => range.startContainer.parentElement ?? []));
    for (const block of blocks) this.observer.observe(block);
    if (blocks.size === 0) this.onChange();
  }

  /** Whether some of a range lies in the window. */
  has(range: Range): boolean {
    const block = range.startContainer.parentElement;
    if (block === null || !this.visible.has(block)) return false;
    const { top, bottom, left, right } = range.getBoundingClientRect();
    return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && bottom > top;
  }

  stop(): void {
    this.observer.disconnect();
  }
}
