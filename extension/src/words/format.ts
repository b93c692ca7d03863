import { inLanguage, t } from "./strings";

/** ISO 8601: a year, a month, a day, or a moment of a day. */
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/;

/** A date as precise as it is known: 2024, 2024-01, 2024-01-16, or a moment of a day. What is none stays as it is. */
export function formatDate(iso: string, month: "long" | "short" = "long"): string {
  const [, year, monthOfYear, day] = DATE.exec(iso) ?? [];
  if (!year) return iso;
  if (!monthOfYear) return year;
  const date = new Date(Date.UTC(Number(year), Number(monthOfYear) - 1, Number(day ?? 1)));
  // A day that no calendar has would be told as another one.
  if (date.getUTCMonth() !== Number(monthOfYear) - 1) return iso;
  return new Intl.DateTimeFormat(inLanguage().dates, {
    year: "numeric",
    month,
    ...(day ? { day: "numeric" } : {}),
    timeZone: "UTC",
  }).format(date);
}

/** A moment in the reader's own time zone. */
export function formatMoment(iso: string): string {
  const format = new Intl.DateTimeFormat(inLanguage().dates, { dateStyle: "long", timeStyle: "short" });
  return format.format(new Date(iso));
}

/** "a, b and c" in the language of the interface. */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(inLanguage().dates, { type: "conjunction" }).format(items);
}

/** A fact's value in words: codes of countries and languages become their names, dates are spelled out. */
export function formatFact(field: string, value: string): string {
  if (field === "country" && /^[A-Z]{2}$/.test(value)) return nameOf("region", value);
  if (field === "language" && /^[a-z]{2,3}(-\w+)*$/.test(value)) return nameOf("language", value);
  if (field === "founded") return formatDate(value);
  return value;
}

/** A value of JSON-LD in words. */
export function formatDeclared(property: string, value: string): string {
  if (/^(?:true|false)$/i.test(value)) return t(value.toLowerCase() === "true" ? "yes" : "no");
  if (property.startsWith("date")) return formatDate(value);
  return property === "inLanguage" ? formatFact("language", value) : value;
}

function nameOf(type: "region" | "language", code: string): string {
  try {
    return new Intl.DisplayNames(inLanguage().language, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Host and path of an address, for a reader. */
export function formatAddress(url: string): string {
  return url.replace(/^https?:\/\//i, "").replace(/\/$/, "");
}

/** The words without quotation marks around them: the panel sets its own. */
export function unquoted(text: string): string {
  const folded = text.replace(/\s+/g, " ").trim();
  const inner = /^[“"„«](.*)[”"“»]$/s.exec(folded)?.[1];
  return inner !== undefined && !/[“”"„«»]/.test(inner) ? inner.trim() : folded;
}

/** At most `limit` characters of a text, cut at a word. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), limit / 2)).toWellFormed()} …`;
}
