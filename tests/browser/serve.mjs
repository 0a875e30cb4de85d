// A static host for one built site, under a path of its own, on this machine only.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { pipeline } from "node:stream";

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".txt": "text/plain",
};

// The file that answers an address, or nothing; addresses outside `basePath` have none.
function fileFor(site, basePath, address) {
  const path = decodeURIComponent(new URL(address, "http://host").pathname);
  if (!path.startsWith(basePath)) return null;
  const file = normalize(join(site.folder, path.slice(basePath.length)));
  if (!file.startsWith(site.folder) || !existsSync(file)) return null;
  if (!statSync(file).isDirectory()) return file;
  const index = join(file, "index.html");
  return existsSync(index) ? index : null;
}

// Images come late, as they do in life: what moves the text when they arrive is seen.
const imageDelayMilliseconds = 150;

// What a careful host sends: nothing but the site's own files, no script and no style within a page. What a page does
// against it is an error in the browser's console, which the tests look at.
export const strictPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'";

export async function serve(site, basePath = site.basePath, headers = { "content-security-policy": strictPolicy }) {
  const server = createServer((request, response) => {
    const file = fileFor(site, basePath, request.url);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)] ?? "application/octet-stream";
    const send = () => {
      response.writeHead(200, { "content-type": type, ...headers });
      pipeline(createReadStream(file), response, () => {}); // who goes away in the middle has their file closed
    };
    if (type.startsWith("image/")) setTimeout(send, imageDelayMilliseconds);
    else send();
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  // A browser may keep a connection for later, or leave one half used: none is waited for.
  const close = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return { origin, root: origin + basePath, close };
}
