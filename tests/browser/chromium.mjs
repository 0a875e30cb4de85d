// Headless Chromium as the tests want it: the system's own, and no way out to the network.

import { chromium } from "playwright-core";

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
  });
}

const isLocal = (url) => /^(file:|data:|http:\/\/127\.0\.0\.1[:/])/.test(url);

// Tabs that were closed and may be opened again: a new one takes as long as most of what is looked at in it.
const idleTabs = new WeakMap();

async function newTab(browser) {
  const context = await browser.newContext();
  const tab = { page: await context.newPage(), foreign: [], complaints: [] };
  tab.page.on("request", (request) => {
    if (!isLocal(request.url())) tab.foreign.push(request.url());
  });
  tab.page.on("console", (message) => {
    if (message.type() === "error") tab.complaints.push({ text: message.text(), url: message.location().url });
  });
  tab.page.on("pageerror", (error) => tab.complaints.push({ text: String(error), url: tab.page.url() }));
  return tab;
}

// A page that remembers what it asked for and what it complained about. Requests to other hosts
// are noted in `foreign`; their names lead nowhere. One that is printed is `usedUp`: Chromium forgets which media it
// stands for.
export async function openPage(browser, { width = 1280, height = 900, scheme = "light", usedUp = false } = {}) {
  if (!idleTabs.has(browser)) idleTabs.set(browser, []);
  const idle = idleTabs.get(browser);
  const tab = (usedUp ? undefined : idle.pop()) ?? (await newTab(browser));
  const { page } = tab;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ media: null, colorScheme: scheme, forcedColors: "none" });
  [tab.foreign, tab.complaints] = [[], []];
  const close = async () => {
    if (usedUp) return page.context().close();
    await page.goto("about:blank");
    idle.push(tab);
  };
  return { page, foreign: tab.foreign, complaints: tab.complaints, close };
}

// Opens the address, lets `look` look at it (it gets the page with its `foreign` and `complaints`) and gives what it gives.
// To open a page costs as much as most looks at it: make all that one opening can show in one visit.
export async function visit(browser, address, options, look) {
  const tab = await openPage(browser, options);
  await tab.page.goto(address, { waitUntil: "load" });
  const result = await look(tab);
  await tab.close();
  return result;
}

// Makes the page as wide as that, and waits until it is.
export async function resize(page, width) {
  await page.setViewportSize({ width, height: page.viewportSize().height });
  await page.evaluate(async (wanted) => {
    for (let tries = 0; innerWidth !== wanted && tries < 100; tries += 1) await new Promise((done) => setTimeout(done, 20));
  }, width);
}

// Scrolls from top to bottom, so that lazy images are asked for, and back.
export async function scrollThrough(page) {
  await page.evaluate(async () => {
    const pause = (ms) => new Promise((done) => setTimeout(done, ms));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await pause(30);
    }
    await Promise.all([...document.images].filter((i) => !i.complete).map((i) => Promise.race([i.decode().catch(() => {}), pause(2000)])));
    await pause(50);
    scrollTo(0, 0);
  });
}
