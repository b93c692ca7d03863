import type { Attribution } from "../api/types";
import type { MarkKind } from "../text/painting";

/** What an attribution is marked as: by its class; null for the author's own words, which have no mark. */
export function markKindOf({ class: cls }: Pick<Attribution, "class">): MarkKind | null {
  switch (cls) {
    case "unnamed_person":
    case "unnamed_group":
      return "unidentified";
    case "named_person":
    case "named_organization":
    case "named_document":
      return "named";
    case "unnamed_document":
      return "document";
    case "unstated":
      return "unstated";
    default:
      return null;
  }
}
