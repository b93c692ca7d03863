import type { Note, Panel } from "../../api/types";
import { t, tNote } from "../../words/strings";
import { type Evidence, evidenceOf, fieldInWords } from "./evidence";
import { QuotedSpan } from "./Show";

/** Sentences of the server on this page, each with what it rests on. */
export function Notes({ notes, panel }: { notes: readonly Note[]; panel: Panel }) {
  return (
    <>
      {notes.map((note) => (
        <div key={note.code} class="said">
          <p>{tNote(note.code, note.params, note.text)}</p>
          <EvidenceList evidence={evidenceOf(note, panel)} />
        </div>
      ))}
    </>
  );
}

/** The first piece of evidence in one line, the others a click away. */
function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const [first, ...rest] = evidence;
  if (!first) return null;
  return (
    <>
      <p class="muted">
        <EvidenceText evidence={first} />
      </p>
      {rest.length > 0 && (
        <details>
          <summary>{t("moreEvidence", { count: rest.length })}</summary>
          <ul class="plain muted">
            {rest.map((one) => (
              <li key={JSON.stringify(one)}>
                <EvidenceText evidence={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function EvidenceText({ evidence }: { evidence: Evidence }) {
  if ("start" in evidence) return <QuotedSpan span={evidence} />;
  const { what, says } = fieldInWords(evidence);
  return (
    <>
      {what}: <span dir="auto">{says}</span>
    </>
  );
}
