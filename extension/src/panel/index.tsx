import { render } from "preact";
import { useMemo } from "preact/hooks";
import { api } from "../browser/api";
import { followAppearance } from "../settings/appearance";
import { useSetting } from "../settings/useSetting";
import { askBackground } from "../tabs/asking";
import type { ReadRequest } from "../tabs/messages";
import type { TabState } from "../tabs/state";
import { PanelView } from "../view/PanelView";
import { Announce, Announcer } from "../view/parts/Announce";
import { Boundary } from "../view/parts/Boundary";
import { Message } from "../view/parts/Message";
import { labelDocument, t } from "../words/strings";
import { versionInWords } from "../words/version";
import { besideTab } from "./beside-tab";
import { Header } from "./Header";
import { keepFocus } from "./keep-focus";
import { LinkOutlet } from "./LinkOutlet";
import { Failed, Invited, OutletOnly, Unprotected } from "./States";
import { Tools } from "./Tools";
import { useLink, useTab } from "./useTab";

const version = versionInWords();

function App() {
  const tab = useTab();
  return (
    <>
      <Announcer />
      {tab && <TabPanel key={tab.id} {...tab} />}
    </>
  );
}

/** The panel beside one tab. */
function TabPanel({ id, state, busy }: { id: number; state: TabState | undefined; busy: boolean }) {
  const link = useLink(id);
  const read = (request: ReadRequest) => askBackground({ kind: "read", tabId: id, ...request });
  return (
    <>
      <Header
        title={titleOf(state)}
        language={languageOf(state)}
        busy={busy}
        onReadAgain={() => read({ what: isSelection(state) ? "selection" : "article", fresh: true })}
        onCancel={() => askBackground({ kind: "cancel", tabId: id })}
      />
      <main>
        {link && (
          <Boundary key={link.hostname}>
            <LinkOutlet
              link={link}
              again={() => askBackground({ kind: "ask_link", tabId: id, hostname: link.hostname })}
              close={() => askBackground({ kind: "close_link", tabId: id })}
            />
          </Boundary>
        )}
        <Boundary key={keyOf(state)}>
          <Content tabId={id} state={state} busy={busy} read={read} />
        </Boundary>
        {!isAboutServer(state) && (
          <Tools tabId={id} url={addressOf(state)} readSelection={() => read({ what: "selection" })} />
        )}
      </main>
    </>
  );
}

interface ContentProps {
  tabId: number;
  state: TabState | undefined;
  busy: boolean;
  read: (request: ReadRequest) => void;
}

function Content({ tabId, state, busy, read }: ContentProps) {
  const server = useSetting("server");
  const beside = useMemo(() => besideTab(tabId), [tabId]);
  const again = () => read({ what: "article", fresh: true });
  switch (state?.status) {
    case "shown":
      return (
        <>
          <Announce key={state.asked.at} text={t("wasRead")} />
          <PanelView
            key={state.asked.at}
            asked={state.asked}
            panel={state.panel}
            version={version}
            print={() => void api.tabs.create({ url: api.runtime.getURL(`sheet.html?tab=${tabId}`) })}
            beside={beside}
          />
        </>
      );
    case "outlet":
      return (
        <OutletOnly
          state={state}
          version={version}
          sendArticle={() => read({ what: "article", whole: true, fresh: true })}
        />
      );
    case "failed":
      return <Failed server={state.server} failure={state.failure} again={again} />;
    case "unprotected":
      return <Unprotected server={state.server} />;
    case "invited":
      return <Invited server={state.server} current={server ?? ""} />;
    case "closed_page":
      return (
        <Message title={t("closedPage")}>
          <p>{t("closedPageWhy")}</p>
        </Message>
      );
    case "nothing_selected":
      return (
        <Message title={t("nothingSelected")}>
          <p>{t("nothingSelectedWhy")}</p>
        </Message>
      );
    case "cancelled":
      return (
        <Message title={t("cancelled")}>
          <p>
            <button type="button" onClick={again}>
              {t("readPage")}
            </button>
          </p>
        </Message>
      );
    case "reading":
    case "no_access":
    case undefined:
      return busy ? (
        <section class="message">
          <p class="muted">{t("reading")}</p>
        </section>
      ) : (
        <Message title={t("clickToRead")}>
          <p>{t("clickToReadWhy")}</p>
        </Message>
      );
  }
}

function titleOf(state: TabState | undefined): string {
  return (state?.status === "shown" && state.asked.body.title) || t("product");
}

function languageOf(state: TabState | undefined): string | undefined {
  if (state?.status !== "shown" || !state.asked.body.title) return undefined;
  return state.panel.attributions.language ?? state.asked.body.language ?? undefined;
}

function isSelection(state: TabState | undefined): boolean {
  return (
    state?.status === "nothing_selected" || (state?.status === "shown" && state.asked.body.selection === true)
  );
}

/** Whether what is said has its own way to the options. */
function isAboutServer(state: TabState | undefined): boolean {
  return state?.status === "failed" || state?.status === "unprotected" || state?.status === "invited";
}

function addressOf(state: TabState | undefined): string | null {
  if (state?.status === "shown") return state.asked.body.url;
  return state?.status === "outlet" ? state.address : null;
}

/** Another answer is another try at drawing it. */
function keyOf(state: TabState | undefined): string {
  return state?.status === "shown" || state?.status === "outlet" ? state.asked.at : (state?.status ?? "");
}

labelDocument(document);
keepFocus(document);
followAppearance(document);
render(<App />, document.body);
