import type {
  About,
  ContextRequest,
  ErrorAnswer,
  ErrorDetail,
  OutletAnswer,
  OutletRequest,
  Panel,
} from "./types";

/** The version of the API that this build speaks. */
export const API = 1;

/** A server, and the token that it asks for; empty where it asks for none. */
export interface Server {
  server: string;
  token: string;
}

/** What a question to the server came to. */
export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** Why there is no answer: each is told to the reader with what to do next. */
export type Failure =
  | { kind: "unreachable" }
  | { kind: "too_slow" }
  | { kind: "not_sidelight" }
  /** It sends on to another address. That is not followed: the reader chose this one. */
  | { kind: "redirected" }
  /** Something before it, such as a proxy that wants a token, lets Sidelight not in. */
  | { kind: "shut"; status: number }
  /** It speaks another version of the API. */
  | { kind: "other_version"; api: number }
  /** `wait`: seconds after which it may be asked again, where it says so. */
  | { kind: "refused"; status: number; error: ErrorDetail; wait: number | null };

const PATIENCE_MS = 25_000; // below the 30 s after which Chrome ends a background worker

/** Where pages are read. */
export const CONTEXT = "/v1/context";
/** Where outlets are looked up. */
export const OUTLET = "/v1/outlet";

/** Asks for the panel of a page. */
export function askContext(
  server: Server,
  page: ContextRequest,
  signal?: AbortSignal,
): Promise<Answer<Panel>> {
  return ask(server, CONTEXT, { body: page, signal }, isPanel);
}

/** Asks who publishes at an address, or at a host. */
export function askOutlet(
  server: Server,
  question: OutletRequest,
  signal?: AbortSignal,
): Promise<Answer<OutletAnswer>> {
  return ask(server, OUTLET, { body: question, signal }, isOutletAnswer);
}

/** Asks which server this is. */
export function askAbout(server: Server, signal?: AbortSignal): Promise<Answer<About>> {
  return ask(server, "/v1/about", { signal }, isAbout);
}

interface Question {
  body?: unknown;
  signal?: AbortSignal | undefined;
}

async function ask<T>(
  { server, token }: Server,
  path: string,
  { body, signal }: Question,
  isExpected: (value: unknown) => value is T,
): Promise<Answer<T>> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    const response = await fetch(server + path, {
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
      cache: "no-store",
      credentials: "omit",
      redirect: "manual",
      referrerPolicy: "no-referrer",
      headers: {
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && { "Content-Type": "application/json" }),
      },
      ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }),
    });
    return understand(response, contentOf(await response.text()), isExpected);
  } catch {
    return failed({ kind: patience.aborted ? "too_slow" : "unreachable" });
  }
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function understand<T>(
  response: Response,
  value: unknown,
  isExpected: (value: unknown) => value is T,
): Answer<T> {
  if (response.type === "opaqueredirect") return failed({ kind: "redirected" });
  if (response.ok && has(value, "api") && typeof value.api === "number" && value.api !== API) {
    return failed({ kind: "other_version", api: value.api });
  }
  if (response.ok && isExpected(value)) return { ok: true, value };
  if (!response.ok && isErrorAnswer(value)) {
    const wait = Number(response.headers.get("Retry-After") ?? Number.NaN);
    return failed({
      kind: "refused",
      status: response.status,
      error: value.error,
      wait: Number.isFinite(wait) ? wait : null,
    });
  }
  if (response.status === 401 || response.status === 403) {
    return failed({ kind: "shut", status: response.status });
  }
  return failed({ kind: "not_sidelight" });
}

function failed(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure };
}

function has<K extends string>(value: unknown, ...keys: K[]): value is Record<K, unknown> {
  return typeof value === "object" && value !== null && keys.every((key) => key in value);
}

// A server is trusted to keep its contract once it has shown that it speaks it: `api` and the parts. The panel
// says so where it finds that it cannot show an answer after all.
function isPanel(value: unknown): value is Panel {
  return (
    has(value, "api", "edition", "page", "outlet", "origin", "disclaimers", "attributions", "notes") &&
    has(value.attributions, "analysed", "items", "sources")
  );
}

function isOutletAnswer(value: unknown): value is OutletAnswer {
  return has(value, "api", "edition", "outlet") && has(value.outlet, "status", "facts");
}

function isAbout(value: unknown): value is About {
  return (
    has(value, "name", "api", "version", "edition") &&
    value.name === "sidelight" &&
    typeof value.version === "string" &&
    has(value.edition, "outlets", "activated_at") &&
    typeof value.edition.outlets === "number" &&
    typeof value.edition.activated_at === "string"
  );
}

function isErrorAnswer(value: unknown): value is ErrorAnswer {
  if (!has(value, "error") || !has(value.error, "code", "message", "help")) return false;
  return [value.error.message, value.error.help].every((text) => typeof text === "string");
}
