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

// The page with its style sheet, compressed as a host does; pictures are the writer's own matter.
export function findExcessWeight(site, name) {
  const html = readFileSync(join(site.folder, name));
  const sheet = html.toString().match(/<link rel="stylesheet" href="([^"]+)"/)?.[1];
  const sheetFile = sheet && join(site.folder, dirname(name), sheet);
  const css = sheetFile && existsSync(sheetFile) ? gzipSync(readFileSync(sheetFile), { level: 6 }).length : 0;
  const all = gzipSync(html, { level: 6 }).length + css;
  const findings = [];
  if (css > limits.css) findings.push(`the style sheet has ${css} bytes compressed, at most ${limits.css} are allowed`);
  if (all > limits.page) findings.push(`page and sheet have ${all} bytes compressed, at most ${limits.page} are allowed`);
  return findings;
}
