// npm test: bundles each tests/**/*.test.ts and runs them with Node's own test runner. With COUNTED=FOLDER, the sources
// have counters in them, and each process writes there what it counted.
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const files = (await readdir("tests", { recursive: true })).filter((name) => /\.test\.tsx?$/.test(name));
const counting = process.env.COUNTED
  ? {
      plugins: [(await import("./coverage/instrument.mjs")).counters],
      inject: ["tests/coverage/writing.js"],
    }
  : {};
// Below this folder, so that packages are found from there.
const out = await mkdtemp("node_modules/.tests-");
try {
  await build({
    ...counting,
    entryPoints: files.map((name) => join("tests", name)),
    outdir: out,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".txt": "text" },
    sourcemap: "inline",
    logLevel: "warning",
  });
  const bundles = (await readdir(out, { recursive: true })).filter((name) => name.endsWith(".mjs"));
  const arguments_ = [
    "--enable-source-maps",
    "--test",
    "--test-reporter=spec",
    ...bundles.map((name) => join(out, name)),
  ];
  process.exitCode = spawnSync(process.execPath, arguments_, { stdio: "inherit" }).status ?? 1;
} finally {
  await rm(out, { recursive: true, force: true });
}
