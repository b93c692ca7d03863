// The version: package.json has it, the manifests and the packages' names follow.
import { readFileSync } from "node:fs";

const NUMBER = /^(0|[1-9]\d*)$/;
const LARGEST = 65535;

/** The version as browsers take it: Chrome refuses all others, Firefox's rule is wider. */
function fit(version) {
  const numbers = version.split(".");
  const allowed =
    numbers.length <= 4 &&
    numbers.every((number) => NUMBER.test(number) && Number(number) <= LARGEST) &&
    numbers.some((number) => number !== "0");
  if (allowed) return version;
  throw new Error(
    `The version “${version}” in extension/package.json does not fit browsers: write one to four whole numbers ` +
      `up to ${LARGEST} with dots between them, such as 1.4.0, without leading zeros and not all of them zero.`,
  );
}

export const version = fit(
  JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")).version,
);
