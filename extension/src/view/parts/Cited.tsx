import { type ComponentChildren, Fragment } from "preact";
import { useId, useState } from "preact/hooks";
import type { Citation } from "../../api/types";
import { formatDate } from "../../words/format";
import { t } from "../../words/strings";
import { ExternalLink } from "./ExternalLink";

/** A claim and, one click away, where it can be checked. */
export function Cited(props: { what: string; citation: Citation; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      {props.children}{" "}
      <button
        type="button"
        class="cite"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={t("sourceFor", { source: t("source"), what: props.what })}
        onClick={() => setOpen(!open)}
      >
        {t("source")}
      </button>
      {open && <CitationText id={id} citation={props.citation} />}
    </>
  );
}

function CitationText({ id, citation }: { id: string; citation: Citation }) {
  const { title, publisher, url, locator, captured_on, licence } = citation;
  const date = captured_on ? t("capturedOn", { date: formatDate(captured_on) }) : t("dateNotKnown");
  return (
    <div class="citation" id={id}>
      <ExternalLink url={url}>
        <span dir="auto">{title || url}</span>
      </ExternalLink>
      <p>
        {[publisher, locator, date].filter(Boolean).map((part, index) => (
          <Fragment key={part}>
            {index > 0 && " · "}
            <bdi>{part}</bdi>
          </Fragment>
        ))}
      </p>
      {licence && <p>{t("licence", { licence })}</p>}
    </div>
  );
}
