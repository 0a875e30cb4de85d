// A button at the head of each row that has an address: it copies a link to the row.
{
  const said = document.createElement("p");
  said.className = "mp-aloud";
  said.role = "status";
  document.body.append(said);

  for (const row of document.querySelectorAll("main tr[id]")) {
    const head = row.cells[0];
    const name = (head.querySelector(".mp-name") ?? head).textContent.trim();
    const button = document.createElement("button");
    button.type = "button";
    button.className = "mp-row-link";
    button.textContent = "#";
    button.ariaLabel = `Copy a link to ${name}`;
    button.onclick = async () => {
      const link = new URL(`#${row.id}`, location);
      let words = "copied";
      try {
        await navigator.clipboard.writeText(link);
      } catch {
        location = link; // where nothing may be copied, the link is in the address bar
        words = "in the address bar";
      }
      button.textContent = words;
      said.textContent = `Link to ${name}: ${words}`;
      setTimeout(() => (button.textContent = "#"), 2000);
    };
    head.append(button);
  }
}
