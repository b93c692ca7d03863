// The checks of the add-on store on Firefox's build, a folder or a package: no error, and no warning but those
// explained here.   node tests/lint.mjs [dist/firefox]
import { spawnSync } from "node:child_process";

/** Warnings that are known and harmless, by the files that they stand in. */
const EXPLAINED = {
  // Readability works on a copy of the document that is never shown; Preact sets innerHTML only where a
  // component asks for it, and none does.
  UNSAFE_VAR_ASSIGNMENT: /^(content|shared-\w+)\.js$/,
};

const [build = "dist/firefox"] = process.argv.slice(2);
const { stdout, stderr } = spawnSync(
  "node_modules/.bin/web-ext",
  ["lint", "--self-hosted", "--source-dir", build, "--output", "json", "--no-config-discovery"],
  { encoding: "utf8" },
);
let report;
try {
  report = JSON.parse(stdout);
} catch {
  throw new Error(`web-ext lint did not report: ${stderr || stdout}`);
}
const problems = [...report.errors, ...report.warnings].filter(
  ({ code, file }) => !EXPLAINED[code]?.test(file),
);
for (const { code, file, message, description } of problems) {
  console.error(`${build}/${file ?? ""}: ${code}: ${message} ${description}`);
}
if (problems.length > 0) process.exit(1);
