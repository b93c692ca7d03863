import { useEffect, useState } from "preact/hooks";
import { api } from "../browser";
import { loadState, onStateChange, type TabState } from "../state";

export interface Tab {
  id: number;
  state: TabState | undefined;
}

/** Follows the active tab of the panel's window and what is known of it; undefined until that is known. */
export function useTab(): Tab | undefined {
  const [tab, setTab] = useState<Tab>();

  useEffect(() => {
    let active: number | undefined;
    const show = async (id: number) => {
      active = id;
      const state = await loadState(id);
      if (active === id) setTab({ id, state }); // the reader may have gone on to another tab meanwhile
    };
    const stopFollowingState = onStateChange((id, state) => {
      if (id === active) setTab({ id, state });
    });
    const stopFollowingTabs = followActiveTab((id) => void show(id));
    return () => {
      stopFollowingState();
      stopFollowingTabs();
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
