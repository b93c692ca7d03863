// Put into every bundle that Node runs: writes the counters that have moved, in the end.
import { writeFileSync } from "node:fs";
import process from "node:process";

const folder = process.env.COUNTED;
process.once("exit", () => {
  writeFileSync(`${folder}/${process.pid}.json`, JSON.stringify(globalThis.__coverage__ ?? {}));
});
