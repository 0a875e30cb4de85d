// What the Nu HTML checker says of every page, and what a page weighs.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

const jar = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build", "dist", "vnu.jar");

// Messages by page; errors, warnings and infos alike.
export function runNuChecker(site, { leaveOut = () => false } = {}) {
  const files = site.pages.filter((name) => !leaveOut(name)).map((name) => join(site.folder, name));
  const run = spawnSync("java", ["-Xss8m", "-jar", jar, "--format", "json", "--exit-zero-always", ...files], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.error) throw run.error;
  const messages = JSON.parse(run.stderr).messages;
  return new Map(
    files.map((file, i) => [
      site.pages.filter((name) => !leaveOut(name))[i],
      messages
        .filter((m) => m.url?.endsWith(file))
        .map((m) => `${m.subType ?? m.type} at ${m.lastLine}:${m.lastColumn}: ${m.message}`),
    ]),
  );
}

const kib = 1024;
export const limits = { page: 40 * kib, css: 8 * kib };

const zipped = (bytes) => gzipSync(bytes, { level: 6 }).length;

// The page with its style sheets, compressed as a host does; pictures are the writer's own matter. The sheet that each
// page loads keeps within the limit as it is, all sheets of a page together do when compressed.
export function findExcessWeight(site, name) {
  const html = readFileSync(join(site.folder, name));
  const sheets = [...html.toString().matchAll(/<link rel="stylesheet" href="([^"]+)"/g)]
    .map(([, href]) => ({ href, file: join(site.folder, dirname(name), href) }))
    .filter(({ file }) => existsSync(file))
    .map(({ href, file }) => ({ href, bytes: readFileSync(file) }));
  const main = sheets.find(({ href }) => href.endsWith("/via.css"));
  const css = sheets.reduce((sum, { bytes }) => sum + zipped(bytes), 0);
  const all = zipped(html) + css;
  const findings = [];
  if (main && main.bytes.length > limits.css)
    findings.push(`the main style sheet has ${main.bytes.length} bytes, at most ${limits.css} are allowed`);
  if (css > limits.css) findings.push(`the style sheets have ${css} bytes compressed, at most ${limits.css} are allowed`);
  if (all > limits.page) findings.push(`page and sheets have ${all} bytes compressed, at most ${limits.page} are allowed`);
  return findings;
}
