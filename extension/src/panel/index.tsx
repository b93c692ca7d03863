import { render } from "preact";
import { api } from "../browser";
import type { PanelRequest } from "../messages";
import type { TabState } from "../state";
import { labelDocument, t } from "../strings";
import type { Anchor } from "../text/anchor";
import { Message } from "./Message";
import { PanelView } from "./PanelView";
import type { Shown } from "./reading";
import { Failed, NoArticle } from "./States";
import { useTab } from "./useTab";

const version = t("versionOfExtension", { version: api.runtime.getManifest().version });

function App() {
  const tab = useTab();
  if (tab === undefined) return null;
  const { id, state, busy } = tab;
  return (
    <>
      <Header title={titleOf(state)} busy={busy} onReadAgain={() => readAgain(id)} />
      <main>
        <Content tabId={id} state={state} busy={busy} />
      </main>
    </>
  );
}

function Header({ title, busy, onReadAgain }: { title: string; busy: boolean; onReadAgain: () => void }) {
  return (
    <header>
      <h1 dir="auto" title={title}>
        {title}
      </h1>
      <button
        type="button"
        class="icon"
        aria-label={t("readAgain")}
        title={t("readAgain")}
        disabled={busy}
        onClick={onReadAgain}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3" fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
      </button>
      <p role="status" class="visually-hidden">
        {busy ? t("reading") : ""}
      </p>
    </header>
  );
}

function Content({ tabId, state, busy }: { tabId: number; state: TabState | undefined; busy: boolean }) {
  switch (state?.status) {
    case "shown":
      return (
        <PanelView
          key={state.page.url}
          page={state.page}
          panel={state.panel}
          server={state.server}
          version={version}
          show={(anchor) => showInTab(tabId, anchor)}
        />
      );
    case "no_article":
      return <NoArticle state={state} version={version} />;
    case "failed":
      return <Failed server={state.server} failure={state.failure} />;
    case "closed_page":
      return (
        <Message title={t("closedPage")}>
          <p>{t("closedPageWhy")}</p>
        </Message>
      );
    case "reading":
    case "no_access":
    case undefined:
      return busy ? (
        <p class="muted">{t("reading")}</p>
      ) : (
        <Message title={t("clickToRead")}>
          <p>{t("clickToReadWhy")}</p>
        </Message>
      );
  }
}

function titleOf(state: TabState | undefined): string {
  return (state?.status === "shown" && state.page.title) || t("product");
}

function readAgain(tabId: number): void {
  const request: PanelRequest = { kind: "read", tabId, what: "article", fresh: true };
  void api.runtime.sendMessage(request);
}

function showInTab(tabId: number, anchor: Anchor): Promise<Shown> {
  void tabId;
  void anchor;
  return Promise.resolve("no_access");
}

labelDocument(document);
render(<App />, document.body);
