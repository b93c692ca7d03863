// Zip files whose bytes depend on names and contents alone: not on the time, the place, the user or the machine.
import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { zipSync } from "fflate";

/** The first day that a zip file can tell, in whatever time zone this runs. */
const DAY = new Date(1980, 0, 1, 12);

/** The bytes of a zip of `files`: contents by path, with slashes. */
export function zip(files) {
  const sorted = Object.keys(files).sort();
  return zipSync(Object.fromEntries(sorted.map((path) => [path, files[path]])), { level: 9, mtime: DAY });
}

/** Every file below a folder, by its path from there; hidden ones, which systems and editors leave about, are not. */
export async function filesIn(folder) {
  const files = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join("/");
    if (entry.isFile() && !/(^|\/)\./.test(path)) files[path] = await readFile(join(folder, path));
  }
  return files;
}
