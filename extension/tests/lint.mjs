// The checks of the add-on store on the Firefox build: no error, and no warning but those explained here.
import { spawnSync } from "node:child_process";

/** Warnings that are known and harmless, by the file they stand in. */
const EXPLAINED = {
  // Readability works on a copy of the document that is never shown; Preact sets innerHTML only where a
  // component asks for it, and none does.
  UNSAFE_VAR_ASSIGNMENT: ["content.js", "options.js", "panel.js"],
};

const { stdout, stderr } = spawnSync(
  "node_modules/.bin/web-ext",
  ["lint", "--self-hosted", "--source-dir", "dist/firefox", "--output", "json", "--no-config-discovery"],
  { encoding: "utf8" },
);
let report;
try {
  report = JSON.parse(stdout);
} catch {
  throw new Error(`web-ext lint did not report: ${stderr || stdout}`);
}
const problems = [...report.errors, ...report.warnings].filter(
  ({ code, file }) => !EXPLAINED[code]?.includes(file),
);
for (const { code, file, message, description } of problems) {
  console.error(`dist/firefox/${file ?? ""}: ${code}: ${message} ${description}`);
}
if (problems.length > 0) process.exit(1);
