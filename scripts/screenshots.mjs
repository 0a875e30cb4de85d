#!/usr/bin/env node
// Makes pictures of the built sample site: scripts/screenshots.mjs OUTPUT-FOLDER [SITE-FOLDER]
// SITE-FOLDER is a built site (public/ where it is left out). Needs `npm ci` in tests/browser.

import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { launch, openPage, scrollThrough } = await import(pathToFileURL(join(root, "tests", "browser", "chromium.mjs")).href);

const [output, site = join(root, "public")] = process.argv.slice(2);
if (!output) {
  console.error("usage: scripts/screenshots.mjs OUTPUT-FOLDER [SITE-FOLDER]");
  process.exit(2);
}

const pages = {
  home: "index.html",
  atlas: "posts/after-the-atlas/index.html",
  argument: "posts/every-map-is-an-argument/index.html",
  maps: "posts/too-many-maps/index.html",
  thaw: "posts/notes-on-the-thaw/index.html",
  fassung: "posts/mirelas-fassung/index.html",
  price: "posts/the-price-of-a-yes/index.html",
  questions: "posts/six-questions/index.html",
  about: "about/index.html",
  figures: "reading-the-figures/index.html",
  archive: "archive/index.html",
};

async function shoot(browser, name, address, width, scheme) {
  const { page, close } = await openPage(browser, { width, height: width < 500 ? 800 : 900, scheme });
  await page.goto(address, { waitUntil: "load" });
  await scrollThrough(page);
  await page.screenshot({ path: join(output, `${name}-${width}-${scheme}.png`), fullPage: true });
  await close();
}

// The same on paper (A4).
async function print(browser, name, address) {
  const { page, close } = await openPage(browser);
  await page.goto(address, { waitUntil: "load" });
  await scrollThrough(page);
  await page.pdf({ path: join(output, `${name}.pdf`), format: "A4", margin: { top: "18mm", bottom: "18mm", left: "20mm", right: "20mm" } });
  await close();
}

mkdirSync(output, { recursive: true });
const browser = await launch();
for (const [name, path] of Object.entries(pages)) {
  const address = pathToFileURL(join(resolve(site), path)).href;
  for (const width of [360, 768, 1280]) {
    for (const scheme of ["light", "dark"]) await shoot(browser, name, address, width, scheme);
  }
  await print(browser, name, address);
}
await browser.close();
console.log(`pictures of ${Object.keys(pages).length} pages in ${output}`);
