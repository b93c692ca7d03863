import { useEffect, useState } from "preact/hooks";
import { api } from "../browser/api";
import { isReadAlways } from "../settings/sites";
import { askBackground } from "../tabs/asking";
import { linkStates, type LinkState, tabStates, type TabState } from "../tabs/state";
import { isStillShown } from "./still-shown";

/** The active tab, as the panel beside it shows it. */
export interface Tab {
  id: number;
  state: TabState | undefined;
  /** The page is being read; what an earlier reading of it gave stays until then. */
  busy: boolean;
}

/** Follows the active tab of the panel's window and what is known of it; undefined until that is known. */
export function useTab(): Tab | undefined {
  const [tab, setTab] = useState<Tab>();
  const show = (id: number, state: TabState | undefined) =>
    setTab((shown) => {
      const busy = state?.status === "reading";
      return { id, busy, state: busy && shown?.id === id ? shown.state : state };
    });

  useEffect(() => {
    let active: number | undefined;
    // Counts what came in, so that an answer that was asked for earlier never covers newer news.
    let turn = 0;

    /** Shows what is known of the active tab, unless the tab has moved on to another page. */
    const check = async (id: number, loading: boolean) => {
      const asked = ++turn;
      const state = await tabStates.load(id);
      const holds = state === undefined || (await isStillShown(id, state, loading));
      if (id !== active || asked !== turn) return;
      if (holds) take(id, state);
      else askBackground({ kind: "gone", tabId: id });
    };
    const take = (id: number, state: TabState | undefined) => {
      turn++;
      show(id, state);
      if (state === undefined || state.status === "no_access") void readUnasked(id);
    };
    /** Reads a page of a site that is switched on, once it is there. */
    const readUnasked = async (id: number) => {
      const asked = turn;
      if ((await isReadAlways(id)) && id === active && asked === turn) {
        turn++;
        askBackground({ kind: "read", tabId: id, what: "article", settle: true });
      }
    };
    const stops = [
      tabStates.onChange((id, state) => {
        if (id === active) take(id, state);
      }),
      followActiveTab((id) => {
        active = id;
        void check(id, false);
      }),
      followUpdates((id, loading) => {
        if (id === active) void check(id, loading);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  return tab;
}

/** What the reader asked of a link in a tab's page. */
export function useLink(tabId: number): LinkState | undefined {
  const [link, setLink] = useState<{ tabId: number; state: LinkState | undefined }>();
  useEffect(() => {
    let isCurrent = true;
    const take = (id: number, state: LinkState | undefined) => {
      if (isCurrent && id === tabId) setLink({ tabId, state });
    };
    void linkStates.load(tabId).then((state) => take(tabId, state));
    const stop = linkStates.onChange(take);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [tabId]);
  return link?.tabId === tabId ? link.state : undefined;
}

function followActiveTab(show: (id: number) => void): () => void {
  let windowId: number | undefined;
  const onActivated = (info: { tabId: number; windowId: number }) => {
    if (info.windowId === windowId) show(info.tabId);
  };
  api.tabs.onActivated.addListener(onActivated);
  void (async () => {
    const [tab] = await api.tabs.query({ active: true, currentWindow: true });
    windowId = tab?.windowId;
    if (tab?.id !== undefined) show(tab.id);
  })();
  return () => api.tabs.onActivated.removeListener(onActivated);
}

function followUpdates(onUpdate: (id: number, loading: boolean) => void): () => void {
  const listener = (id: number, change: { status?: string }) => onUpdate(id, change.status === "loading");
  api.tabs.onUpdated.addListener(listener);
  return () => api.tabs.onUpdated.removeListener(listener);
}
