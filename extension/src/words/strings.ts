// Every word that a reader sees stands in _locales/<language>/messages.json, in order of appearance. `{name}` is a
// parameter; a text of which there is `<key>_one` and `<key>_other` is chosen by the parameter `count`, in the plural
// categories of its language.
import type english from "../../_locales/en/messages.json";
import { api } from "../browser/api";

type MessageKey = keyof typeof english;
/** What `t` takes: the key of a text, or the common part of the keys of its plural forms. */
export type StringKey = {
  [K in MessageKey]: K extends `${infer Base}_${"one" | "other"}`
    ? `${Base}_one` | `${Base}_other` extends MessageKey
      ? Base
      : K
    : K;
}[MessageKey];

type Params = Readonly<Record<string, string | number>>;
type Catalogue = Readonly<Record<string, { message: string }>>;

/** In an extension the browser chooses the language and keeps its texts. */
let messageOf = (key: string): string => api.i18n.getMessage(key);
let intl: ReturnType<typeof makeIntl> | undefined;

/** Takes the texts from here: for a page of the web, which has no browser to choose them. */
export function speak(catalogue: Catalogue): void {
  messageOf = (key) => catalogue[key]?.message ?? "";
  intl = undefined;
}

function makeIntl() {
  const language = messageOf("language");
  return {
    language,
    dates: messageOf("dates"),
    plural: new Intl.PluralRules(language),
    number: new Intl.NumberFormat(language),
  };
}

/** The language that the interface speaks, and how it writes. */
export function inLanguage(): ReturnType<typeof makeIntl> {
  return (intl ??= makeIntl());
}

/** Tells a document's language, direction and, unless it is our name alone, title to browsers and screen readers. */
export function labelDocument(document: Document, title?: string): void {
  document.documentElement.lang = inLanguage().language;
  document.documentElement.dir = messageOf("direction");
  if (title) document.title = title;
}

/** The words for `key` with `params` put in. */
export function t(key: StringKey, params: Params = {}): string {
  return fill(messageOf(key) || pluralOf(key, Number(params.count)), params);
}

function pluralOf(key: string, count: number): string {
  return messageOf(`${key}_${inLanguage().plural.select(count)}`) || messageOf(`${key}_other`);
}

function fill(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (_match, name: string) => {
    const value = params[name];
    return typeof value === "number" ? inLanguage().number.format(value) : (value ?? "");
  });
}

/** The words for a code of the server, or the code itself where it is newer than this build. */
export function tCode(prefix: string, code: string): string {
  return messageOf(keyOf(prefix, code)) || code.replaceAll("_", " ");
}

/** The words for a note of the server: its own English where this build has none. */
export function tNote(code: string, params: Params, text: string): string {
  const words = messageOf(keyOf("note", code));
  return words ? fill(words, params) : text;
}

function keyOf(prefix: string, code: string): string {
  return `${prefix}_${code.replace(/\W/g, "_")}`;
}
