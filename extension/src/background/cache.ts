import type { ContextRequest, Panel } from "../api";
import { api } from "../browser";
import { askContext, type Answer, type Server } from "../client";
import { remember } from "../session";

/** So many answers are kept, each for so long: ratings change, and a page is rarely read again after that. */
const KEPT = 12;
const MAX_AGE_MS = 600_000;

interface Kept {
  panel: Panel;
  at: number;
}

const PREFIX = "answer:";

/**
 * The server's answer to a page; one to the same content, from the same server, is taken from the session's memory
 * unless `fresh` is wanted.
 */
export async function askedBefore(
  server: Server,
  page: ContextRequest,
  { fresh, signal }: { fresh: boolean; signal: AbortSignal },
): Promise<Answer<Panel>> {
  const key = PREFIX + (await digest(JSON.stringify([server.server, server.token, page])));
  const kept = (await api.storage.session.get(key))[key] as Kept | undefined;
  if (kept && !fresh && Date.now() - kept.at < MAX_AGE_MS) return { ok: true, value: kept.panel };
  const answer = await askContext(server, page, signal);
  if (answer.ok && !signal.aborted) {
    await makeRoom();
    await remember({ [key]: { panel: answer.value, at: Date.now() } satisfies Kept });
  }
  return answer;
}

/** Lets the oldest answers go. */
async function makeRoom(): Promise<void> {
  const kept = Object.entries(await api.storage.session.get(null)).filter(([key]) => key.startsWith(PREFIX));
  const oldest = kept.sort(([, one], [, other]) => (other as Kept).at - (one as Kept).at).slice(KEPT - 1);
  await api.storage.session.remove(oldest.map(([key]) => key));
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
