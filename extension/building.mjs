// What a build is made of. Every path but a given folder is one of this folder.
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { build } from "esbuild";
import { buildDocuments } from "./document.mjs";
import { inLanguage } from "./languages.mjs";

const options = {
  bundle: true,
  minify: true,
  target: ["chrome123", "firefox142", "safari17.5"],
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  charset: "utf8",
  // The names of shared files are made from paths: from those in node_modules, wherever a link there leads.
  preserveSymlinks: true,
  logLevel: "warning",
  metafile: true,
};

/** The extension's own pages, each a folder of src. */
const PAGES = ["panel", "options", "welcome", "sheet"];

/**
 * Builds the extension with this manifest into an empty folder; with `language`, in one of languages.mjs; with `more`,
 * under further options of esbuild.
 */
export async function buildExtension(out, manifest, language, more = {}) {
  await empty(out);
  const builds = await Promise.all([
    build({
      ...options,
      ...more,
      format: "iife",
      entryPoints: {
        background: "src/background/index.ts",
        content: "src/content/index.ts",
        style: "src/style/index.css",
        highlight: "src/style/highlight.css",
      },
      outdir: out,
    }),
    // What pages share lies in files of its own, once.
    build({
      ...options,
      ...more,
      format: "esm",
      splitting: true,
      chunkNames: "shared-[hash]",
      entryPoints: Object.fromEntries(PAGES.map((page) => [page, `src/${page}/index.tsx`])),
      outdir: out,
    }),
  ]);
  for (const page of PAGES) await writePage(page, out, builds[1].metafile);
  await buildDocuments(out);
  for (const locale of language ? [manifest.default_locale] : await locales()) {
    const text = await readFile(`_locales/${locale}/messages.json`, "utf8");
    const messages = language ? inLanguage(language, JSON.parse(text)) : JSON.parse(text);
    await writeJson(`${out}/_locales/${locale}`, "messages.json", withoutDescriptions(messages));
  }
  await mkdir(`${out}/icons`);
  for (const icon of Object.values(manifest.icons)) await cp(icon, `${out}/${icon}`);
  await writeFile(`${out}/licences.txt`, await licences(builds));
  await writeJson(out, "manifest.json", manifest);
}

/** Writes a page's document: it names what its script will ask for, so that nothing waits for anything else. */
async function writePage(page, out, { outputs }) {
  const scripts = new Set();
  const collect = (path) => {
    for (const { path: imported, kind } of outputs[path].imports) {
      if (kind !== "import-statement" || scripts.has(imported)) continue;
      scripts.add(imported);
      collect(imported);
    }
  };
  const own = Object.keys(outputs).find((path) => path.endsWith(`/${page}.js`));
  collect(own);
  const links = [...scripts]
    .sort()
    .map((path) => `    <link rel="modulepreload" href="${basename(path)}" />\n`);
  const html = await readFile(`src/${page}/index.html`, "utf8");
  await writeFile(`${out}/${page}.html`, html.replace("  </head>", `${links.join("")}  </head>`));
}

/** Builds the page that the server shows into an empty folder; with `more`, under further options of esbuild. */
export async function buildPage(out, more = {}) {
  await empty(out);
  const built = await build({
    ...options,
    ...more,
    format: "iife",
    entryPoints: {
      page: "src/page/index.tsx",
      style: "src/style/index.css",
      highlight: "src/style/highlight.css",
    },
    outdir: out,
    loader: { ".txt": "text" },
  });
  await cp("src/page/index.html", `${out}/index.html`);
  await cp("icons/icon.svg", `${out}/icon.svg`);
  await writeFile(`${out}/licences.txt`, await licences([built]));
  await buildDocuments(out);
}

/** What the licences of this project and of the packages in these builds ask to be handed on. */
async function licences(builds) {
  const own = await Promise.all(["LICENSE", "NOTICE"].map((name) => readFile(`../${name}`, "utf8")));
  const parts = [["Sidelight", own.join("\n\n")]];
  for (const name of packagesIn(builds)) {
    const folder = `node_modules/${name}`;
    const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
    parts.push([name, await readFile(`${folder}/${file}`, "utf8")]);
  }
  return parts.map(([name, licence]) => `${name}\n\n${licence.trim()}\n`).join(`\n${"-".repeat(80)}\n\n`);
}

/** The names of the packages that are bundled. */
function packagesIn(builds) {
  const paths = builds.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const names = paths.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
  return [...new Set(names.filter(Boolean))].sort();
}

/** What a translator needs to know, a browser does not. */
function withoutDescriptions(messages) {
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, { message }]));
}

/** The languages that there are texts in. */
async function locales() {
  const entries = await readdir("_locales", { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Whatever an earlier build left behind goes first. */
async function empty(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}

async function writeJson(folder, name, value) {
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/${name}`, `${JSON.stringify(value)}\n`);
}
