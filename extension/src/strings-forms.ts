/** Words of the options, and of the page without the extension. */
export const FORMS = {
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
