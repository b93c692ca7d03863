import { api } from "./browser";

export interface Settings {
  /** Address of the server that reads articles, without a slash at its end. */
  server: string;
}

export const DEFAULTS: Settings = { server: "http://127.0.0.1:7654" };

export async function loadSettings(): Promise<Settings> {
  return (await api.storage.local.get({ ...DEFAULTS })) as unknown as Settings;
}

export async function saveSettings(settings: Partial<Settings>): Promise<void> {
  await api.storage.local.set(settings);
}
