import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path/posix";
import { test } from "node:test";
import ts from "typescript";

/** The folders of src, each with those whose code it may use besides its own. README.md says what stands in each. */
const USES: Record<string, readonly string[]> = {
  api: [],
  browser: [],
  style: [],
  text: ["browser"],
  words: ["browser"],
  tabs: ["api", "browser", "text"],
  settings: ["browser", "text"],
  view: ["api", "browser", "settings", "text", "words"],
  // A script in somebody else's page: it knows no setting and no server. Of the API it needs the types.
  content: ["api", "browser", "tabs", "text"],
  background: ["api", "browser", "settings", "tabs", "words"],
  options: ["api", "browser", "settings", "text", "view", "words"],
  page: ["api", "text", "view", "words"],
  panel: ["api", "browser", "settings", "tabs", "text", "view", "words"],
  sheet: ["settings", "tabs", "view", "words"],
  welcome: ["api", "browser", "settings", "text", "view", "words"],
};

interface Import {
  from: string;
  to: string;
  /** Whether it brings in types alone, of which nothing is left in what is built. */
  isType: boolean;
}

async function sources(ending: RegExp): Promise<Map<string, string>> {
  const names = (await readdir("src", { recursive: true })).filter((name) => ending.test(name));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(`src/${name}`, "utf8")] as const)),
  );
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile("a.tsx", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
}

function imports(files: ReadonlyMap<string, string>): Import[] {
  return [...files].flatMap(([from, text]) =>
    parse(text)
      .statements.filter(ts.isImportDeclaration)
      .flatMap(({ moduleSpecifier, importClause }) => {
        const path = (moduleSpecifier as ts.StringLiteral).text;
        const found = normalize(join(dirname(from), path));
        const to = [`${found}.ts`, `${found}.tsx`, `${found}.d.ts`].find((name) => files.has(name));
        return path.startsWith(".") && to
          ? [{ from, to, isType: importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword }]
          : [];
      }),
  );
}

function folderOf(path: string): string {
  return path.includes("/") ? path.split("/", 1)[0]! : "";
}

/** The paths that lead from a file back to it. */
function circles(all: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of all) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[] = [];
  const follow = (file: string, way: readonly string[]) => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(" > "));
    if (way.includes(file) || done.has(file)) return;
    for (const to of next.get(file) ?? []) follow(to, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) follow(file, []);
  return found;
}

test("a folder uses only what stands above it on the list", () => {
  const folders = Object.keys(USES);
  for (const [place, folder] of folders.entries()) {
    assert.deepEqual(
      USES[folder]!.filter((used) => folders.indexOf(used) >= place),
      [],
      folder,
    );
  }
});

test("every folder uses only what it may", async () => {
  const all = imports(await sources(/\.tsx?$/));
  assert.ok(all.length > 100);
  const wrong = all.filter(({ from, to }) => {
    const [own, other] = [folderOf(from), folderOf(to)];
    return own !== other && other !== "" && !USES[own]?.includes(other);
  });
  assert.deepEqual(wrong, []);
});

test("the script in a page brings no part of the client along", async () => {
  const all = imports(await sources(/\.tsx?$/));
  const reached = new Set(["content/index.ts"]);
  for (const file of reached) {
    for (const { from, to, isType } of all) if (from === file && !isType) reached.add(to);
  }
  assert.ok(reached.has("content/page.ts"));
  assert.deepEqual(
    [...reached].filter((file) => /^(api|settings)\//.test(file)),
    [],
  );
});

test("nothing uses itself by a way round", async () => {
  assert.deepEqual(circles(imports(await sources(/\.tsx?$/))), []);
});

test("a circle is noticed, of types too", () => {
  const files = new Map([
    ["a/one.ts", 'import { two } from "./two";'],
    ["a/two.ts", 'import type { Three } from "../b/three";'],
    ["b/three.ts", 'import "../a/one";'],
  ]);
  assert.deepEqual(circles(imports(files)), ["a/one.ts > a/two.ts > b/three.ts > a/one.ts"]);
});

test("README.md says what stands in every folder", async () => {
  const told = [...(await readFile("README.md", "utf8")).matchAll(/^\| `(\w+)\/` /gm)].map(
    ([, name]) => name,
  );
  const entries = await readdir("src", { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  assert.deepEqual(told.sort(), folders.sort());
});

/** The classes that an attribute `class` can hold; of those that are put together, the parts that stand there. */
function classes(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node, isClass: boolean) => {
    const here = isClass || (ts.isJsxAttribute(node) && node.name.getText() === "class");
    // A name that is asked for by what it is compared with stands for no class.
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken)
      return;
    if (
      here &&
      (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
    ) {
      found.push(...node.text.split(/\s+/).filter(Boolean));
    }
    node.forEachChild((child) => visit(child, here));
  };
  visit(file, false);
  return found;
}

test("every class has its rule, and every rule its class", async () => {
  const styles = [...(await sources(/\.css$/)).values()].join("").replace(/\/\*.*?\*\//gs, "");
  const selectors = styles.replace(/\{[^{}]*\}/g, ";").replace(/@import[^;]*;/g, "");
  const ruled = new Set([...selectors.matchAll(/\.([a-z][a-z-]*)/g)].map(([, name]) => name!));
  const pages = [...(await sources(/\.html$/)).values(), await readFile("document.mjs", "utf8")].join("");
  const used = new Set([
    ...[...(await sources(/\.tsx$/)).values()].flatMap((text) => classes(parse(text))),
    ...[...pages.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => names!.split(" ")),
  ]);
  const kinds = ["unidentified", "named", "document", "unstated"];
  assert.ok(ruled.size > 50);
  assert.deepEqual(
    [...used].filter((name) => !ruled.has(name)),
    [],
  );
  assert.deepEqual(
    [...ruled].filter((name) => !used.has(name) && !kinds.includes(name)),
    [],
  );
});
