import { isUnprotected } from "../address";
import { asked } from "../api/asked";
import { askOutlet, OUTLET } from "../api/client";
import { loadSettings } from "../settings/settings";
import { linkStates, type LinkState } from "../tabs/state";

/** The question under way in each tab. */
const underWay = new Map<number, AbortController>();

/** Asks who publishes where a link leads, by the name of its host alone, and keeps the answer for the tab's panel. */
export async function askLink(tabId: number, hostname: string): Promise<void> {
  underWay.get(tabId)?.abort();
  const question = new AbortController();
  underWay.set(tabId, question);
  await linkStates.save(tabId, { status: "asking", hostname });
  const state = await ask(hostname, question.signal);
  if (!question.signal.aborted) await linkStates.save(tabId, state);
}

/** The answer is no longer wanted. */
export async function closeLink(tabId: number): Promise<void> {
  underWay.get(tabId)?.abort();
  underWay.delete(tabId);
  await linkStates.drop(tabId);
}

async function ask(hostname: string, signal: AbortSignal): Promise<LinkState> {
  const settings = await loadSettings();
  const { server, unprotected } = settings;
  if (isUnprotected(server) && unprotected !== server) return { status: "unprotected", hostname, server };
  const answer = await askOutlet(settings, { hostname }, signal);
  if (!answer.ok) return { status: "failed", hostname, server, failure: answer.failure };
  const { edition, outlet } = answer.value;
  return { status: "shown", hostname, asked: asked(server, OUTLET, { hostname }), edition, outlet };
}
