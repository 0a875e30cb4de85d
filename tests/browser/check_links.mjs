// Whether every link of a built site leads to a file and, with a fragment, to an id in it; read as
// files and through a server.

import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { openPage } from "./chromium.mjs";

// All addresses a page points at, absolute, with where they stand.
function collectTargets(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("a[href], link[href], img[src], script[src]")].map((e) => ({
      url: e.href || e.src,
      inText: e.closest(".prose") !== null,
      isAddress: e.matches("link[rel=canonical]"),
    })),
  );
}

function collectIds(page) {
  return page.evaluate(() => [...document.querySelectorAll("[id]")].map((e) => e.id));
}

// { address: { ids, targets } } of every page of the site below `root`.
async function readSite(browser, site, root) {
  const { page, close } = await openPage(browser, {});
  const pictures = "**/*.{svg,png,jpg}";
  await page.route(pictures, (route) => route.abort());
  const read = new Map();
  for (const name of site.pages) {
    await page.goto(root + name, { waitUntil: "domcontentloaded" });
    read.set(root + name, { name, ids: await collectIds(page), targets: await collectTargets(page) });
  }
  await page.unroute(pictures);
  await close();
  return read;
}

function checkFragment(read, url, fragment) {
  const page = read.get(url) ?? read.get(url + "index.html");
  if (!fragment || !page) return "";
  return page.ids.includes(decodeURIComponent(fragment)) ? "" : `no id ${fragment} in ${page.name}`;
}

async function checkTargets(read, site, reaches, isInternal) {
  const findings = [];
  for (const { name, targets } of read.values()) {
    for (const { url, inText, isAddress } of targets) {
      const [place, fragment] = url.split("#");
      if (!isInternal(place) || isAddress || (inText && !site.ownLinks && !read.has(place))) continue;
      const problem = (await reaches(place)) ? checkFragment(read, place, fragment) : "leads nowhere";
      if (problem) findings.push(`${name}: ${url}: ${problem}`);
    }
  }
  return findings;
}

// As a folder on a disk: a link must name a file. 404.html is for servers and is left out.
export async function findDeadFileLinks(browser, site) {
  const root = pathToFileURL(site.folder).href + "/";
  const pages = site.pages.filter((name) => name !== "404.html");
  const read = await readSite(browser, { ...site, pages }, root);
  const reaches = (url) => {
    const path = fileURLToPath(url.split("?")[0]);
    return path.startsWith(join(site.folder, "/")) && existsSync(path) && statSync(path).isFile();
  };
  return checkTargets(read, site, reaches, (url) => url.startsWith("file:"));
}

// Under the server's path, whatever it is.
export async function findDeadServedLinks(browser, site, server) {
  const pages = site.pages.filter((name) => name !== "404.html" || server.root.endsWith(site.basePath));
  const read = await readSite(browser, { ...site, pages }, server.root);
  const known = new Map();
  const reaches = async (url) => {
    if (!known.has(url)) known.set(url, (await fetch(url)).ok && url.startsWith(server.root));
    return known.get(url);
  };
  return checkTargets(read, site, reaches, (url) => url.startsWith(server.origin));
}
