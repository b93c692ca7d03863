import type { LinkState } from "../tabs/state";
import { Sent } from "../view/footer/Sent";
import { Publisher } from "../view/outlets/Publisher";
import { Ratings } from "../view/outlets/Ratings";
import { Announce } from "../view/parts/Announce";
import { t } from "../words/strings";
import { Failed, Unprotected } from "./States";

interface LinkOutletProps {
  link: LinkState;
  again: () => void;
  close: () => void;
}

/** Who publishes where a link of the page leads: above the panel of the page, until it is closed. */
export function LinkOutlet({ link, again, close }: LinkOutletProps) {
  return (
    <section class="link-outlet" aria-labelledby="link-outlet">
      <h2 id="link-outlet" dir="auto">
        {t("linkLeadsTo", { hostname: link.hostname })}
      </h2>
      <LinkAnswer link={link} again={again} />
      <button type="button" onClick={close}>
        {t("close")}
      </button>
    </section>
  );
}

function LinkAnswer({ link, again }: Pick<LinkOutletProps, "link" | "again">) {
  switch (link.status) {
    case "asking":
      return (
        <p class="muted">
          {t("asking")}
          <Announce text={t("asking")} />
        </p>
      );
    case "failed":
      return <Failed server={link.server} failure={link.failure} again={again} />;
    case "unprotected":
      return <Unprotected server={link.server} />;
    case "shown":
      return (
        <>
          <Announce text={t("linkLeadsTo", { hostname: link.hostname })} />
          <Publisher outlet={link.outlet} heading="publishedBy" server={link.asked.server} isPart />
          <Ratings outlets={[link.outlet]} isPart />
          <Sent asked={link.asked} />
        </>
      );
  }
}
