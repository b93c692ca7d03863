import { api, isExtension } from "../browser/api";
import type { MarkKind } from "../text/painting";

/** What a reader can set. */
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

/** The settings before the reader has changed any. */
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

type Changed = Partial<Settings>;

/** Where settings are kept. */
interface Store {
  load(): Promise<Settings>;
  save(settings: Changed): Promise<void>;
  /** Calls `listener` with what was changed, wherever it was; gives what ends that. */
  onChange(listener: (changed: Changed) => void): () => void;
}

const inBrowser: Store = {
  load: async () => (await api.storage.local.get({ ...DEFAULTS })) as unknown as Settings,
  save: (settings) => api.storage.local.set(settings),
  onChange: (listener) => {
    const handle = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      const ours = Object.entries(changes).filter(([name]) => area === "local" && name in DEFAULTS);
      const value = (name: string, { newValue }: { newValue?: unknown }) =>
        newValue ?? DEFAULTS[name as keyof Settings];
      if (ours.length > 0) {
        listener(Object.fromEntries(ours.map(([name, change]) => [name, value(name, change)])));
      }
    };
    api.storage.onChanged.addListener(handle);
    return () => api.storage.onChanged.removeListener(handle);
  },
};

/** A page of the web keeps nothing: what is set there is forgotten with it. */
function inMemory(): Store {
  let current = DEFAULTS;
  const listeners = new Set<(changed: Changed) => void>();
  return {
    load: () => Promise.resolve(current),
    save: (settings) => {
      current = { ...current, ...settings };
      for (const listener of listeners) listener(settings);
      return Promise.resolve();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const store = isExtension() ? inBrowser : inMemory();

/** The settings as they were last told, for what is drawn at once; undefined before they were loaded once. */
let known: Settings | undefined;

/** The settings as they were last loaded here, at once; undefined before that. */
export function knownSettings(): Settings | undefined {
  return known;
}

/** The settings as they are kept; what was never set is as in DEFAULTS. */
export async function loadSettings(): Promise<Settings> {
  return (known = await store.load());
}

/** Keeps what is given and leaves the rest. Where the server or the sites change, use applySettings. */
export const saveSettings = (settings: Changed): Promise<void> => store.save(settings);

/** Calls `listener` with what was changed, by whatever part; gives what ends that. */
export function onSettingsChange(listener: (changed: Changed) => void): () => void {
  return store.onChange((changed) => {
    known = known && { ...known, ...changed };
    listener(changed);
  });
}
