import { DECLARED } from "./strings-declared";

/**
 * Every word that a reader sees, in one place and in order of appearance. `{name}` is a parameter; a text with
 * `one` and `other` is chosen by the parameter `count`. Plain data, so that it can move to _locales as it is.
 */
const STRINGS = {
  ...DECLARED,

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
  noArticleNext: "Open a single article and press Sidelight’s button there.",
  noArticleSelect: "Or select the text on this page and press the button to have it read.",
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
  notOnFileName: "Our file has no entry for this name yet.",

  // Sources in this article
  sources: "Sources in this article",
  found: {
    one: "Sidelight found {count} attribution.",
    other: "Sidelight found {count} attributions.",
  },
  foundNone:
    "Sidelight found no attributions: no place where this article passes something on as somebody else’s words or report.",
  nobodyUnidentified: "None is to a person or group whom the article does not identify.",
  people: {
    one: "{count} is to a person whom the article does not identify.",
    other: "{count} are to people whom the article does not identify.",
  },
  groups: {
    one: "{count} is to a group whom the article does not identify{examples}.",
    other: "{count} are to groups whom the article does not identify{examples}.",
  },
  peopleAndGroups: "{count} are to people or groups whom the article does not identify: {people}, {groups}.",
  partPeople: {
    one: "{count} to a particular person",
    other: "{count} to particular people",
  },
  partGroups: {
    one: "{count} to a group{examples}",
    other: "{count} to groups{examples}",
  },
  examples: " ({list})",
  spokespeople: "Spokespeople count as their organization.",
  listedOnly: {
    one: "Sidelight found {count} attribution. It is listed here.",
    other: "Sidelight found {count} attributions. They are listed here.",
  },
  onlySelection: "Only the text that you selected was read.",
  notChecked: "The text was not checked.",
  byProgram: "Found by a program, which makes mistakes. Check the passages.",
  notIdentifiedToYou: "Not identified to you does not mean unknown to the reporter.",
  stripName: "The article from beginning to end, with a mark for each attribution",
  stripHelp:
    "The same attributions are listed below. Arrow keys move between the marks, Enter shows one in the page.",
  stripMark: "{position} of {total}, {kind}: “{words}”",
  markUnidentified: "not identified",
  markNamed: "named",
  markDocument: "documents not identified",
  markUnstated: "no source given",
  cards: {
    one: "{count} description of unidentified sources",
    other: "{count} descriptions of unidentified sources",
  },
  moreCards: { one: "{count} more", other: "{count} more" },
  attributionCount: { one: "{count} attribution", other: "{count} attributions" },
  show: "show",
  showNumber: "show {number}: “{words}”",
  showWords: "show in the page: “{words}”",
  shown: "Shown in the page.",
  notFoundInPage: "This passage was not found in the page as it is now.",
  noAccessToPage: "This page was left or reloaded. Click Sidelight’s button to read it again.",
  anonymityStated: "Anonymity stated:",
  anonymityReason: "Reason stated:",
  spokeTo: "Spoke to {name}.",
  affiliation: "Affiliation stated:",
  peopleCount: "How many:",
  knowsHow: "How it knows:",
  supportedBy: "A named source right after it:",
  inHeadline: "Used in the headline.",
  inOpening: "Used in the opening.",
  notFoundInText: "Not found in the text: {list}.",
  missingReason: "reason",
  missingKnowsHow: "how it knows",
  otherSources: {
    one: "{count} other attribution: named sources, documents",
    other: "{count} other attributions: named sources, documents",
  },
  namedSources: "Named",
  documentsNotIdentified: "Documents not identified",
  unstatedSources: "No source given",

  ignored: {
    one: "{count} passage left out as no part of the article",
    other: "{count} passages left out as no part of the article",
  },
  ignored_share: "Sharing",
  ignored_newsletter: "Newsletter",
  ignored_donation: "Donations",
  ignored_advertisement: "Advertisement",
  ignored_author_bio: "About the author",
  ignored_caption: "Picture",
  ignored_related: "Other articles",
  ignored_comments: "Comments",

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
  unnamedPolicyDeclared: "This page’s declared policy on unnamed sources",
  linksTo: "Links to",
  link_document: "document",
  link_platform: "platform",
  link_other: "not on file",
  link_own: "its own pages",
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

  // Notes, by code: the server gives the same in English
  note_not_an_article: "This page is not an article.",
  note_incomplete: "Only the part that your browser received was read.",
  note_not_free: "The page declares that it is not free to read. What your browser received was read.",
  note_opinion: "Labelled opinion by the outlet.",
  note_interview: "Question and answer: few attributions are marked.",
  note_live: "A live page: shown as found at the time of reading.",
  note_live_newest_first: "A live page: shown as found at the time of reading, newest first.",
  note_press_release: "A press release: the organization that issued it speaks.",
  note_translation: "Read in translation; attributions may differ from the original.",
  note_satire: "Labelled satire by the outlet.",
  note_rated_satire: "Rated “{label}” by {rater}.",
  note_signs_disagree: "Signs on this page disagree on where its article comes from.",
  note_declarations_left_out: "Statements of this page to machines that could not be read: {count}.",

  // What a note rests on, where it is no words of the page
  moreEvidence: { one: "{count} more sign of it", other: "{count} more signs of it" },
  evidence_url: "The page’s address",
  evidence_declarations: "The page declares",
  evidence_byline: "The page’s byline",
  evidence_published: "The page’s date",
  evidence_text: "Length of the text",

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

  // Options
  optionsTitle: "Sidelight options",
  serverHeading: "Server",
  serverLabel: "Server address",
  serverHelp:
    "Articles that you ask Sidelight to read are sent to this server and to nobody else. The default is a server on this computer: {default}",
  serverTest: "Test and save",
  serverInvalid: "This is no web address. Write it like {default} or https://sidelight.example",
  serverTesting: "Asking {server} …",
  serverGood: "Reachable and saved: Sidelight {version}, {outlets} outlets on file, ratings of {date}.",
  serverUnreachable: "Saved, but {server} does not answer. {next}",
  serverNotSidelight: "Not saved: {server} answers, but it is not a Sidelight server.",
  serverRefused: "Not saved: {server} refused: {message} {help}",
  serverDenied: "Not saved: the browser was not allowed to reach {server}.",
  serverTooSlow: "Saved, but {server} did not answer in time.",
  serverUnprotected:
    "{server} is neither on this computer nor reached by https: others in the network could read the articles that you send to it.",
  serverUnprotectedConfirm: "Use it all the same",

  // The page without the extension
  pageLead:
    "What an article does not say about itself: who publishes it, whom it credits, and which of its sources it does not identify.",
  pageForm: "Read a text",
  pageUrl: "Address of the article",
  pageText: "Text",
  pageTextHelp: "Paste an article in English. Leave a blank line between paragraphs.",
  pageSubmit: "Read it",
  pageExample: "Back to the example",
  pageAsRead: "The text as read",
  pagePanel: "Panel",
  versionOfPage: "Sidelight page of the server",
  pageUrlMissing: "Give the address at which the article stands, like https://news.example/article.",
  pageTextMissing: "Paste the text of an article first.",
  pageExampleNote: "An example written for this page, on invented outlets. Replace it with any text.",
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
