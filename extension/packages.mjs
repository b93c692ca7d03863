// npm run packages: the packages for the stores, and the sources for their reviewers, in dist/packages.
import { createHash } from "node:crypto";
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { buildExtension } from "./building.mjs";
import { storeManifests } from "./manifest.mjs";
import { sourceFiles } from "./source.mjs";
import { version } from "./version.mjs";
import { filesIn, zip } from "./zip.mjs";

const { out } = parseArgs({ options: { out: { type: "string", default: "dist/packages" } } }).values;

/** What the browser loads, as opposed to what its store shows of it or what a reader may look up. */
const LOADED = /\.(js|css|html)$/;

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await pack("chrome", await built("chrome"));
const firefox = await pack("firefox", await built("firefox"));
await pack("source", await sourceFiles(firefox));

/** The files of a build for the store of this browser. */
async function built(browser) {
  const folder = await mkdtemp(`${out}/.building-`);
  try {
    await buildExtension(folder, storeManifests[browser]);
    return await filesIn(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Writes a package and tells of it. */
async function pack(what, files) {
  const name = `sidelight-${version}-${what}.zip`;
  const bytes = zip(files);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await writeFile(`${out}/${name}`, bytes);
  const loaded = Object.entries(files).filter(([path]) => what !== "source" && LOADED.test(path));
  const gzipped = loaded.reduce((sum, [, content]) => sum + gzipSync(content, { level: 9 }).length, 0);
  const told = [`${(bytes.length / 1000).toFixed(1)} kB`];
  if (gzipped) told.push(`${(gzipped / 1000).toFixed(1)} kB of scripts, styles and pages, gzipped`);
  console.log(`${resolve(out, name)}\n  ${told.join("; ")}\n  sha256 ${sha256}`);
  return { name, sha256 };
}
