// Other weights for a matrix: a field below each criterion. Sums and rows follow, and what they come to is said below
// the table; with the writer's weights, all is as the writer's page has it.
for (const matrix of document.querySelectorAll(".mp-matrix")) {
  const heads = [...matrix.querySelectorAll("[data-weight]")];
  const list = matrix.querySelector("ul");
  const said = document.createElement("p");
  said.role = "status";
  list.before(said);
  const rows = [...matrix.querySelectorAll("tbody tr")].map((row) => {
    // Of each score the worst and the best that it can be, from 0 to 1.
    const ends = heads.map(({ dataset: { from, to } }, i) => {
      const { dataset, textContent } = row.cells[i + 1];
      return (dataset.ends ?? textContent).split(" ").map((score) => (score - from) / (to - from));
    });
    const low = (i) => ends[i][0];
    const high = (i) => ends[i].at(-1);
    return { row, low, high, written: row.lastChild, name: row.querySelector(".mp-name").textContent };
  });

  const update = () => {
    list.hidden = inputs.some((input) => input.value !== input.defaultValue);
    const weights = inputs.map((input) => Math.max(0, input.value));
    const sum = (value) => weights.reduce((points, weight, i) => points + weight * value(i), 0);
    const all = sum(() => 1) || 1;
    const lead = (a, b) => (i) => a.low(i) + a.high(i) - b.low(i) - b.high(i);
    const ranked = [...rows].sort((a, b) => sum(lead(b, a)));
    const [first, ...others] = ranked;
    for (const { row, low, high, written } of list.hidden ? ranked : rows) {
      const cell = list.hidden ? written.cloneNode(true) : written;
      row.lastChild.replaceWith(cell);
      if (list.hidden) {
        const [from, to] = [low, high].map((end) => Math.round((100 * sum(end)) / all));
        const set = (part, d) => cell.querySelector(part).setAttribute("d", d);
        cell.querySelector("strong").textContent = from < to ? `${from} to ${to}` : from;
        set(".mp-sure", `M0 3H${from * 0.8}`);
        set(".mp-open-sum", `M${from * 0.8} 3H${to * 0.8}`);
      }
      row.parentNode.append(row);
    }
    let change = all;
    let verdict = `${first.name} leads`;
    let flip = "No single weight changes that.";
    for (const other of others) {
      if (sum(lead(first, other)) < all / 5 || sum(other.high) > sum(first.low)) verdict = "No clear winner";
      weights.forEach((weight, i) => {
        const end = weight - sum(lead(first, other)) / lead(first, other)(i);
        const by = Math.abs(end - weight);
        if (end > 0 && by < change) {
          change = by;
          flip = `If ${heads[i].dataset.name} counted ${+end.toPrecision(3)}, ${other.name} would draw level.`;
        }
      });
    }
    const even = rows.filter((row) => sum(lead(first, row)) < all / 1e9).map(({ name }) => name);
    if (even[1]) flip = `${even.join(" and ")} are even.`;
    said.textContent = list.hidden ? `${verdict}. ${flip}` : "";
  };

  const inputs = heads.map((head) => {
    const input = document.createElement("input");
    input.type = "number";
    input.min = 0;
    input.defaultValue = head.dataset.weight;
    input.ariaLabel = `Weight of ${head.dataset.name}`;
    input.oninput = update;
    head.append(input);
    return input;
  });
}
