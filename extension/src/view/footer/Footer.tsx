import { isThisComputer } from "../../address";
import type { Asked } from "../../api/asked";
import type { EditionInfo } from "../../api/types";
import { DOCUMENTS } from "../../words/documents";
import { formatAddress, formatDate } from "../../words/format";
import { t } from "../../words/strings";
import { Report } from "./Report";
import { Sent } from "./Sent";
import { TakeAlong, type Takeable } from "./TakeAlong";

interface FooterProps {
  edition: EditionInfo;
  /** What was asked of the server; null for an example that comes with its answer. */
  asked: Asked<unknown> | null;
  /** What a report of a mistake begins with. */
  about: readonly string[];
  /** What can be taken along, where there is an article. */
  take?: Takeable;
}

/** Date of the ratings, what was sent and where, how this is counted, and how to report a mistake. */
export function Footer({ edition, asked, about, take }: FooterProps) {
  const date = formatDate(edition.activated_at, "short");
  return (
    <footer>
      <p>
        {t("ratingsOfDate", { date })} ·{" "}
        {asked ? t("sentTo", { where: placeOf(asked.server) }) : t("sentNothing")}
      </p>
      {asked && <Sent asked={asked} />}
      <HowCounted />
      {take && <TakeAlong take={take} />}
      <Report lines={about} />
    </footer>
  );
}

function placeOf(server: string): string {
  return isThisComputer(server) ? t("thisComputer") : formatAddress(server);
}

function HowCounted() {
  return (
    <details>
      <summary>{t("howCounted")}</summary>
      <p>{t("howCounted1")}</p>
      <p>{t("howCounted2")}</p>
      <p>{t("howCounted3")}</p>
      <p>
        <a href={DOCUMENTS.attributions} target="_blank" rel="noreferrer">
          {t("howCountedMore")}
        </a>
      </p>
    </details>
  );
}
