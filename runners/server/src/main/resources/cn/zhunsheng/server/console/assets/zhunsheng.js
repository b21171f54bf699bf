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
