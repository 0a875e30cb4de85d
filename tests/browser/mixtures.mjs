// The Nu HTML checker reads pages of random mixtures of all forms of the dialect, in each dialect that has forms.
// MILEPOST=path/to/milepost node mixtures.mjs path/to/write_mixtures   Exit code 0: all held.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNuChecker } from "./check_markup.mjs";
import { describeSite, runBuild } from "./sites.mjs";
import { Tally } from "./tally.mjs";

// Elements of components that the mixtures write: a writer's own, which stay as they are.
const ownElement = /“(note|badge)”/;
const postsInEach = 40;
const dialects = ["milepost", "jekyll", "hugo", "pandoc"];

function buildMixtures(work, writer, dialect) {
  const root = join(work, dialect), output = join(work, `${dialect}-site`);
  mkdirSync(join(root, "content", "posts"), { recursive: true });
  writeFileSync(join(root, "milepost.toml"), `title = "Mixtures"\nbase_url = "https://example.org/"\ndialect = "${dialect}"\n`);
  execFileSync(writer, [join(root, "content", "posts"), String(postsInEach)]);
  runBuild(root, output);
  return describeSite(dialect, output, "/", false);
}

const work = mkdtempSync(join(tmpdir(), "milepost-mixtures-"));
const tally = new Tally();
try {
  for (const dialect of dialects) {
    const site = buildMixtures(work, process.argv[2], dialect);
    const leaveOut = (name) => !name.startsWith("posts/mixture-");
    for (const [name, messages] of runNuChecker(site, { leaveOut }))
      tally.record(`${dialect}: ${name}`, messages.filter((message) => !ownElement.test(message)));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exit(tally.close());
