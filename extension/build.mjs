// npm run build: dist/chrome and dist/firefox (the extension) and dist/page (the page that the server shows).
// For tests, with the extension alone in a language that nobody speaks, such as dist/longer/firefox:
//   node build.mjs --language=longer --out=dist/longer
import { parseArgs } from "node:util";
import { buildExtension, buildPage } from "./building.mjs";
import { LANGUAGES } from "./languages.mjs";
import { manifests } from "./manifest.mjs";

const { language, out } = parseArgs({
  options: { language: { type: "string" }, out: { type: "string", default: "dist" } },
}).values;
if (language !== undefined && !(language in LANGUAGES)) {
  throw new Error(`There is no language “${language}”: name one of ${Object.keys(LANGUAGES).join(", ")}.`);
}

await Promise.all([
  ...Object.entries(manifests).map(([browser, manifest]) =>
    buildExtension(`${out}/${browser}`, manifest, language),
  ),
  ...(language ? [] : [buildPage(`${out}/page`)]),
]);
