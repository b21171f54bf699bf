// Small comforts; every page works without them.
// The menu of a narrow screen begins closed.
const menu = document.querySelector(".zs-menu");
if (menu && window.matchMedia("(max-width: 768px)").matches) menu.open = false;
// '/' goes to the first search field of the page.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select");
  const search = document.querySelector("input[type=search]");
  if (event.key === "/" && !typing && search) { event.preventDefault(); search.focus(); }
});
// A form that asks before it acts: <form data-ask="...">.
document.addEventListener("submit", (event) => {
  const ask = event.target.dataset.ask;
  if (ask && !window.confirm(ask)) event.preventDefault();
});
// A file whose text goes into a field: <input type="file" data-into="ID" hidden>. GB18030 where it is no UTF-8.
document.querySelectorAll("input[type=file][data-into]").forEach((input) => {
  input.closest("[hidden]")?.removeAttribute("hidden");
  input.addEventListener("change", async () => {
    const file = input.files[0];
    if (!file) return;
    const bytes = await file.arrayBuffer();
    let text;
    try { text = new TextDecoder("utf-8", { fatal: true }).decode(bytes); }
    catch { text = new TextDecoder("gb18030").decode(bytes); }
    document.getElementById(input.dataset.into).value = text;
  });
});
// An element's card stands right under its chip, or above it where there is no room, and inside the window.
for (const event of ["mouseover", "focusin"]) {
  document.addEventListener(event, ({ target }) => {
    const chip = target.closest(".zs-element");
    const card = chip?.querySelector(".zs-card");
    if (!card) return;
    const at = chip.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const below = at.bottom + 4 + height < window.innerHeight - 8 || at.top < height + 12;
    card.style.margin = "0";
    card.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - 8 - width))}px`;
    card.style.top = `${below ? at.bottom + 4 : at.top - 4 - height}px`;
  });
}
