import { api } from "./api";

// Session storage: in memory only, gone with the browser, out of reach of pages; unlike variables it
// outlives the background worker, which browsers stop when it is idle.

/** What is remembered of each tab under one name, until the browser is closed. */
export class TabMemory<T> {
  constructor(private readonly name: string) {}

  async load(tabId: number): Promise<T | undefined> {
    const key = this.key(tabId);
    return (await api.storage.session.get(key))[key] as T | undefined;
  }

  async save(tabId: number, value: T): Promise<void> {
    await remember({ [this.key(tabId)]: value });
  }

  async drop(tabId: number): Promise<void> {
    await api.storage.session.remove(this.key(tabId));
  }

  /** Calls `listener` whenever what is remembered of a tab changes. */
  onChange(listener: (tabId: number, value: T | undefined) => void): () => void {
    const handle = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      if (area !== "session") return;
      for (const [key, { newValue }] of Object.entries(changes)) {
        const [name, tabId] = key.split(":");
        if (name === this.name) listener(Number(tabId), newValue as T | undefined);
      }
    };
    api.storage.onChanged.addListener(handle);
    return () => api.storage.onChanged.removeListener(handle);
  }

  private key(tabId: number): string {
    return `${this.name}:${tabId}`;
  }
}

/** Puts entries into the session's storage. */
export async function remember(entries: Record<string, unknown>): Promise<void> {
  try {
    await api.storage.session.set(entries);
  } catch {
    // Full, after very many or very long articles: other tabs can be read again with a click.
    await api.storage.session.clear();
    await api.storage.session.set(entries);
  }
}
