// The sources with counters in them: at each statement, function and branch.
import { readdir, readFile } from "node:fs/promises";
import { extname, relative } from "node:path";
import { createInstrumenter } from "istanbul-lib-instrument";

const options = {
  esModules: true,
  // An extension's pages may not turn text into code, which is how the global object would be found otherwise.
  coverageGlobalScope: "globalThis",
  coverageGlobalScopeFunc: false,
};

/** A source with counters, and the map of what they count, all at 0. */
async function instrument(path) {
  const parserPlugins = extname(path) === ".tsx" ? ["typescript", "jsx"] : ["typescript"];
  const instrumenter = createInstrumenter({ ...options, parserPlugins });
  const contents = instrumenter.instrumentSync(await readFile(path, "utf8"), path);
  return { contents, map: instrumenter.lastFileCoverage() };
}

/** A plugin of esbuild that puts counters into src. */
export const counters = {
  name: "counters",
  setup(build) {
    build.onLoad({ filter: /\/src\/[^.]+\.tsx?$/ }, async ({ path }) => {
      const { contents } = await instrument(relative("", path));
      return { contents, loader: extname(path).slice(1) };
    });
  },
};

/** The maps of all sources, also of those that no test loads. */
export async function maps() {
  const files = (await readdir("src", { recursive: true })).filter((name) => /^[^.]+\.tsx?$/.test(name));
  const entries = files.sort().map(async (name) => {
    const { map } = await instrument(`src/${name}`);
    return [map.path, map];
  });
  return Object.fromEntries(await Promise.all(entries));
}
