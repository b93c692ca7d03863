// Finds passages that are in a page with something put into them or with words changed: runs of characters that they
// share with it, put in a row. One pass over the page serves all of them, whatever their number.

/** A run of a text in UTF-16 code units, end exclusive. */
export interface Piece {
  start: number;
  end: number;
}

/** A passage with its surroundings, and where in the page it must begin. */
export interface Missing {
  text: string;
  /** Where in `text` the passage itself lies. */
  passage: Piece;
  after: number;
  ahead: number;
}

/** Characters that a passage and the page share, without a break. */
interface Run {
  /** Where it begins in the passage with its surroundings, and where in the page. */
  inPassage: number;
  inPage: number;
  length: number;
}

/** Shared runs shorter than this are chance. Each that is longer by half holds a seed, wherever it begins. */
const SEED = 10;
const STRIDE = SEED / 2;
/** So many runs of one passage are looked at, the longest: common words stand everywhere. */
const MAX_RUNS = 150;
/** What a page puts between two paragraphs is seldom longer, in characters without white space. */
const MAX_INSERTED = 4_000;
/** So much of the page may stand where words of a passage were changed: more was put in and is not painted. */
const MAX_CHANGED = 60;

/** So much of a passage must be in the page as it was, and of each side of it so many characters. */
const AGREEMENT = 0.7;
const SIDE = 10;

/** The pieces of each passage in the page, or null; every offset without white space. */
export function align(page: string, missing: readonly Missing[]): (readonly Piece[] | null)[] {
  if (missing.length === 0 || page.length < SEED) return missing.map(() => null);
  const runs = sharedRuns(page, missing);
  return missing.map(({ text, passage, after, ahead }, index) => {
    const chain = bestChain(runs[index]!);
    if (!agrees(chain, passage, text.length)) return null;
    const pieces = piecesOf(chain, passage);
    const { start } = pieces[0]!;
    return start > after && start < ahead ? pieces : null;
  });
}

/** The runs that each passage shares with the page, in the order of the page. */
function sharedRuns(page: string, missing: readonly Missing[]): Run[][] {
  const seeds = new Map<number, [passage: number, at: number][]>();
  // Most of the page is told apart by a glance at this table, without a look into the map.
  const known = new Uint8Array(1 << 16);
  missing.forEach(({ text }, index) => {
    for (let at = 0; at + SEED <= text.length; at += STRIDE) {
      const hash = hashOf(text, at);
      known[hash & 0xffff] = 1;
      const list = seeds.get(hash);
      if (list) list.push([index, at]);
      else seeds.set(hash, [[index, at]]);
    }
  });
  const found: Run[][] = missing.map(() => []);
  let hash = hashOf(page, 0);
  for (let at = 0; ; at++) {
    if (known[hash & 0xffff]) {
      for (const [index, inPassage] of seeds.get(hash) ?? []) {
        const { text, after, ahead } = missing[index]!;
        const isNear = at >= after - text.length && at <= ahead + text.length + MAX_INSERTED;
        if (isNear) addRun(found[index]!, text, inPassage, page, at);
      }
    }
    if (at + SEED >= page.length) return found;
    hash = rolled(hash, page.charCodeAt(at), page.charCodeAt(at + SEED));
  }
}

const BASE = 0x01000193;
/** What the first character of a seed counts for in its hash. */
const FIRST = Array.from({ length: SEED - 1 }).reduce<number>((power) => Math.imul(power, BASE), 1);

function hashOf(text: string, from: number): number {
  let hash = 0;
  for (let at = from; at < from + SEED; at++) hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
  return hash;
}

/** The hash of the seed one character on. */
function rolled(hash: number, leaving: number, coming: number): number {
  return (Math.imul(hash - Math.imul(leaving, FIRST), BASE) + coming) | 0;
}

/** Adds the run around a seed, as far as it goes, unless it is there already or the seed only looked the same. */
function addRun(runs: Run[], passage: string, inPassage: number, page: string, inPage: number): void {
  const isKnown = runs.some(
    (run) => run.inPage - run.inPassage === inPage - inPassage && run.inPage + run.length > inPage,
  );
  if (isKnown) return;
  let back = 0;
  while (back < inPassage && back < inPage && passage[inPassage - back - 1] === page[inPage - back - 1]) {
    back++;
  }
  let length = 0;
  while (inPassage + length < passage.length && passage[inPassage + length] === page[inPage + length]) {
    length++;
  }
  if (length < SEED) return;
  const run = { inPassage: inPassage - back, inPage: inPage - back, length: length + back };
  if (runs.length < MAX_RUNS) {
    runs.push(run);
    return;
  }
  const shortest = runs.reduce(
    (least, { length }, index) => (length < runs[least]!.length ? index : least),
    0,
  );
  if (runs[shortest]!.length < run.length) runs[shortest] = run;
}

/** The row of runs, ascending in both texts, that covers most of the passage. */
function bestChain(runs: readonly Run[]): Run[] {
  interface Link {
    run: Run;
    covered: number;
    before: Link | null;
  }
  const links: Link[] = [];
  let best: Link | null = null;
  for (const run of [...runs].sort((one, other) => one.inPage - other.inPage)) {
    let link: Link = { run, covered: run.length, before: null };
    for (const before of links) {
      const rest = behind(before.run, run);
      if (rest && before.covered + rest.length > link.covered) {
        link = { run: rest, covered: before.covered + rest.length, before };
      }
    }
    links.push(link);
    if (best === null || link.covered > best.covered) best = link;
  }
  const chain: Run[] = [];
  for (let link: Link | null = best; link; link = link.before) chain.unshift(link.run);
  return chain;
}

/** What is left of a run behind another one in both texts; null where it does not follow that one. */
function behind(before: Run, run: Run): Run | null {
  const overlap = Math.max(
    0,
    before.inPassage + before.length - run.inPassage,
    before.inPage + before.length - run.inPage,
  );
  const rest = {
    inPassage: run.inPassage + overlap,
    inPage: run.inPage + overlap,
    length: run.length - overlap,
  };
  const inserted = rest.inPage - before.inPage - before.length;
  return rest.length > 0 && inserted <= MAX_INSERTED ? rest : null;
}

function agrees(chain: readonly Run[], { start, end }: Piece, length: number): boolean {
  const covered = (from: number, to: number) =>
    chain.reduce((sum, run) => {
      const shared = Math.min(to, run.inPassage + run.length) - Math.max(from, run.inPassage);
      return sum + Math.max(0, shared);
    }, 0);
  return (
    covered(start, end) >= AGREEMENT * (end - start) &&
    covered(0, start) >= Math.min(SIDE, start) &&
    covered(end, length) >= Math.min(SIDE, length - end)
  );
}

/** The passage's own runs, changed words between them included, what was put in left out. */
function piecesOf(chain: readonly Run[], passage: Piece): Piece[] {
  const pieces: Piece[] = [];
  const add = (start: number, stop: number) => {
    const last = pieces.at(-1);
    if (last?.end === start) last.end = stop;
    else if (stop > start) pieces.push({ start, end: stop });
  };
  chain.forEach((run, index) => {
    const next = chain[index + 1];
    const from = Math.max(passage.start, run.inPassage);
    const to = Math.min(passage.end, run.inPassage + run.length);
    const shift = run.inPage - run.inPassage;
    if (to > from) add(from + shift, to + shift);
    if (!next) return;
    const [gap, stop] = [run.inPage + run.length, next.inPage];
    const isWithin = run.inPassage + run.length >= passage.start && next.inPassage <= passage.end;
    if (isWithin && next.inPassage > run.inPassage + run.length && stop - gap <= MAX_CHANGED) add(gap, stop);
  });
  return pieces;
}
