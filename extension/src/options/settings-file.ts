import { parseServer } from "../address";
import { DEFAULTS, type Settings } from "../settings/settings";
import { siteOf } from "../settings/sites";
import { MARK_KINDS } from "../text/painting";
import { formatList, shortened } from "../words/format";
import { t } from "../words/strings";

/** What goes along in a file. The token stays, and so does the reader's consent to an unprotected server. */
type Portable = Omit<Settings, "token" | "unprotected">;

/** The format of the file, raised whenever older versions could no longer read it. */
const FORMAT = 1;
/** The name that an exported file begins its life with. */
export const FILE_NAME = "sidelight-settings.json";
/** Far more than settings take: characters of a file, entries of a list, characters of an entry. */
export const LIMITS = { file: 500_000, list: 1_000, entry: 500 } as const;

/** The settings as a file. */
export function exportSettings(settings: Settings): string {
  const names = Object.keys(RULES) as (keyof Portable)[];
  const portable = Object.fromEntries(names.map((name) => [name, settings[name]]));
  return `${JSON.stringify({ sidelight_settings: FORMAT, ...portable }, null, 2)}\n`;
}

/** What came of reading a file: its settings, or a sentence on each mistake. */
export type Import = { ok: true; settings: Partial<Portable> } | { ok: false; mistakes: string[] };

/** Reads such a file: its settings if there is no mistake in it, else a sentence on each mistake. */
export function importSettings(file: string): Import {
  if (file.length > LIMITS.file) return refused(t("importTooLarge"));
  const content = parse(file);
  if (content === undefined) return refused(t("importNotJson"));
  if (!isObject(content) || !("sidelight_settings" in content)) return refused(t("importNotOurs"));
  const { sidelight_settings: format, ...values } = content;
  if (format !== FORMAT) {
    return refused(t("importFormat", { format: quote(format), own: FORMAT }));
  }
  const mistakes = Object.entries(values)
    .map(([name, value]) => mistakeIn(name, value))
    .filter((mistake) => mistake !== null);
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, settings: values };
}

/** What a setting must be: whether a value is that, and the sentence that says so. */
interface Rule {
  allows: (value: unknown) => boolean;
  mistake: (given: { name: string; value: string }) => string;
}

const RULES: Record<keyof Portable, Rule> = {
  server: {
    allows: (value) => typeof value === "string" && parseServer(value) === value,
    mistake: (given) => t("importServer", { ...given, default: DEFAULTS.server }),
  },
  sends: oneOf("article", "hostname"),
  sites: {
    allows: listOf((entry) => siteOf(entry) === entry),
    mistake: (given) => t("importSites", { ...given, count: LIMITS.list }),
  },
  hiddenRaters: {
    allows: listOf((entry) => entry.trim() !== ""),
    mistake: (given) => t("importNames", { ...given, count: LIMITS.list }),
  },
  highlighted: {
    allows: listOf((entry) => MARK_KINDS.some((kind) => kind === entry)),
    mistake: (given) => t("importSome", { ...given, list: formatList(MARK_KINDS) }),
  },
  theme: oneOf("system", "light", "dark"),
  textSize: oneOf("normal", "large", "larger"),
};

function oneOf(...allowed: string[]): Rule {
  return {
    allows: (value) => allowed.some((one) => one === value),
    mistake: (given) => t("importOneOf", { ...given, list: formatList(allowed) }),
  };
}

/** A list without repetitions. */
function listOf(allows: (entry: string) => boolean): (value: unknown) => boolean {
  return (value) =>
    Array.isArray(value) &&
    value.length <= LIMITS.list &&
    new Set(value).size === value.length &&
    value.every((entry) => typeof entry === "string" && entry.length <= LIMITS.entry && allows(entry));
}

function mistakeIn(name: string, value: unknown): string | null {
  if (!Object.hasOwn(RULES, name)) return t("importUnknown", { name: shortened(name, 60) });
  const rule = RULES[name as keyof Portable];
  return rule.allows(value) ? null : rule.mistake({ name, value: quote(value) });
}

function quote(value: unknown): string {
  return shortened(JSON.stringify(value), 80);
}

function parse(file: string): unknown {
  try {
    return JSON.parse(file) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refused(mistake: string): Import {
  return { ok: false, mistakes: [mistake] };
}
