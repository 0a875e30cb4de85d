// Whether those who hear a figure are told what its option set says: the accessible name of its drawing and the entries
// of its list or table, as Chromium's accessibility tree has them.

// Marks and spaces may differ: a name is inline Markdown, and a number has its sign.
const letters = (words) => words.toLowerCase().replace(/[^\p{L}\p{M}\p{N}.]/gu, "");
const spoken = (outcome) => outcome.replaceAll("_", " ");
const numberWords = (number) => (typeof number === "object" ? [number.value ?? number.min, number.max ?? number.value] : [number]).map(String);
const place = (position) => (typeof position === "object" ? [position.from, position.to] : [position]).map(String);

const ofOptions = (facts) => (set) => set.options.map((option) => [option.name, ...facts(option)]);
const ofSeries = (set) => set.series.map((line) => [line.label, ...line.points.flatMap((point) => [point.date, ...numberWords(point.number)])]);
// How many came to each stage or farther; an outcome that has the name of a stage is that stage.
const ofStages = (set) => {
  const order = set.stages.map((stage) => stage.id);
  const came = (option, i) => order.indexOf(option.stage_reached) >= i || option.outcome === order[i];
  return set.stages.map((stage, i) => [stage.label, `${set.options.filter((option) => came(option, i)).length}`]).filter(([, count]) => count !== "0");
};
const ofRoads = ({ roadmap }) => roadmap.nodes.map((node) => {
  const ends = roadmap.edges.filter((edge) => edge.from === node.id).map((edge) => edge.to);
  return [node.label, ...roadmap.nodes.filter((other) => ends.includes(other.id)).map((other) => other.label)];
});

// A spectrum of more leaves them to its list.
const mostInAName = 24;

// What an entry of each kind must say: of every item, words that stand together.
const facts = {
  comparison: ofOptions((option) => [...option.pros, ...numberWords(option.attributes[0].number), spoken(option.outcome)]),
  matrix: ofOptions((option) => Object.values(option.scores).map(String)),
  spectrum: ofOptions((option) => [...place(option.positions.reach), spoken(option.outcome)]),
  map: ofOptions((option) => [...place(option.positions.reach), ...place(option.positions.pace), spoken(option.outcome)]),
  dots: ofOptions((option) => [...numberWords(option.attributes[0].number), spoken(option.outcome)]),
  timeline: ofOptions((option) => [...option.events.map((event) => event.stage), spoken(option.outcome)]),
  series: ofSeries, ranges: ofSeries, funnel: ofStages, flow: ofStages, roadmap: ofRoads,
};

// What is said of the elements with these ids: the nodes of the accessibility tree below each, with their words, by id.
export async function readFigures(page, ids) {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send("DOM.getDocument");
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((each) => [each.nodeId, each]));
  const below = (each) => [each, ...(each.childIds ?? []).flatMap((id) => (byId.has(id) ? below(byId.get(id)) : []))];
  const wordsOf = (each) => below(each).filter((inner) => inner.role?.value === "StaticText").map((inner) => inner.name.value).join(" ");
  const said = new Map();
  for (const id of ids) {
    const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: `#${id}` });
    const { node } = await session.send("DOM.describeNode", { nodeId });
    const found = nodes.find((each) => each.backendDOMNodeId === node.backendNodeId);
    const shown = (found ? below(found) : []).filter((each) => !each.ignored);
    said.set(id, shown.map((each) => ({ role: each.role.value, name: each.name?.value ?? "", words: wordsOf(each) })));
  }
  await session.detach();
  return said;
}

const isSaidIn = (words) => (said) => words.every((word) => said.includes(letters(word)));

// Findings on a figure of one kind, made from `set`; `said` is of it. At 360 px its list is all there is of it.
export function findUnsaid(said, kind, set) {
  const wanted = facts[kind](set);
  const entries = said.filter((node) => ["listitem", "row"].includes(node.role)).map((node) => letters(node.words));
  const images = said.filter((node) => ["image", "img"].includes(node.role)).map((node) => letters(node.name));
  const findings = wanted.length === 0 ? ["nothing is asked for"] : [];
  for (const words of wanted) {
    if (!entries.some(isSaidIn(words))) findings.push(`no entry says: ${words.join(" / ")}`);
    for (const image of wanted.length > mostInAName ? [] : images) if (!isSaidIn(words)(image)) findings.push(`the drawing's name does not say: ${words.join(" / ")}`);
  }
  const chosen = set.options.find((option) => option.chosen);
  const tellsChosen = !["series", "ranges", "funnel", "flow", "roadmap"].includes(kind);
  if (tellsChosen && !entries.some(isSaidIn([chosen.name, "chosen"]))) findings.push(`no entry says that ${chosen.name} is chosen`);
  return { findings, images: images.length };
}
