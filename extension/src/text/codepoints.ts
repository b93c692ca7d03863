/**
 * Offsets in two currencies: the API counts Unicode code points, JavaScript counts UTF-16 code units.
 * This is the only module that changes one into the other.
 */
export class CodePoints {
  /** Code unit offsets of the characters that take two code units, ascending. */
  private readonly wide: readonly number[];

  constructor(readonly text: string) {
    this.wide = Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), (match) => match.index);
  }

  /** The number of code points in the text. */
  get length(): number {
    return this.text.length - this.wide.length;
  }

  /** The code unit offset of the code point `point`. */
  toUnit(point: number): number {
    return point + countBelow(this.wide, (unit, index) => unit - index < point);
  }

  /** The code point that the code unit `unit` belongs to. */
  toPoint(unit: number): number {
    return unit - countBelow(this.wide, (start) => start < unit);
  }

  /** The characters from `start` to `end`, both in code points. */
  slice(start: number, end: number): string {
    return this.text.slice(this.toUnit(Math.max(0, start)), this.toUnit(Math.max(0, end)));
  }
}

/** How many leading entries of an ascending list are `below`, by bisection. */
function countBelow(list: readonly number[], below: (value: number, index: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (below(list[middle]!, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
