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
// An element's card stays inside the window.
for (const event of ["mouseover", "focusin"]) {
  document.addEventListener(event, ({ target }) => {
    const card = target.closest(".zs-element")?.querySelector(".zs-card");
    if (!card) return;
    card.style.translate = "";
    const box = card.getBoundingClientRect();
    const left = Math.min(0, window.innerWidth - 8 - box.right);
    const up = box.bottom > window.innerHeight - 8 ? -(box.height + 40) : 0;
    card.style.translate = `${left}px ${up}px`;
  });
}
