import { useState } from "preact/hooks";
import { isThisComputer } from "../address";
import type { ContextRequest, EditionInfo } from "../api";
import { t } from "../strings";
import { formatAddress, formatDate } from "./format";

/** The whole definition, with its figures: a page of the extension, and beside the server's own page. */
const HOW_COUNTED = location.protocol.startsWith("http") ? "/page/attributions.html" : "attributions.html";

interface FooterProps {
  edition: EditionInfo;
  server: string;
  /** What was sent; null where only the address was. */
  page: ContextRequest | null;
  url: string;
  /** Which part of Sidelight shows the panel, for a report. */
  version: string;
}

/** Date of the ratings, what was sent and where, how this is counted, and how to report a mistake. */
export function Footer({ edition, server, page, url, version }: FooterProps) {
  const date = formatDate(edition.activated_at, "short");
  const where = isThisComputer(server) ? t("thisComputer") : formatAddress(server);
  return (
    <footer>
      <p>
        {t("ratingsOfDate", { date })} · {t("sentTo", { where })}
      </p>
      <Sent page={page} server={server} />
      <details>
        <summary>{t("howCounted")}</summary>
        <p>{t("howCounted1")}</p>
        <p>{t("howCounted2")}</p>
        <p>{t("howCounted3")}</p>
        <p>
          <a href={HOW_COUNTED} target="_blank" rel="noreferrer">
            {t("howCountedMore")}
          </a>
        </p>
      </details>
      <Report lines={[url, version, t("editionOfRatings", { edition: edition.id })]} />
    </footer>
  );
}

function Sent({ page, server }: { page: ContextRequest | null; server: string }) {
  return (
    <details>
      <summary>{t("whatWasSent")}</summary>
      <p>{t("sentToServer", { server })}</p>
      <ul>
        <li>{t("sentAddress")}</li>
        {page && (
          <>
            {page.title && <li>{t("sentHeadline")}</li>}
            <li>{t("sentText", { count: page.text.length })}</li>
            {page.frame && <li>{t("sentFrame", { count: page.frame.length })}</li>}
            {page.links && page.links.length > 0 && <li>{t("sentLinks", { count: page.links.length })}</li>}
            {page.declarations && <li>{t("sentDeclared")}</li>}
          </>
        )}
      </ul>
      <p>{t("sentKept")}</p>
    </details>
  );
}

function Report({ lines }: { lines: readonly string[] }) {
  const [copied, setCopied] = useState(false);
  const text = lines.join("\n");
  return (
    <details>
      <summary>{t("report")}</summary>
      <p>{t("reportWhy")}</p>
      <pre>{text}</pre>
      <button
        type="button"
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {t("copy")}
      </button>{" "}
      <span role="status">{copied && t("copied")}</span>
    </details>
  );
}
