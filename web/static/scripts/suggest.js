// Completions under the box, as a combobox of the ARIA pattern: arrows choose, Enter takes, Escape closes.
const DELAY = 120;
const form = document.getElementById("search-form");
const box = form.elements.q;
const list = document.getElementById("suggestions");
let timer = 0;
let pending = null;
let chosen = -1;

function close() {
    clearTimeout(timer);
    pending?.abort();
    list.hidden = true;
    list.replaceChildren();
    chosen = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
}

function span(className, text) {
    const element = document.createElement("span");
    element.className = className;
    element.textContent = text;
    return element;
}

function option(suggestion, index) {
    const item = document.createElement("li");
    item.id = `suggestion-${index}`;
    item.className = "suggestion";
    item.role = "option";
    item.ariaSelected = "false";
    item.append(
        span("suggestion-text", suggestion.text),
        span("suggestion-kind", list.dataset[suggestion.kind] ?? ""),
        span("suggestion-count", suggestion.count > 0 ? String(suggestion.count) : ""),
    );
    // The press, not the click: the box would lose focus in between, and close the list.
    item.addEventListener("mousedown", (event) => {
        event.preventDefault();
        take(suggestion);
    });
    item.suggestion = suggestion;
    return item;
}

// What the language itself has that begins so: fields and operators, the latter once a capital is typed.
function syntax() {
    const word = /[\p{L}\p{N}/]*$/u.exec(box.value.slice(0, box.selectionStart))[0];
    if (word.length < 2) {
        return [];
    }
    const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "");
    const fields = box.dataset.fields.split(" ").map((name) => `${name}:`);
    const operators = box.dataset.operators.split(" ");
    return [
        ...fields.filter((name) => name.startsWith(plain(word).toLowerCase())),
        ...operators.filter((name) => name !== word && plain(name).startsWith(plain(word))),
    ]
        .slice(0, 4)
        .map((text) => ({ text, kind: "syntax", count: 0, length: word.length }));
}

function write(suggestion) {
    const end = box.selectionStart;
    const opens = /[:/]$|^[MS].*E$|\d$/.test(suggestion.text) ? "" : " ";
    const start = end - suggestion.length;
    box.value = box.value.slice(0, start) + suggestion.text + opens + box.value.slice(end);
    const caret = start + suggestion.text.length + opens.length;
    box.setSelectionRange(caret, caret);
}

// A name that is typed whole has a fact sheet to go to.
function sheet(suggestions) {
    const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase();
    const typed = plain(box.value.trim());
    const known = suggestions.find((one) => one.kind !== "query" && plain(one.text) === typed);
    return known ? [{ ...known, kind: "sheet", of: known.kind, text: list.dataset.sheet.replace("{0}", known.text), count: 0 }] : [];
}

function take(suggestion) {
    close();
    if (suggestion.kind === "sheet") {
        location.assign(`/noms/${suggestion.of}/${encodeURIComponent(suggestion.key).replaceAll("%2F", "/")}`);
        return;
    }
    if (suggestion.kind === "syntax") {
        write(suggestion);
        return;
    }
    if (suggestion.kind === "query") {
        box.value = suggestion.text;
    } else {
        box.value = "";
        const filter = document.createElement("input");
        filter.type = "hidden";
        filter.name = suggestion.kind;
        filter.value = suggestion.key;
        form.append(filter);
        form.addEventListener("htmx:afterRequest", () => filter.remove(), { once: true });
    }
    form.requestSubmit();
}

function choose(index) {
    const options = list.children;
    chosen = (index + options.length) % options.length;
    for (const item of options) {
        item.ariaSelected = String(item === options[chosen]);
    }
    box.setAttribute("aria-activedescendant", options[chosen].id);
    options[chosen].scrollIntoView({ block: "nearest" });
}

async function complete() {
    const beginning = box.value.trim();
    pending?.abort();
    if (beginning.length < 2) {
        close();
        return;
    }
    pending = new AbortController();
    try {
        const response = await fetch(`/api/suggest?q=${encodeURIComponent(beginning)}`, { signal: pending.signal });
        const answer = response.ok ? await response.json() : { suggestions: [] };
        const suggestions = [...sheet(answer.suggestions), ...answer.suggestions, ...syntax()];
        if (suggestions.length === 0 || document.activeElement !== box) {
            close();
            return;
        }
        list.replaceChildren(...suggestions.map(option));
        chosen = -1;
        list.hidden = false;
        box.setAttribute("aria-expanded", "true");
        box.removeAttribute("aria-activedescendant");
    } catch (error) {
        if (error.name !== "AbortError") {
            close();
        }
    }
}

box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(complete, DELAY);
});
box.addEventListener("blur", close);
form.addEventListener("submit", close);
box.addEventListener("keydown", (event) => {
    if (list.hidden) {
        if (event.key === "ArrowDown" && box.value.trim() !== "") {
            event.preventDefault();
            complete();
        }
    } else if (event.key === "ArrowDown") {
        event.preventDefault();
        choose(chosen + 1);
    } else if (event.key === "ArrowUp") {
        event.preventDefault();
        choose(chosen < 0 ? -1 : chosen - 1);
    } else if (event.key === "Escape") {
        event.preventDefault();
        close();
    } else if (event.key === "Enter" && chosen >= 0) {
        event.preventDefault();
        take(list.children[chosen].suggestion);
    }
});
