import { isThisComputer, isUnprotected } from "../address";
import { API, type Failure } from "../api/client";
import type { TabState } from "../tabs/state";
import { Footer } from "../view/footer/Footer";
import { Publisher } from "../view/outlets/Publisher";
import { Ratings } from "../view/outlets/Ratings";
import { ExternalLink } from "../view/parts/ExternalLink";
import { Message } from "../view/parts/Message";
import { OptionsButton } from "../view/parts/OptionsButton";
import { formatAddress } from "../words/format";
import { t } from "../words/strings";

interface OutletProps {
  state: TabState & { status: "outlet" };
  version: string;
  /** Sends the whole article all the same. */
  sendArticle: () => void;
}

/** A page of which only its outlet is told: why, and what to do next. */
export function OutletOnly({ state, version, sendArticle }: OutletProps) {
  const { outlet, edition, asked, address } = state;
  return (
    <>
      {state.why === "hostname" ? (
        <Message title={t("hostnameOnly")}>
          <p>{t("hostnameOnlyWhy")}</p>
          <p>
            <button type="button" onClick={sendArticle}>
              {t("sendArticle")}
            </button>
          </p>
        </Message>
      ) : (
        <NoArticle state={state} />
      )}
      <Publisher outlet={outlet} heading="publishedBy" server={asked.server} />
      <Ratings outlets={[outlet]} />
      <Footer
        edition={edition}
        asked={asked}
        about={[address, version, t("editionOfRatings", { edition: edition.id })]}
      />
    </>
  );
}

function NoArticle({ state: { why, frames, asked } }: Pick<OutletProps, "state">) {
  return (
    <Message title={t("noArticle")}>
      {why === "no_article" && <p>{t("noArticleSelect")}</p>}
      {why === "not_entered" && <p>{t("noArticleMenu")}</p>}
      {frames.length > 0 && (
        <>
          <p>{t("noArticleFrames")}</p>
          <ul class="plain rows">
            {frames.map((url) => (
              <li key={url}>
                <ExternalLink url={url}>{formatAddress(url)}</ExternalLink>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t("noArticleNext")}</p>
      <p>
        {t("noArticlePaste")} <ExternalLink url={asked.server}>{formatAddress(asked.server)}</ExternalLink>
      </p>
    </Message>
  );
}

/** Why there is no answer, and what to do next. `again` asks once more, where that may help. */
export function Failed({ server, failure, again }: { server: string; failure: Failure; again: () => void }) {
  switch (failure.kind) {
    case "unreachable":
      return (
        <Message title={t("unreachable")}>
          <p>{t("unreachableWhat", { server })}</p>
          <p>{t(isThisComputer(server) ? "unreachableLocal" : "unreachableRemote")}</p>
          <Next again={again} />
        </Message>
      );
    case "too_slow":
      return (
        <Message title={t("tooSlow")}>
          <p>{t("tooSlowWhat", { server })}</p>
          <Next again={again} />
        </Message>
      );
    case "not_sidelight":
      return (
        <Message title={t("notSidelight")}>
          <p>{t("notSidelightWhat", { server })}</p>
          <Next again={again} />
        </Message>
      );
    case "redirected":
      return (
        <Message title={t("notSidelight")}>
          <p>{t("redirected", { server })}</p>
          <Next again={again} />
        </Message>
      );
    case "shut":
      return (
        <Message title={t("refused")}>
          <p>{t("shut", { server, status: failure.status })}</p>
          <Next again={again} />
        </Message>
      );
    case "other_version":
      return (
        <Message title={t("otherVersion")}>
          <p>{t(failure.api < API ? "serverOlder" : "serverNewer", { server, api: failure.api })}</p>
          <Next again={again} />
        </Message>
      );
    case "refused":
      return (
        <Message title={t("refused")}>
          <p>{t("refusedBy", { server })}</p>
          <p dir="auto">
            {failure.error.message} {failure.error.help}
          </p>
          {failure.status === 401 && <p>{t("refusedToken")}</p>}
          {failure.wait !== null && <p>{t("refusedWait", { count: failure.wait })}</p>}
          <Next again={again} />
        </Message>
      );
  }
}

function Next({ again }: { again: () => void }) {
  return (
    <p class="actions">
      <button type="button" onClick={again}>
        {t("tryAgain")}
      </button>
      <OptionsButton label={t("openOptions")} />
    </p>
  );
}

/** Nothing was sent: the way to the server is open to others. */
export function Unprotected({ server }: { server: string }) {
  return (
    <Message title={t("unprotected")}>
      <p>{t("serverUnprotected", { server })}</p>
      <p>{t("unprotectedNext")}</p>
      <p class="actions">
        <OptionsButton label={t("openOptions")} />
      </p>
    </Message>
  );
}

/** The page is one of a Sidelight server. */
export function Invited({ server, current }: { server: string; current: string }) {
  return (
    <Message title={t("invited")}>
      <p>{t(server === current ? "invitedAlready" : "invitedWhat", { server })}</p>
      {isUnprotected(server) && <p>{t("serverUnprotected", { server })}</p>}
      {server !== current && (
        <p class="actions">
          <OptionsButton label={t("invitedLook")} query={`?server=${encodeURIComponent(server)}`} />
        </p>
      )}
    </Message>
  );
}
