import type { About, ContextRequest, ErrorAnswer, ErrorDetail, OutletAnswer, Panel } from "./api";

/** What a question to the server came to. */
export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** Why there is no answer: each is told to the reader with what to do next. */
export type Failure =
  | { kind: "unreachable" }
  | { kind: "too_slow" }
  | { kind: "not_sidelight" }
  | { kind: "refused"; status: number; error: ErrorDetail };

const PATIENCE_MS = 25_000; // below the 30 s after which Chrome ends a background worker

/** Asks for the panel of a page. */
export function askContext(
  server: string,
  page: ContextRequest,
  signal?: AbortSignal,
): Promise<Answer<Panel>> {
  return ask(server, "/v1/context", { body: page, signal }, isPanel);
}

/** Asks who publishes at an address. */
export function askOutlet(server: string, url: string, signal?: AbortSignal): Promise<Answer<OutletAnswer>> {
  return ask(server, "/v1/outlet", { body: { url }, signal }, isOutletAnswer);
}

/** Asks which server this is. */
export function askAbout(server: string, signal?: AbortSignal): Promise<Answer<About>> {
  return ask(server, "/v1/about", { signal }, isAbout);
}

interface Question {
  body?: unknown;
  signal?: AbortSignal | undefined;
}

async function ask<T>(
  server: string,
  path: string,
  { body, signal }: Question,
  isExpected: (value: unknown) => value is T,
): Promise<Answer<T>> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  let response: Response;
  let value: unknown;
  try {
    response = await fetch(server + path, {
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
      ...(body !== undefined && {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    value = await response.json();
  } catch (error) {
    if (patience.aborted) return { ok: false, failure: { kind: "too_slow" } };
    return { ok: false, failure: { kind: error instanceof SyntaxError ? "not_sidelight" : "unreachable" } };
  }
  if (response.ok && isExpected(value)) return { ok: true, value };
  if (!response.ok && isErrorAnswer(value)) {
    return { ok: false, failure: { kind: "refused", status: response.status, error: value.error } };
  }
  return { ok: false, failure: { kind: "not_sidelight" } };
}

function has<K extends string>(value: unknown, ...keys: K[]): value is Record<K, unknown> {
  return typeof value === "object" && value !== null && keys.every((key) => key in value);
}

// A server is trusted to keep its contract once it has shown that it speaks it: `api` and the parts.
function isPanel(value: unknown): value is Panel {
  return (
    has(value, "api", "edition", "page", "outlet", "origin", "disclaimers", "attributions", "notes") &&
    has(value.attributions, "analysed", "items", "sources")
  );
}

function isOutletAnswer(value: unknown): value is OutletAnswer {
  return has(value, "api", "edition", "outlet");
}

function isAbout(value: unknown): value is About {
  return has(value, "name", "api", "version", "edition") && value.name === "sidelight";
}

function isErrorAnswer(value: unknown): value is ErrorAnswer {
  return has(value, "error") && has(value.error, "code", "message", "help");
}
