import { permissionFor } from "../address";
import { api } from "../browser/api";
import { applySettings } from "./apply-settings";
import { loadSettings, saveSettings } from "./settings";

/** The origin of an address that a site can be switched on for, or null. */
export function siteOf(url: string): string | null {
  if (!/^https?:/.test(url) || !URL.canParse(url)) return null;
  const { origin, hostname } = new URL(url);
  // Browsers take no permission for an IPv6 address.
  return hostname.startsWith("[") ? null : origin;
}

/** Whether the page in a tab is there and to be read without a click. Private windows never are. */
export async function isReadAlways(tabId: number): Promise<boolean> {
  const { sites } = await loadSettings();
  if (sites.length === 0) return false;
  // Browsers tell the address only of pages that Sidelight may read.
  const { url, status, incognito } = await api.tabs.get(tabId);
  const site = url ? siteOf(url) : null;
  return (
    site !== null &&
    status === "complete" &&
    !incognito &&
    sites.includes(site) &&
    (await api.permissions.contains({ origins: [permissionFor(site)] }))
  );
}

/** Asks the browser for access to this one site, and keeps it. Call it within a click. False where it was denied. */
export async function switchOn(site: string): Promise<boolean> {
  const allowed = await api.permissions.request({ origins: [permissionFor(site)] });
  if (!allowed) return false;
  const { sites } = await loadSettings();
  await saveSettings({ sites: [...new Set([...sites, site])].sort() });
  return true;
}

/** Takes the site back: from the settings, and from the browser where nothing else stands at its host. */
export async function switchOff(site: string): Promise<void> {
  const { sites } = await loadSettings();
  await applySettings({ sites: sites.filter((one) => one !== site) });
}
