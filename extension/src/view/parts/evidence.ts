import type { FieldEvidence, Note, Panel } from "../../api/types";
import { formatAddress, formatDate, formatDeclared } from "../../words/format";
import { tCode } from "../../words/strings";

/** What a statement on the page stands on: words of the page, or a field that the page gave. */
export type Evidence = Panel["page"]["evidence"][number];

/** The evidence in the panel that a note rests on. What stands in the request has no words to show. */
export function evidenceOf(note: Note, panel: Panel): Evidence[] {
  return note.rests_on.flatMap((way) => {
    const found = follow(panel, way.split("."));
    return isEvidence(found) ? [found] : [];
  });
}

function follow(from: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    from,
  );
}

function isEvidence(value: unknown): value is Evidence {
  if (typeof value !== "object" || value === null) return false;
  return ("start" in value && "text" in value) || ("field" in value && "value" in value);
}

/** What a field is to a reader, and what it says. Of declarations it names a type, or a property with its value. */
export function fieldInWords({ field, value }: FieldEvidence): { what: string; says: string } {
  const [, property, stated] = /^(\w+): (.*)$/s.exec(field === "declarations" ? value : "") ?? [];
  if (property !== undefined && stated !== undefined)
    return { what: tCode("evidence", property), says: formatDeclared(property, stated) };
  const says = field === "url" ? formatAddress(value) : field === "published" ? formatDate(value) : value;
  return { what: tCode("evidence", field), says };
}
