import { api } from "./browser";
import type { MarkKind } from "./text/painting";

export interface Settings {
  /** Address of the server that reads articles, without a slash at its end. */
  server: string;
  /** What the server asks for to let a reader in; empty where it asks for nothing. Never exported. */
  token: string;
  /** A server that is neither on this computer nor reached by https, used since the reader said so. */
  unprotected: string;
  /** What is sent of a page: its article, or the name of its host alone. */
  sends: "article" | "hostname";
  /** Origins whose pages are read without a click while the panel is open, such as https://news.example */
  sites: readonly string[];
  /** Raters whose ratings are not shown. */
  hiddenRaters: readonly string[];
  /** Kinds of attributions that are highlighted in the page. */
  highlighted: readonly MarkKind[];
  theme: "system" | "light" | "dark";
  textSize: "normal" | "large" | "larger";
}

export const DEFAULTS: Settings = {
  server: "http://127.0.0.1:7654",
  token: "",
  unprotected: "",
  sends: "article",
  sites: [],
  hiddenRaters: [],
  highlighted: ["unidentified"],
  theme: "system",
  textSize: "normal",
};

export async function loadSettings(): Promise<Settings> {
  return (await api.storage.local.get({ ...DEFAULTS })) as unknown as Settings;
}

export async function saveSettings(settings: Partial<Settings>): Promise<void> {
  await api.storage.local.set(settings);
}

/** Calls `listener` with what was changed, wherever it was. */
export function onSettingsChange(listener: (changed: Partial<Settings>) => void): () => void {
  const handle = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== "local") return;
    listener(
      Object.fromEntries(
        Object.entries(changes)
          .filter(([name]) => name in DEFAULTS)
          .map(([name, { newValue }]) => [name, newValue ?? DEFAULTS[name as keyof Settings]]),
      ),
    );
  };
  api.storage.onChanged.addListener(handle);
  return () => api.storage.onChanged.removeListener(handle);
}
