// Heads that sort their table: the first press upwards, the second downwards, the third as the writer had it.
// Numbers count as numbers; what is not stated stays last.
{
  const said = document.createElement("p");
  said.className = "mp-aloud";
  said.role = "status";
  document.body.append(said);

  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
  const number = (text) => {
    const plain = text.replace(/,(?=\d{3}(?!\d))/g, "").replace(",", ".").replace("−", "-");
    const [, digits, unit] = plain.match(/(-?[\d.]+)([km])?/i);
    return digits * ({ k: 1e3, m: 1e6 }[unit?.toLowerCase()] ?? 1);
  };

  const sort = (rows, column, sign) => {
    const words = new Map(rows.map((row) => [row, row.cells[column]?.textContent.trim() ?? ""]));
    const empty = rows.filter((row) => /^(not stated|n\/a|[-–—?…]*)$/i.test(words.get(row)));
    const rest = rows.filter((row) => !empty.includes(row));
    const numbers = column && rest.every((row) => /^\D{0,9}\d/.test(words.get(row)));
    const order = (a, b) => (numbers && number(a) - number(b)) || compare(a, b);
    return [...rest.sort((a, b) => sign * order(words.get(a), words.get(b))), ...empty];
  };

  for (const table of document.querySelectorAll("main table:not(.mp-companion table)")) {
    const [body] = table.tBodies;
    if (table.tBodies.length !== 1 || table.tHead?.rows.length !== 1 || table.querySelector("[colspan], [rowspan], .mp-nested")) continue;
    let rows;
    const sorted = () => table.querySelector("[aria-sort]");
    // Fields for weights bring an order of their own.
    table.oninput = () => sorted()?.removeAttribute("aria-sort");
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      // Nobody looks for the first of many sentences.
      const isProse = [...body.rows].some((row) => row.cells[column]?.textContent.length > 60);
      if (isProse || !head.textContent.trim() || head.querySelector("a")) return;
      const button = document.createElement("button");
      button.append(...head.childNodes);
      head.append(button);
      table.classList.add("mp-sortable");
      button.onclick = () => {
        const was = head.getAttribute("aria-sort");
        const now = was ? was === "ascending" && "descending" : "ascending";
        if (!sorted()) rows = [...body.rows];
        sorted()?.removeAttribute("aria-sort");
        if (now) head.setAttribute("aria-sort", now);
        body.append(...(now ? sort(rows, column, now === "ascending" ? 1 : -1) : rows));
        said.textContent = now ? `Sorted by ${button.textContent}, ${now}` : "In the writer’s order";
      };
    });
  }
}
