import { DECLARED } from "./strings-declared";
import { FORMS } from "./strings-forms";
import { NOTES } from "./strings-notes";
import { SOURCES } from "./strings-sources";

/**
 * Every word that a reader sees, here and in the files beside this one, in order of appearance. `{name}` is a
 * parameter; a text with `one` and `other` is chosen by the parameter `count`. Plain data, so that it can move to
 * _locales as it is.
 */
const STRINGS = {
  ...SOURCES,
  ...DECLARED,
  ...NOTES,
  ...FORMS,

  // The states of the panel
  product: "Sidelight",
  readAgain: "Read this page again",
  reading: "Reading this page …",
  clickToRead: "Click Sidelight’s button to read this page.",
  clickToReadWhy:
    "The browser lets Sidelight into a page only when you press its button in the toolbar. Until then nothing is read and nothing is sent.",
  closedPage: "Sidelight cannot read this page.",
  closedPageWhy:
    "Browsers keep extensions out of their own pages and stores. Open an article and press Sidelight’s button there.",
  noArticle: "No article found on this page",
  noArticleSelect: "Select the text and press the button to have it read.",
  noArticleNext: "On a page of headlines, open one of its articles first.",
  noArticlePaste: "Text in a viewer, as of a PDF, can be pasted on the page of the Sidelight server:",
  unreachable: "No answer from the Sidelight server",
  unreachableWhat: "Sidelight asked {server} and got no answer. Nothing was read there.",
  unreachableLocal:
    "If you run Sidelight yourself, start it with “make run” in its folder and press the button again.",
  unreachableRemote:
    "Check that the server is running and that this computer is online, then press the button again.",
  tooSlow: "The Sidelight server took too long",
  tooSlowWhat: "{server} did not finish in time. Press the button to try again.",
  notSidelight: "Something else answers at this address",
  notSidelightWhat: "{server} answered, but not as a Sidelight server does. Check the address.",
  refused: "The Sidelight server refused this page",
  refusedBy: "{server} answered:",
  openOptions: "Change the server’s address",

  // Published by
  publishedBy: "Published by",
  issuedBy: "Issued by",
  notOnFile: "Our file has no entry for this site yet.",
  notOnFileAccount: "An account on {platform}. Our file has no entry for it yet.",
  moreOnFile: "More on file",
  allOnFile: "Everything on file for {name}, and what was shown earlier",
  matchedBy: "Found by",
  matchedName: "the name “{name}” alone",
  source: "source",
  sourceFor: "source: {what}",
  licence: "Licence: {licence}",
  capturedOn: "as of {date}",
  dateNotKnown: "date not known",

  // The page credits
  credits: "The page credits",
  moreSigns: { one: "{count} more sign on the page", other: "{count} more signs on the page" },
  creditFrom: "This page says it comes from {value}.",
  creditLink: "This page names another address as its original: {value}.",
  originOpen: "Where the article comes from",
  notOnFileName: "Our file has no single entry for this name yet.",

  // Disclaimers, links, ratings
  disclaimers: "Disclaimers",
  disclaimersHere: "Disclaimers on this page",
  disclaimersAndPolicies: "Disclaimers and policies",
  onThisPage: "On this page",
  disclaimersNone: "None found on this page.",
  onFileFor: "On file for {name}",
  appliesTo: "Applies to",
  policies: "Policies of {name}",
  policiesDeclared: "Policies declared by this page",
  unnamedPolicyOf: "{name} on unnamed sources",
  unnamedPolicyDeclared: "Declared by this page, on unnamed sources",
  linksTo: "Links to",
  link_outlet: "On file",
  link_document: "Documents",
  link_platform: "Platforms",
  link_other: "Other sites",
  link_own: "Own pages",
  archivedCopies: "Archived copies",
  archivedCopiesOfPage: "Archived copies of this page",
  archivedCopiesWhy: "Following this link tells the Internet Archive which page you look up.",
  linkCount: { one: "{count} link", other: "{count} links" },
  ratings: "Ratings by others",
  ratingsBy: "Ratings by others: {list}",
  ratingsOf: "{count} for {name}",
  ratingsNone: "Ratings by others: none on file.",
  ratingsNote: "Each label is its rater’s own, with what it means to that rater. They are not combined.",
  ratingAbout: "About",
  ratingMeans: "What it means to the rater",
  ratingLists: "Also on the rater’s list",
  ratedOn: "Given",
  lastReviewed: "Last discussed",
  stale: "More than two years old.",
  ratingNumber: "{number} on a scale from {minimum} to {maximum}",
  ratingNumbers: "A higher number says",
  "numbers_higher is more": "more of what it is about",
  "numbers_higher is less": "less of what it is about",

  // Replies of an outlet, beside what they dispute
  reply: "The outlet replied to {to} on {date}:",
  replyFrom: "The outlet replied to {to} on {date}, from {contact}:",
  thisEntry: "this whole entry",
  thisFact: "this fact",
  thisRating: "this rating",
  replySource: "the outlet’s reply",
  replyNotPublished: "The reply was sent, not published.",
  replyAnswer: "The curators of the file answered:",
  reply_received: "The reply was received.",
  "reply_under review": "What it disputes is under review.",
  reply_corrected: "What it disputes was corrected.",
  reply_withdrawn: "What it disputes was withdrawn.",
  reply_kept: "What it disputes was kept.",

  // The footer
  ratingsOfDate: "Ratings of {date}",
  sentTo: "sent to {where}",
  thisComputer: "this computer",
  sentToServer: "To {server} went:",
  whatWasSent: "What was sent",
  sentAddress: "The page’s address",
  sentHeadline: "Headline",
  sentText: { one: "Text: {count} character", other: "Text: {count} characters" },
  sentFrame: {
    one: "Visible text around the article: {count} character",
    other: "Visible text around the article: {count} characters",
  },
  sentLinks: { one: "{count} link in the text", other: "{count} links in the text" },
  sentDeclared:
    "What the page declares about itself: language, date, byline, site name, canonical link, JSON-LD",
  sentKept: "A Sidelight server keeps none of it.",
  howCounted: "How this is counted",
  howCounted1:
    "An attribution is a place where the article passes something on as said, written or reported by somebody else. Each is counted where its telling word stands (“said”, “according to”).",
  howCounted2:
    "A source counts as identified where the article gives a name, a role that only one person holds, or the organization that speaks. Spokespeople count as their organization. Documents that are not identified are counted beside people and groups, not among them.",
  howCounted3:
    "A program finds them by rules and word lists for English. Measured on 48 articles that it was not built on, it finds 83 of 100 attributions to people not identified, and 92 of 100 that it counts are right. Check each one in the page.",
  howCountedMore: "The whole definition, the figures and what it gets wrong",
  report: "Report a mistake",
  reportWhy:
    "Copy this and give it to whoever runs your Sidelight server, with a word on what is wrong. Nothing is sent by itself.",
  copy: "Copy",
  copied: "Copied.",
  versionOfExtension: "Sidelight extension {version}",
  editionOfRatings: "Ratings edition {edition}",

  // Fields of the outlet
  field_country: "Country",
  field_city: "City",
  field_language: "Language",
  field_kind: "Kind",
  field_owner: "Owner",
  field_founded: "Founded",
  field_legal_form: "Legal form",
  field_former_name: "Formerly",
  field_also_known_as: "Also known as",
  policy_corrections: "Corrections",
  policy_unnamed_sources: "Unnamed sources",
  policy_ethics: "Ethics",
  policy_ownership: "Ownership",
  policy_republication: "Republication",
  policy_principles: "Principles",
  policy_fact_checking: "Checking of facts",
  policy_feedback: "Feedback",
  policy_diversity: "Diversity",
  policy_staffing: "Staff",
  policy_mission: "Mission and coverage",
  policy_no_bylines: "Articles without bylines",
  policy_masthead: "Masthead",
  disclaimer_liability: "Responsibility",
  disclaimer_opinion: "Opinion",
  disclaimer_sponsored: "Sponsored",
  disclaimer_affiliate: "Affiliate links",
  disclaimer_fair_use: "Fair use",
  disclaimer_financial_interest: "Financial interest",
  disclaimer_ai_written: "Written with AI",
  disclaimer_machine_translation: "Machine translation",
  disclaimer_satire: "Satire",
  disclaimer_correction: "Correction",
  disclaimer_embargo: "Embargo",
  disclaimer_syndication: "Syndication",
} as const;

type Strings = typeof STRINGS;
export type StringKey = keyof Strings;
type Params = Readonly<Record<string, string | number>>;

/** The language that the interface speaks. */
export const LOCALE = "en";
/** The same, where it matters that the day comes before the month. */
export const DATE_LOCALE = "en-GB";

const plural = new Intl.PluralRules(LOCALE);
const number = new Intl.NumberFormat(LOCALE);

/** The words for `key` with `params` put in. */
export function t(key: StringKey, params: Params = {}): string {
  const entry: string | { one: string; other: string } = STRINGS[key];
  const text =
    typeof entry === "string"
      ? entry
      : plural.select(Number(params.count)) === "one"
        ? entry.one
        : entry.other;
  return text.replace(/\{(\w+)\}/g, (_match, name: string) => {
    const value = params[name];
    return typeof value === "number" ? number.format(value) : (value ?? "");
  });
}

/** The words for a code of the server, or the code itself where it is newer than this build. */
export function tCode(prefix: string, code: string): string {
  const key = `${prefix}_${code}`;
  return key in STRINGS ? t(key as StringKey) : code.replaceAll("_", " ");
}

/** The words for a note of the server: its own English where this build has none. */
export function tNote(code: string, params: Params, text: string): string {
  const key = `note_${code}`;
  return key in STRINGS ? t(key as StringKey, params) : text;
}
