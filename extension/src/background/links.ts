import { isUnprotected } from "../address";
import { askOutlet, OUTLET } from "../client";
import { loadSettings } from "../settings";
import { links, type LinkState } from "../state";
import { asked } from "./reading";

/** The question under way in each tab. */
const underWay = new Map<number, AbortController>();

/** Asks who publishes where a link leads, by the name of its host alone, and keeps the answer for the tab's panel. */
export async function askLink(tabId: number, hostname: string): Promise<void> {
  underWay.get(tabId)?.abort();
  const question = new AbortController();
  underWay.set(tabId, question);
  await links.save(tabId, { status: "asking", hostname });
  const state = await ask(hostname, question.signal);
  if (!question.signal.aborted) await links.save(tabId, state);
}

/** The answer is no longer wanted. */
export async function closeLink(tabId: number): Promise<void> {
  underWay.get(tabId)?.abort();
  underWay.delete(tabId);
  await links.drop(tabId);
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
