import { useState } from "preact/hooks";
import type { Asked } from "../../api/asked";
import type { ContextRequest } from "../../api/types";
import { DOCUMENTS } from "../../words/documents";
import { t } from "../../words/strings";

/** What was sent, in words and to the letter, and where. */
export function Sent({ asked }: { asked: Asked<unknown> }) {
  const [open, setOpen] = useState(false);
  const { server, path, body } = asked;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("whatWasSent")}</summary>
      <p>{t("sentToServer", { server })}</p>
      <ul>
        {sentParts(body as Partial<ContextRequest> & { hostname?: string }).map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <p>{t("sentKept")}</p>
      {open && <Exactly address={server + path} body={body} />}
      <p>
        <a href={DOCUMENTS.privacy} target="_blank" rel="noreferrer">
          {t("privacyMore")}
        </a>
      </p>
    </details>
  );
}

/** The request itself: long as an article is, so it is written out only where it is asked for. */
function Exactly({ address, body }: { address: string; body: unknown }) {
  return (
    <details>
      <summary>{t("sentExactly")}</summary>
      <p dir="ltr">POST {address}</p>
      <pre tabIndex={0} dir="auto">
        {JSON.stringify(body, null, 2)}
      </pre>
    </details>
  );
}

function sentParts({
  hostname,
  url,
  title,
  text,
  frame,
  links = [],
  declarations,
  selection,
}: Partial<ContextRequest> & { hostname?: string }): string[] {
  const parts: [unknown, string][] = [
    [hostname, t("sentHostname", { hostname: hostname ?? "" })],
    [url, t("sentAddress")],
    [title, t("sentHeadline")],
    [text && !selection, t("sentText", { count: text?.length ?? 0 })],
    [text && selection, t("sentSelection", { count: text?.length ?? 0 })],
    [frame, t("sentFrame", { count: frame?.length ?? 0 })],
    [links.length, t("sentLinks", { count: links.length })],
    [declarations, t("sentDeclared")],
  ];
  return parts.flatMap(([isThere, words]) => (isThere ? [words] : []));
}
