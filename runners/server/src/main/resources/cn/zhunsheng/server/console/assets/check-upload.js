// Choosing and sending files with a look at how far it is; without this the form posts itself.
const form = document.querySelector("#upload");
const input = document.querySelector("#file");
const chosen = document.querySelector("#chosen");
const refusal = document.querySelector("#upload-refusal");
const progress = document.querySelector("#upload-progress");

function size(bytes) {
  const units = ["B", "KB", "MB", "GB"];
  let unit = 0;
  let left = bytes;
  while (left >= 1024 && unit < units.length - 1) { left /= 1024; unit++; }
  return (unit ? left.toFixed(1) : left) + " " + units[unit];
}

function refuse(words) {
  refusal.textContent = words;
  refusal.classList.toggle("zs-hidden", !words);
}

function tooLarge() {
  return [...input.files].find((file) => file.size > Number(form.dataset.limit));
}

function show() {
  chosen.replaceChildren(...[...input.files].map((file) => {
    const line = document.createElement("li");
    line.textContent = file.name + " · " + size(file.size);
    return line;
  }));
  const large = tooLarge();
  refuse(large ? large.name + "：" + form.dataset.tooLarge : "");
}

if (form) {
  const drop = document.querySelector(".zs-drop");
  input.addEventListener("change", show);
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); });
  }
  for (const name of ["dragleave", "drop"]) {
    drop.addEventListener(name, () => drop.classList.remove("over"));
  }
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    input.files = event.dataTransfer.files;
    show();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (tooLarge()) return show();
    refuse("");
    const sent = new XMLHttpRequest();
    const button = form.querySelector("button");
    button.disabled = true;
    progress.classList.remove("zs-hidden");
    sent.upload.addEventListener("progress", (step) => {
      const percent = step.total ? Math.floor((100 * step.loaded) / step.total) : 0;
      progress.querySelector("progress").value = percent;
      progress.querySelector("#upload-said").textContent = percent + "% · " + size(step.loaded);
    });
    const over = (words) => {
      button.disabled = false;
      progress.classList.add("zs-hidden");
      refuse(words);
    };
    sent.addEventListener("error", () => over(form.dataset.broken));
    sent.addEventListener("load", () => {
      let answer = {};
      try { answer = JSON.parse(sent.responseText); } catch { /* no words came with it */ }
      if (sent.status === 201) window.location.assign("/checks/" + answer.id);
      else over(answer.title ? answer.title + " " + (answer.fix || "") : form.dataset.broken);
    });
    sent.open("POST", "/api/v1/checks");
    sent.setRequestHeader("X-CSRF-TOKEN", form.querySelector("[name=_csrf]").value);
    sent.send(new FormData(form));
  });
}
