/** The server’s sentences on a page, by their codes and as it gives them in English, and what they rest on. */
export const NOTES = {
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
  note_language_not_read:
    "Sidelight cannot yet read {name} articles. Outlet information is shown; the text was not checked.",
  note_language_unknown:
    "Sidelight did not recognize the language. Outlet information is shown; the text was not checked.",
  note_no_text: "There is no text to read. Outlet information is shown.",
  note_too_many_attributions:
    "The text has more attributions than Sidelight can show. Outlet information is shown.",
  note_declarations_left_out: "Statements of this page to machines that could not be read: {count}.",

  // What a note rests on, where it is no words of the page
  moreEvidence: { one: "{count} more sign of it", other: "{count} more signs of it" },
  evidence_url: "The page’s address",
  evidence_declarations: "Type that the page declares",
  evidence_isAccessibleForFree: "Declared as free to read",
  evidence_wordCount: "Declared number of words",
  evidence_byline: "The page’s byline",
  evidence_published: "The page’s date",
  evidence_text: "Length of the text",
} as const;
