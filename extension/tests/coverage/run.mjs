// Runs the tests of the extension with counters in its sources, and writes ../.coverage/extension/report.json:
//   node tests/coverage/run.mjs PYTHON [TESTS…]
// First those that run in Node, then those in browsers, or some of them: in Chromium, with a build of its own.
import { spawn } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { resolve } from "node:path";
import { buildExtension, buildPage } from "../../building.mjs";
import { manifests } from "../../manifest.mjs";
import { counters, maps } from "./instrument.mjs";

const OUT = resolve("../.coverage/extension");
const [python, ...given] = process.argv.slice(2);
const tests = given.length ? given : [resolve("../tests/browser")];

const report = await maps();
await rm(OUT, { recursive: true, force: true });
await mkdir(`${OUT}/counted`, { recursive: true });

function count(path, kind, id, place) {
  const counts = report[path][kind];
  if (kind === "b") counts[id][place] += 1;
  else counts[id] += 1;
}

/** Runs a command to its end; gives whether all went well. */
async function run(command, arguments_, environment, cwd) {
  const child = spawn(command, arguments_, {
    cwd,
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  return new Promise((ended) => child.on("close", (status) => ended(status === 0)));
}

async function inNode() {
  const isWell = await run("node", ["tests/run.mjs"], { COUNTED: `${OUT}/counted` });
  for (const file of await readdir(`${OUT}/counted`)) {
    const counted = JSON.parse(await readFile(`${OUT}/counted/${file}`, "utf8"));
    for (const [path, kinds] of Object.entries(counted)) {
      for (const kind of ["s", "f", "b"]) {
        for (const [id, counts] of Object.entries(kinds[kind])) {
          for (const [place, times] of [counts].flat().entries()) if (times) count(path, kind, id, place);
        }
      }
    }
  }
  return isWell;
}

async function inBrowsers() {
  const collector = createServer(async (request, response) => {
    const told = await text(request);
    for (const counter of told.split("\n").filter(Boolean)) count(...counter.split(" "));
    response.writeHead(204, { "Access-Control-Allow-Origin": "*" }).end();
  });
  await new Promise((listening) => collector.listen(0, "127.0.0.1", listening));
  const more = {
    plugins: [counters],
    inject: ["tests/coverage/sending.js"],
    define: { COLLECTOR: JSON.stringify(`http://127.0.0.1:${collector.address().port}/`) },
  };
  for (const [browser, manifest] of Object.entries(manifests)) {
    await buildExtension(`${OUT}/build/${browser}`, manifest, undefined, more);
  }
  await buildPage(`${OUT}/build/page`, more);
  const arguments_ = ["-m", "pytest", "--quiet", ...tests, "-k", "not firefox"];
  const isWell = await run(python, arguments_, { MEASURED_BUILD: `${OUT}/build` }, "..");
  collector.closeAllConnections();
  collector.close();
  return isWell;
}

const isWell = [await inNode(), await inBrowsers()].every(Boolean);
await writeFile(`${OUT}/report.json`, JSON.stringify(report));
process.exitCode = isWell ? 0 : 1;
