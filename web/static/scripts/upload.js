// Giving files: each is sent by itself with its progress, the stages come as server-sent events, and the address holds
// which documents were made, so that a reload shows the same.
const form = document.getElementById("upload");
const section = document.getElementById("progress");
const lines = document.getElementById("file-lines");
const AT_ONCE = 2;

// A longer address is refused by the server; what does not fit is found on the desk.
const LONGEST_ADDRESS = 12_000;

function remember(name, value) {
    const address = new URL(location.href);
    if (address.href.length < LONGEST_ADDRESS && !address.searchParams.getAll(name).includes(value)) {
        address.searchParams.append(name, value);
        history.replaceState(null, "", address);
    }
}

/** The server words the lines: they are taken from the page as it stands there now. */
async function refresh() {
    const response = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (response.ok) {
        const page = new DOMParser().parseFromString(await response.text(), "text/html");
        for (const line of page.querySelectorAll(".file-line")) {
            const shown = document.getElementById(line.id);
            if (shown) {
                shown.replaceWith(document.adoptNode(line));
            } else {
                lines.append(document.adoptNode(line));
            }
        }
        section.hidden = lines.children.length === 0;
        section.toggleAttribute("data-working", page.getElementById("progress")?.hasAttribute("data-working") ?? false);
    }
}

let due = 0;
function refreshSoon() {
    clearTimeout(due);
    due = setTimeout(refresh, 150);
}

function follow() {
    const events = new EventSource("/api/events");
    events.addEventListener("document", (event) => {
        const { id, container } = JSON.parse(event.data);
        if (document.getElementById(`file-${id}`) || document.getElementById(`file-${container}`)) {
            refreshSoon();
        }
    });
    events.addEventListener("open", () => section.hasAttribute("data-working") && refreshSoon());
}

function newLine(file) {
    const line = document.createElement("li");
    line.className = "file-line";
    line.dataset.state = "sending";
    const name = document.createElement("span");
    name.className = "file-name";
    name.textContent = file.name;
    const state = document.createElement("span");
    state.className = "file-state";
    state.textContent = form.dataset.sending;
    const progress = document.createElement("progress");
    progress.max = 1;
    progress.value = 0;
    progress.ariaLabel = file.name;
    line.append(name, state, progress);
    lines.append(line);
    section.hidden = false;
    return line;
}

function refuse(line, reason) {
    line.dataset.state = "refused";
    line.querySelector("progress")?.remove();
    line.querySelector(".file-state").textContent = reason;
}

function send(file, fields) {
    const line = newLine(file);
    if (file.size > Number(form.dataset.largest)) {
        refuse(line, form.dataset.tooLarge);
        return Promise.resolve();
    }
    const body = new FormData();
    fields.forEach(([name, value]) => body.append(name, value));
    body.append("file", file, file.name);
    return new Promise((done) => {
        const request = new XMLHttpRequest();
        request.open("POST", "/api/documents");
        request.responseType = "json";
        request.upload.addEventListener("progress", (event) => {
            line.querySelector("progress").value = event.loaded / event.total;
        });
        request.addEventListener("loadend", () => {
            const given = request.response?.documents?.[0];
            if (request.status === 202 && given?.id) {
                line.id = `file-${given.id}`;
                remember(given.outcome === "known" ? "known" : "id", given.id);
                refreshSoon();
            } else {
                remember("refused", file.name);
                refuse(line, given?.message ?? request.response?.detail ?? form.dataset.failed);
            }
            done();
        });
        request.send(body);
    });
}

async function sendAll(files) {
    const fields = [...new FormData(form)].filter(([name, value]) => name !== "file" && value !== "");
    const waiting = [...files];
    const workers = Array.from({ length: AT_ONCE }, async () => {
        for (let file = waiting.shift(); file; file = waiting.shift()) {
            await send(file, fields);
        }
    });
    await Promise.all(workers);
    form.elements.file.value = "";
}

if (form) {
    const drop = document.getElementById("drop");
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        sendAll(form.elements.file.files);
    });
    for (const name of ["dragenter", "dragover"]) {
        drop.addEventListener(name, (event) => {
            event.preventDefault();
            drop.classList.add("over");
        });
    }
    drop.addEventListener("dragleave", () => drop.classList.remove("over"));
    drop.addEventListener("drop", (event) => {
        event.preventDefault();
        drop.classList.remove("over");
        sendAll(event.dataTransfer.files);
    });
    follow();
}
