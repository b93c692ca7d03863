import { askContext, type Answer, type Server } from "../api/client";
import type { ContextRequest, Panel } from "../api/types";
import { api } from "../browser/api";
import { remember } from "../browser/session";

/** So many answers are kept, each for so long: ratings change, and a page is rarely read again after that. */
const KEPT = 12;
const MAX_AGE_MS = 600_000;

interface Kept {
  panel: Panel;
  at: number;
}

/** Under this name stand those of all answers, the newest first. */
const NAMES = "answers";

/**
 * The server's answer to a page; one to the same content, from the same server, is taken from the session's memory
 * unless `fresh` is wanted.
 */
export async function askedBefore(
  server: Server,
  page: ContextRequest,
  { fresh, signal }: { fresh: boolean; signal: AbortSignal },
): Promise<Answer<Panel>> {
  const name = nameOf(server, page);
  const kept = fresh ? undefined : await load<Kept>(await name);
  if (kept && Date.now() - kept.at < MAX_AGE_MS) return { ok: true, value: kept.panel };
  const answer = await askContext(server, page, signal);
  // Nobody waits for that.
  if (answer.ok && !signal.aborted) void name.then((known) => keep(known, answer.value));
  return answer;
}

/** Keeps an answer, and lets the oldest go. */
async function keep(name: string, panel: Panel): Promise<void> {
  const others = ((await load<string[]>(NAMES)) ?? []).filter((other) => other !== name);
  await api.storage.session.remove(others.slice(KEPT - 1));
  const names = [name, ...others.slice(0, KEPT - 1)];
  await remember({ [name]: { panel, at: Date.now() } satisfies Kept, [NAMES]: names });
}

async function load<T>(name: string): Promise<T | undefined> {
  return (await api.storage.session.get(name))[name] as T | undefined;
}

/** The same name for the same content alone, from the same server. */
async function nameOf({ server, token }: Server, page: ContextRequest): Promise<string> {
  const text = JSON.stringify([server, token, page]);
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const digest = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0"));
  return `answer:${digest.join("")}`;
}
