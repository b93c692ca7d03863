import { useState } from "preact/hooks";
import { t } from "../../words/strings";

/** A button that copies a text, and says what came of it. */
export function Copy({ label, text, title }: { label: string; text: () => string; title?: string }) {
  const [outcome, setOutcome] = useState<"copied" | "notCopied" | null>(null);
  const copy = () => {
    setOutcome(null); // what is said twice is heard twice
    navigator.clipboard.writeText(text()).then(
      () => setOutcome("copied"),
      () => setOutcome("notCopied"),
    );
  };
  return (
    <>
      <button type="button" title={title} onClick={copy}>
        {label}
      </button>{" "}
      <span role="status">{outcome && t(outcome)}</span>
    </>
  );
}
