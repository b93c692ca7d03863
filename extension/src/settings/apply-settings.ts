import { isThisComputer, permissionFor } from "../address";
import { api } from "../browser/api";
import { loadSettings, saveSettings, type Settings } from "./settings";

/** Keeps settings. A token goes with its server, and the browser gets back the permissions that nothing needs now. */
export async function applySettings(changed: Partial<Settings>): Promise<void> {
  const before = await loadSettings();
  const moved = changed.server !== undefined && changed.server !== before.server;
  const all = { ...(moved && { token: "", unprotected: "" }), ...changed };
  await saveSettings(all);
  await giveBack(before, { ...before, ...all });
}

/** Gives the browser back what was asked for the sake of one and is not needed for the other. */
export async function giveBack(before: Reaching, after: Reaching): Promise<void> {
  const origins = noLongerNeeded(before, after);
  if (origins.length > 0) await api.permissions.remove({ origins });
}

type Reaching = Pick<Settings, "server" | "sites">;

/** The host permissions that were asked for and that nothing needs any more. */
export function noLongerNeeded(before: Reaching, after: Reaching): string[] {
  const needed = new Set(patterns(after));
  return patterns(before).filter((pattern) => !needed.has(pattern));
}

/** This computer's are not asked for: they came with the extension. */
function patterns({ server, sites }: Reaching): string[] {
  return [...new Set([server, ...sites].filter((url) => !isThisComputer(url)).map(permissionFor))];
}
