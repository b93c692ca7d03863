import { useState } from "preact/hooks";
import { t } from "../../words/strings";

/** A button that copies a text, and says what came of it. */
export function Copy({ label, text, title }: { label: string; text: () => string; title?: string }) {
  const [outcome, setOutcome] = useState<"copied" | "notCopied" | null>(null);
  const copy = async () => {
    setOutcome(null); // what is said twice is heard twice
    try {
      await navigator.clipboard.writeText(text());
      setOutcome("copied");
    } catch {
      // Denied; and a page that came by plain http has no clipboard at all.
      setOutcome("notCopied");
    }
  };
  return (
    <span>
      <button type="button" title={title} onClick={() => void copy()}>
        {label}
      </button>{" "}
      <span role="status">{outcome && t(outcome)}</span>
    </span>
  );
}
