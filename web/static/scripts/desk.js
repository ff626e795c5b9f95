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

// Words chosen in the text become the passage of a figure or a quote that the machine missed.
const chooser = document.getElementById("add-selection");
const text = document.querySelector(".original-text");
if (chooser && text) {
    const plain = (words) => words.replace(/\s+/g, " ").trim();
    const chosen = () => {
        const selection = getSelection();
        const range = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
        return range && text.contains(range.commonAncestorContainer) ? range : undefined;
    };
    document.addEventListener("selectionchange", () => (chooser.hidden = !chosen()));
    // A button that is pressed would otherwise take the selection away before the click comes.
    chooser.addEventListener("mousedown", (event) => event.preventDefault());
    chooser.addEventListener("click", (event) => {
        const what = event.target.closest("[data-adds]")?.dataset.adds;
        const range = chosen();
        if (!what || !range) {
            return;
        }
        const words = plain(range.toString());
        const before = document.createRange();
        before.setStart(text, 0);
        before.setEnd(range.startContainer, range.startOffset);
        const details = document.getElementById(`add-${what}`);
        const form = details.querySelector("form");
        details.open = true;
        form.elements.passage.value = words;
        form.elements.number.value = plain(before.toString()).split(words).length;
        details.scrollIntoView({ block: "center" });
        form.querySelector("[name=value], [name=speaker]").focus();
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
