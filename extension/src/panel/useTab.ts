import { useEffect, useState } from "preact/hooks";
import { api } from "../browser";
import type { PanelRequest } from "../messages";
import { loadState, onStateChange, type TabState } from "../state";
import { isStillShown } from "./still-shown";

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
      const state = await loadState(id);
      const holds = state === undefined || (await isStillShown(id, state, loading));
      if (id !== active || asked !== turn) return;
      if (holds) show(id, state);
      else void api.runtime.sendMessage<PanelRequest>({ kind: "gone", tabId: id });
    };
    const stops = [
      onStateChange((id, state) => {
        if (id !== active) return;
        turn++;
        show(id, state);
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

function followActiveTab(show: (id: number) => void): () => void {
  let windowId: number | undefined;
  const onActivated = (info: { tabId: number; windowId: number }) => {
    if (info.windowId === windowId) show(info.tabId);
  };
  api.tabs.onActivated.addListener(onActivated);
  void (async () => {
    windowId = (await api.windows.getCurrent()).id;
    const [tab] = await api.tabs.query({ active: true, currentWindow: true });
    if (tab?.id !== undefined) show(tab.id);
  })();
  return () => api.tabs.onActivated.removeListener(onActivated);
}

function followUpdates(onUpdate: (id: number, loading: boolean) => void): () => void {
  const listener = (id: number, change: { status?: string }) => onUpdate(id, change.status === "loading");
  api.tabs.onUpdated.addListener(listener);
  return () => api.tabs.onUpdated.removeListener(listener);
}
