import { isThisComputer } from "../address";
import { api } from "../browser";
import type { Failure } from "../client";
import type { TabState } from "../state";
import { t } from "../strings";
import { ExternalLink } from "./Cite";
import { Footer } from "./Footer";
import { formatAddress } from "./format";
import { Message } from "./Message";
import { Publisher } from "./Publisher";
import { Ratings } from "./Ratings";

export function NoArticle({
  state,
  version,
}: {
  state: TabState & { status: "no_article" };
  version: string;
}) {
  const { outlet, edition, server, url } = state;
  return (
    <>
      <Message title={t("noArticle")}>
        {state.entered && <p>{t("noArticleSelect")}</p>}
        <p>{t("noArticleNext")}</p>
        <p>
          {t("noArticlePaste")} <ExternalLink url={server}>{formatAddress(server)}</ExternalLink>
        </p>
      </Message>
      <Publisher outlet={outlet} heading="publishedBy" server={server} />
      <Ratings outlets={[outlet]} />
      <Footer edition={edition} server={server} page={null} url={url} version={version} />
    </>
  );
}

export function Failed({ server, failure }: { server: string; failure: Failure }) {
  switch (failure.kind) {
    case "unreachable":
      return (
        <Message title={t("unreachable")}>
          <p>{t("unreachableWhat", { server })}</p>
          <p>{t(isThisComputer(server) ? "unreachableLocal" : "unreachableRemote")}</p>
          <OptionsButton />
        </Message>
      );
    case "too_slow":
      return (
        <Message title={t("tooSlow")}>
          <p>{t("tooSlowWhat", { server })}</p>
        </Message>
      );
    case "not_sidelight":
      return (
        <Message title={t("notSidelight")}>
          <p>{t("notSidelightWhat", { server })}</p>
          <OptionsButton />
        </Message>
      );
    case "refused":
      return (
        <Message title={t("refused")}>
          <p>{t("refusedBy", { server })}</p>
          <p>
            {failure.error.message} {failure.error.help}
          </p>
          <OptionsButton />
        </Message>
      );
  }
}

function OptionsButton() {
  return (
    <p>
      <button type="button" onClick={() => void api.runtime.openOptionsPage()}>
        {t("openOptions")}
      </button>
    </p>
  );
}
