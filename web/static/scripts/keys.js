// Keyboard shortcuts: single letters act only outside of fields, and a switch in the list of them turns them off.
const STORED = "vigie.shortcuts";
const dialog = document.getElementById("shortcuts");
const choice = document.getElementById("shortcuts-on");

choice.checked = localStorage.getItem(STORED) !== "off";
choice.addEventListener("change", () => localStorage.setItem(STORED, choice.checked ? "on" : "off"));

function isTyping(target) {
    return target.isContentEditable || ["INPUT", "SELECT", "TEXTAREA"].includes(target.tagName);
}

function walkResults(step) {
    const titles = [...document.querySelectorAll(".hit-title a")];
    if (titles.length > 0) {
        const at = titles.indexOf(document.activeElement);
        titles[Math.max(0, Math.min(titles.length - 1, at + step))].focus();
    }
}

const actions = {
    "/": () => document.getElementById("q")?.select(),
    "j": () => walkResults(1),
    "k": () => walkResults(-1),
    "n": () => document.getElementById("walk-next")?.click(),
    "p": () => document.getElementById("walk-previous")?.click(),
    "?": () => dialog.showModal(),
};

document.addEventListener("keydown", (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const action = actions[event.key];
    if (action && plain && !isTyping(event.target) && !dialog.open && (choice.checked || event.key === "?")) {
        event.preventDefault();
        action();
    }
});
