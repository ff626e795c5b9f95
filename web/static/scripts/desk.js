// The desk: all of a list chosen at once, a document that is being read shown once it is read, and what was typed and not
// saved not left by mistake.
const all = document.getElementById("choose-all");
if (all) {
    const box = all.querySelector("input");
    const boxes = [...document.querySelectorAll(".desk-choice input")];
    const tell = () => {
        const chosen = boxes.filter((one) => one.checked).length;
        box.checked = chosen === boxes.length;
        box.indeterminate = chosen > 0 && chosen < boxes.length;
    };
    box.addEventListener("change", () => boxes.forEach((one) => (one.checked = box.checked)));
    boxes.forEach((one) => one.addEventListener("change", tell));
    all.hidden = false;
    tell();
}

const review = document.querySelector(".review");
if (review && "reading" in review.dataset) {
    const events = new EventSource("/api/events");
    const settled = async () => {
        const response = await fetch(`/api/documents/${review.dataset.id}/state`);
        const state = response.ok ? (await response.json()).processing : "failed";
        if (state === "indexed" || state === "failed") {
            location.replace(location.pathname);
        }
    };
    events.addEventListener("open", settled);
    events.addEventListener("document", (event) => {
        if (JSON.parse(event.data).id === review.dataset.id) {
            settled();
        }
    });
}

let unsaved = false;
for (const form of document.querySelectorAll("form[data-guarded]")) {
    form.addEventListener("input", () => (unsaved = true));
    form.addEventListener("submit", () => (unsaved = false));
}
addEventListener("beforeunload", (event) => {
    if (unsaved) {
        event.preventDefault();
    }
});
