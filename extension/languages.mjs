// Languages that nobody speaks, for tests: they show what is cut off when words are longer, what does not follow the
// direction of writing, and which words do not come from _locales at all.

const LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED = "áƀçđéƒğĥíĵķłɱñóṗɋŕšŧúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶŁṀÑÓṖɊŔŠŦÚṼŴẊÝŽ";
const HEBREW = "אבגדהוזחטיכלמנסעפצקרשתךםןף";

const toAccented = letters(LATIN, ACCENTED);
const toHebrew = letters(LATIN, HEBREW + HEBREW);

/** How much longer texts may become in translation. */
const GROWTH = 0.4;
const FILLING = " ǿńḗ ŧŵǿ ŧĥřḗḗ ƒǿúř ƒíṽḗ šíẋ šḗṽḗñ ḗíğĥŧ ñíñḗ ŧḗñ";

/** Each language: what it is to browsers, and what becomes of an English text. */
export const LANGUAGES = {
  longer: { tag: "en-XA", dates: "en-GB", direction: "ltr", translate: longer },
  mirrored: { tag: "he", dates: "he", direction: "rtl", translate: (text) => words(text, toHebrew) },
};

/** The English `messages` in the language of this name, with all the plural forms that it has. */
export function inLanguage(name, messages) {
  const { tag, dates, direction, translate } = LANGUAGES[name];
  const told = { language: tag, dates, direction };
  const translated = Object.entries(messages).map(([key, { message }]) => [
    key,
    { message: told[key] ?? translate(message) },
  ]);
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  const plurals = translated
    .filter(([key]) => key.endsWith("_other") && key.replace(/other$/, "one") in messages)
    .flatMap(([key, text]) => pluralCategories.map((category) => [key.replace(/other$/, category), text]));
  return Object.fromEntries([...plurals, ...translated]);
}

function longer(text) {
  const filling = FILLING.repeat(Math.ceil((text.length * GROWTH) / FILLING.length));
  return `［${words(text, toAccented)}${filling.slice(0, Math.ceil(text.length * GROWTH))}］`;
}

/** Changes every letter, but those in the names of `{parameters}`. */
function words(text, change) {
  return text.replace(/\{\w+\}|[a-z]/gi, (part) => change[part] ?? part);
}

function letters(from, to) {
  const targets = [...to];
  return Object.fromEntries([...from].map((letter, place) => [letter, targets[place]]));
}
