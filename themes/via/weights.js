// Other weights for a matrix: a field below each criterion. Sums and rows follow, and what they come to is said below
// the table; with the writer's weights, all is as the writer's page has it.
for (const matrix of document.querySelectorAll(".mp-matrix")) {
  const heads = [...matrix.querySelectorAll("[data-weight]")];
  const list = matrix.querySelector("ul");
  const said = document.createElement("p");
  said.role = "status";
  list.before(said);
  const rows = [...matrix.querySelectorAll("tbody tr")].map((row) => {
    // Of each score the worst and the best that it can be, from 0 to 1, and both together.
    const ends = heads.map(({ dataset: { from, to } }, i) => {
      const { dataset, textContent } = row.cells[i + 1];
      const [low, high = low] = (dataset.ends ?? textContent).split(" ").map((score) => (score - from) / (to - from));
      return [low, high, low + high];
    });
    return { row, ends, text: row.lastChild.textContent, name: row.querySelector(".mp-name").textContent };
  });

  const update = () => {
    const weights = inputs.map((input) => Math.max(0, input.value));
    const all = weights.reduce((a, b) => a + b) || 1;
    const sum = ({ ends }, end) => weights.reduce((points, weight, i) => points + weight * ends[i][end], 0) / all;
    const rank = [...rows].sort((a, b) => sum(b, 2) - sum(a, 2));
    const [first, ...others] = rank;
    let change = all * all;
    let verdict = `${first.name} leads`;
    let then = "No single weight changes that";
    for (const other of others) {
      const ahead = sum(first, 2) - sum(other, 2);
      if (ahead < .2 || sum(other, 1) > sum(first, 0)) verdict = "No clear winner";
      weights.forEach((weight, i) => {
        const by = ahead * all / (other.ends[i][2] - first.ends[i][2]);
        if (weight + by > 0 && by * by < change) {
          change = by * by;
          then = `If ${heads[i].dataset.name} counted ${+(weight + by).toPrecision(3)}, ${other.name} would draw level`;
        }
      });
      if (ahead < 1e-9) then = `${first.name} and ${other.name} are even`;
    }
    list.hidden = weights.some((weight, i) => weight - heads[i].dataset.weight);
    said.textContent = list.hidden ? `${verdict}. ${then}.` : "";
    for (const { row, ends, text } of list.hidden ? rank : rows) {
      const [from, to] = [0, 1].map((end) => Math.round(100 * sum({ ends }, end)));
      row.querySelector("strong").textContent = !list.hidden ? text : from < to ? `${from} to ${to}` : from;
      row.querySelector(".mp-sure").attributes.d.value = `M0 3H${from * .8}`;
      row.querySelector(".mp-open-sum").attributes.d.value = `M${from * .8} 3H${to * .8}`;
      matrix.querySelector("tbody").append(row);
    }
  };

  const inputs = heads.map((head) => {
    const input = document.createElement("input");
    input.type = "number";
    input.min = 0;
    input.value = head.dataset.weight;
    input.ariaLabel = `Weight of ${head.dataset.name}`;
    input.oninput = update;
    head.append(input);
    return input;
  });
}
