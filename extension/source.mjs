// What a reviewer needs to build the Firefox package anew, byte for byte.
import { readFile } from "node:fs/promises";
import { DOCUMENTS } from "./document.mjs";
import { filesIn } from "./zip.mjs";

const FOLDERS = ["_locales", "icons", "src", "tests"];
const FILES = [
  ".npmrc",
  ".prettierignore",
  ".prettierrc.json",
  "README.md",
  "build.mjs",
  "building.mjs",
  "document.mjs",
  "eslint.config.mjs",
  "knip.json",
  "languages.mjs",
  "manifest.mjs",
  "openapi.json",
  "package-lock.json",
  "package.json",
  "packages.mjs",
  "source.mjs",
  "tsconfig.json",
  "version.mjs",
  "zip.mjs",
];

/** The files of the source package, by path, with instructions that name the Firefox package and its digest. */
export async function sourceFiles({ name, sha256 }) {
  const documents = ["LICENSE", "NOTICE", ...Object.keys(DOCUMENTS).map((document) => `docs/${document}.md`)];
  const files = {};
  for (const path of documents) files[path] = await readFile(`../${path}`);
  for (const path of FILES) files[`extension/${path}`] = await readFile(path);
  for (const folder of FOLDERS) {
    for (const [path, content] of Object.entries(await filesIn(folder))) {
      files[`extension/${folder}/${path}`] = content;
    }
  }
  files["README.md"] = Buffer.from(await instructions(name, sha256));
  return files;
}

async function instructions(name, sha256) {
  const { engines, version } = JSON.parse(await readFile("package.json", "utf8"));
  const { packages } = JSON.parse(await readFile("package-lock.json", "utf8"));
  const versionOf = (library) => packages[`node_modules/${library}`].version;
  return `# The sources of Sidelight ${version} for browsers

They make ${name}, the same bytes on every machine, with Node ${engines.node} and the npm that comes with it:

\`\`\`sh
cd extension
npm ci --omit=dev
npm run packages
sha256sum dist/packages/${name}
\`\`\`

The last command prints

    ${sha256}

\`npm ci\` installs the versions that package-lock.json pins, each with its digest: esbuild ${versionOf("esbuild")} bundles and
minifies src/ together with preact ${versionOf("preact")} and @mozilla/readability ${versionOf("@mozilla/readability")}, marked ${versionOf("marked")} makes
pages of docs/, fflate ${versionOf("fflate")} packs. Nothing else goes into the package, and nothing is fetched while it is
built or when it runs. extension/README.md says what each part does.
`;
}
