import { isThisComputer } from "../address";
import type { EditionInfo } from "../api";
import type { Asked } from "../state";
import { t } from "../strings";
import { formatAddress, formatDate } from "./format";
import { DOCUMENTS } from "./documents";
import { Report } from "./Report";
import { Sent } from "./Sent";
import { TakeAlong, type Takeable } from "./TakeAlong";

interface FooterProps {
  edition: EditionInfo;
  /** What was asked of the server. */
  asked: Asked<unknown>;
  /** What a report of a mistake begins with. */
  about: readonly string[];
  /** What can be taken along, where there is an article. */
  take?: Takeable;
}

/** Date of the ratings, what was sent and where, how this is counted, and how to report a mistake. */
export function Footer({ edition, asked, about, take }: FooterProps) {
  const date = formatDate(edition.activated_at, "short");
  const where = isThisComputer(asked.server) ? t("thisComputer") : formatAddress(asked.server);
  return (
    <footer>
      <p>
        {t("ratingsOfDate", { date })} · {t("sentTo", { where })}
      </p>
      <Sent asked={asked} />
      <HowCounted />
      {take && <TakeAlong take={take} />}
      <Report lines={about} />
    </footer>
  );
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
