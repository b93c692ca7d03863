import type { Attribution } from "../../api/types";
import { anchorAt } from "../../text/anchor";
import type { MarkKind, Passage } from "../../text/painting";
import { markKindOf } from "../mark-kind";
import { passageOf, type Reading } from "./reading";

const FIELDS = ["title", "text", "frame"] as const;

/** The attributions of these kinds as passages to be painted, in the order in which a page shows its parts. */
export function passagesOf(
  items: readonly Attribution[],
  fields: Reading["fields"],
  kinds: readonly MarkKind[],
): Passage[] {
  return items
    .flatMap(({ id, ...item }) => {
      const kind = markKindOf(item);
      return kind !== null && kinds.includes(kind) ? [{ id, kind, run: passageOf({ id, ...item }) }] : [];
    })
    .sort(
      ({ run: one }, { run: other }) =>
        FIELDS.indexOf(one.in) - FIELDS.indexOf(other.in) || one.start - other.start || one.end - other.end,
    )
    .map(({ id, kind, run }) => ({ id, kind, anchor: anchorAt(fields[run.in], run.start, run.end) }));
}
