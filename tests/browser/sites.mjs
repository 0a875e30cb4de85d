// Builds the sites that the browser tests look at, each into a folder of its own below `work`:
// the sample site with a post of formulas, and a site of the four seed posts where they are at hand.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const shared = process.env.MILEPOST_SHARED ?? join(projectRoot, "..", "shared");

export function runBuild(root, output) {
  const program = process.env.MILEPOST;
  if (!program) throw new Error("set MILEPOST to the milepost program");
  execFileSync(program, ["build", "--root", root, "--output", output, "--quiet"], { stdio: ["ignore", "inherit", "inherit"] });
}

function htmlFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".html"))
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}

// What every check gets. `ownLinks` is false where the writer's own links cannot all resolve.
export function describeSite(name, folder, basePath, ownLinks) {
  return { name, folder, basePath, ownLinks, pages: htmlFiles(folder) };
}

function baseUrlOf(root) {
  const match = readFileSync(join(root, "milepost.toml"), "utf8").match(/^base_url\s*=\s*"([^"]+)"/m);
  return match ? new URL(match[1]) : null;
}

// A copy is built, so that two tests may run at once and nothing is written into the repository.
function buildSample(work) {
  const root = join(work, "sample-root");
  for (const part of ["content", "static", "_data", "_includes", "milepost.toml"]) {
    if (existsSync(join(projectRoot, part))) cpSync(join(projectRoot, part), join(root, part), { recursive: true });
  }
  cpSync(join(projectRoot, "tests", "browser", "formulas.md"), join(root, "content", "posts", "formulas.md"));
  const output = join(work, "sample");
  runBuild(root, output);
  return describeSite("sample", output, baseUrlOf(root)?.pathname ?? "/", true);
}

function buildSeeds(work) {
  const folder = join(shared, "seeds");
  if (!existsSync(folder)) {
    console.log(`SKIPPED seeds: no folder ${relative(process.cwd(), folder)} (set MILEPOST_SHARED)`);
    return null;
  }
  const root = join(work, "seeds-root");
  mkdirSync(join(root, "content", "posts"), { recursive: true });
  writeFileSync(join(root, "milepost.toml"), 'title = "Four seeds"\nbase_url = "https://example.org/seeds/"\n');
  for (const name of readdirSync(folder).sort()) {
    cpSync(join(folder, name), join(root, "content", "posts", `${name.slice(0, 3)}.md`));
  }
  const output = join(work, "seeds");
  runBuild(root, output);
  return describeSite("seeds", output, "/seeds/", false);
}

// `names`: which ones; all where it is empty.
export function buildSites(work, names = []) {
  const builders = { sample: buildSample, seeds: buildSeeds };
  const wanted = names.length > 0 ? names : Object.keys(builders);
  return wanted.map((name) => builders[name](work)).filter(Boolean);
}

// A folder of pages written by hand, for showing that a check can fail.
export function plantSite(work, name, files) {
  const folder = join(work, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return describeSite(name, folder, "/", true);
}
