// npm run build: dist/chrome and dist/firefox (the extension) and dist/page (the page that the server shows).
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { buildDocument } from "./document.mjs";
import { manifests } from "./manifest.mjs";

const options = {
  bundle: true,
  minify: true,
  format: "iife",
  target: ["chrome123", "firefox142", "safari17.5"],
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  charset: "utf8",
  logLevel: "warning",
};

async function buildExtension(browser, manifest) {
  const out = `dist/${browser}`;
  await build({
    ...options,
    entryPoints: {
      background: "src/background/index.ts",
      content: "src/content/index.ts",
      panel: "src/panel/index.tsx",
      options: "src/options/index.tsx",
      style: "src/style.css",
      highlight: "src/highlight.css",
    },
    outdir: out,
  });
  await cp("src/panel/index.html", `${out}/panel.html`);
  await cp("src/options/index.html", `${out}/options.html`);
  await buildDocument(`${out}/attributions.html`);
  await cp("_locales", `${out}/_locales`, { recursive: true });
  await mkdir(`${out}/icons`, { recursive: true });
  for (const icon of Object.values(manifest.icons)) await cp(icon, `${out}/${icon}`);
  await writeFile(`${out}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
}

async function buildPage() {
  await build({
    ...options,
    entryPoints: { page: "src/page/index.tsx", style: "src/style.css", highlight: "src/highlight.css" },
    outdir: "dist/page",
    loader: { ".txt": "text" },
  });
  await cp("src/page/index.html", "dist/page/index.html");
  await cp("icons/icon.svg", "dist/page/icon.svg");
  await buildDocument("dist/page/attributions.html");
}

// Whatever an earlier build left behind goes first.
for (const name of [...Object.keys(manifests), "page"]) {
  await rm(`dist/${name}`, { recursive: true, force: true });
  await mkdir(`dist/${name}`, { recursive: true });
}
await Promise.all([
  ...Object.entries(manifests).map(([browser, manifest]) => buildExtension(browser, manifest)),
  buildPage(),
]);
