// Documents of the project as pages of their own, for "how this is counted" and what is said of privacy.
import { readFile, writeFile } from "node:fs/promises";
import { Marked } from "marked";

/** The documents, by the name of their page. */
export const DOCUMENTS = {
  attributions: "How attributions are counted",
  privacy: "Privacy",
};

/** The name that GitHub gives a heading, so that the document's own links work here too. */
function slug(text) {
  return text
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .trim()
    .replace(/\s+/g, "-");
}

const marked = new Marked({
  renderer: {
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${slug(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    // Other files of the project are not here: their links are words only.
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      return /^(#|https:)/.test(href) ? `<a href="${href}">${words}</a>` : words;
    },
    // Wide tables scroll by themselves, with the keyboard too.
    table(token) {
      const row = (cells, tag) =>
        `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join("")}</tr>\n`;
      const body = token.rows.map((cells) => row(cells, "td")).join("");
      return `<div class="wide" tabindex="0" role="group" aria-label="Table"><table><thead>${row(token.header, "th")}</thead><tbody>${body}</tbody></table></div>\n`;
    },
  },
});

/** Writes every document into a folder that holds the style sheet. */
export async function buildDocuments(folder) {
  for (const [name, title] of Object.entries(DOCUMENTS)) {
    const text = await readFile(new URL(`../docs/${name}.md`, import.meta.url), "utf8");
    await writeFile(`${folder}/${name}.html`, pageOf(title, marked.parse(text)));
  }
}

function pageOf(title, body) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} – Sidelight</title>
    <link rel="stylesheet" href="style.css" />
  </head>
  <body class="document">
    <main>
${body}    </main>
  </body>
</html>
`;
}
