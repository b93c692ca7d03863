import type { Anchor } from "./anchor";
import { RangesInView } from "./in-view";
import { PageText } from "./page-text";
import { MARK_KINDS, type MarkKind, type PageListener, type Passage } from "./painting";
import { isOnWords, isUnder } from "./pointed";
import { TextWatch } from "./text-watch";

/** The name under which the passage that was asked for is painted: `::highlight(sidelight)`. */
const SHOWN = "sidelight";
/** The name under which all passages of a kind are painted. */
const nameOf = (kind: MarkKind) => `sidelight-${kind}`;

/** Where a passage was found, with its words as they stood there. */
interface Place {
  ranges: readonly Range[];
  words: readonly string[];
}

/**
 * Passages painted in what stands below an element, for as long as that is wanted.
 *
 * The CSS Custom Highlight API paints ranges: nothing in the document changes. Where the document changes by itself,
 * the passages are looked for anew.
 */
export class PaintedText {
  private passages: readonly Passage[] = [];
  /** The place of each of the passages; null where it is not in the page. */
  private places: readonly (Place | null)[] = [];
  private shown: { anchor: Anchor; place: Place | null } | null = null;
  private readonly watch = new TextWatch(() => this.mend());
  private readonly inView = new RangesInView(() => this.tellInView());

  constructor(
    private readonly root: Element,
    private readonly listener: PageListener,
  ) {
    addEventListener("click", this.onClick, { capture: true, passive: true });
  }

  /** Paints these passages, given in the order of their text, and no others. */
  paint(passages: readonly Passage[]): void {
    this.passages = passages;
    this.find();
  }

  /** Paints this passage besides and brings it into view; false where it is not in the page. */
  show(anchor: Anchor): boolean {
    this.shown = { anchor, place: null };
    this.find();
    const [first] = this.shown.place?.ranges ?? [];
    if (first === undefined) {
      this.shown = null;
      return false;
    }
    scrollTo(first);
    return true;
  }

  /** Takes all paint off and watches nothing any more. */
  close(): void {
    removeEventListener("click", this.onClick, { capture: true });
    this.watch.stop();
    this.inView.stop();
    for (const name of [SHOWN, ...MARK_KINDS.map(nameOf)]) CSS.highlights.delete(name);
  }

  private find(): void {
    const text = new PageText(this.root);
    this.places = text.find(this.passages.map(({ anchor }) => anchor)).map(placeOf);
    if (this.shown) this.shown.place = placeOf(text.find([this.shown.anchor])[0]!);
    for (const kind of MARK_KINDS) {
      const ofKind = this.places.filter((_, index) => this.passages[index]!.kind === kind);
      paintUnder(nameOf(kind), ofKind);
    }
    paintUnder(SHOWN, [this.shown?.place ?? null], 1);
    this.watch.watch(text.roots);
    this.inView.follow(this.places.flatMap((place) => place?.ranges ?? []));
    this.listener.onLost(this.idsWhere((place) => place === null));
  }

  /** After a change of the page's text: finds anew what is no longer where it was, or was not there. */
  private mend(): void {
    const places = this.shown ? [...this.places, this.shown.place] : this.places;
    if (!places.every((place) => place && isIntact(place))) this.find();
  }

  private tellInView(): void {
    this.listener.onInView(
      this.idsWhere((place) => place?.ranges.some((range) => this.inView.has(range)) ?? false),
    );
  }

  private idsWhere(test: (place: Place | null) => boolean): string[] {
    return this.passages.flatMap(({ id }, index) => (test(this.places[index]!) ? [id] : []));
  }

  private readonly onClick = (event: MouseEvent): void => {
    if (!isOnWords(event)) return;
    const chosen = this.idsWhere((place) => place?.ranges.some((range) => isUnder(event, range)) ?? false);
    // Of one within another the inner is meant.
    const id = chosen.sort((one, other) => this.lengthOf(one) - this.lengthOf(other))[0];
    if (id !== undefined) this.listener.onChosen(id);
  };

  private lengthOf(id: string): number {
    const index = this.passages.findIndex((passage) => passage.id === id);
    return this.places[index]!.words.join("").length;
  }
}

function placeOf(ranges: readonly Range[] | null): Place | null {
  return ranges && { ranges, words: ranges.map(String) };
}

function isIntact({ ranges, words }: Place): boolean {
  return ranges.every(
    (range, index) => range.startContainer.isConnected && range.toString() === words[index],
  );
}

function paintUnder(name: string, places: readonly (Place | null)[], priority = 0): void {
  const highlight = new Highlight(...places.flatMap((place) => place?.ranges ?? []));
  highlight.priority = priority;
  if (highlight.size > 0) CSS.highlights.set(name, highlight);
  else CSS.highlights.delete(name);
}

function scrollTo(range: Range): void {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const behavior = calm ? "instant" : "smooth";
  const element = range.startContainer.parentElement;
  if (element && element.getBoundingClientRect().height < innerHeight) {
    element.scrollIntoView({ block: "center", behavior });
  } else {
    // The middle of a block that is taller than the window may be far from the passage.
    scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior });
  }
}
