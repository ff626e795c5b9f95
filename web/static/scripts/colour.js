// The box shows what is read as an operator, a field, a phrase or a figure: a layer over the input has the same text in
// colours, and the input's own is transparent then. Without a mouse, or where the reader has colours of their own, it stays
// a plain input.
const box = document.getElementById("q");
const layer = document.getElementById("q-colours");
const fields = box.dataset.fields.split(" ").join("|");
const KINDS = [
    ["phrase", /=?(?:"[^"“”„]*["“”„]?|[“”„][^"“”„]*["“”„]?|[«»][^»]*»?)(?:~\d*)?/u],
    ["figure", /[<>=≤≥]{1,2}\s*[+-]?[\d.,\u00A0\u202F]*\d(?:\s?(?:%|[kM]?[€$]|Md€|M\b))?|\[[^\]]*\]?/u],
    ["operator", /(?<![\p{L}\p{N}])(?:ET|AND|OU|OR|SAUF|NOT|(?:NEAR|PRÈS|PRES)\/\d+|MÊMEPHRASE|MEMEPHRASE|SAMESENTENCE|(?:AUMOINS|ATLEAST)\d+|\d{1,3}\s+(?:DE|OF)(?=\s*\())(?![\p{L}\p{N}:])|(?<![^\s(])[-−](?=\S)|[()]/u],
    ["field", new RegExp(`(?<![\\p{L}\\p{N}])(?:${fields}):|(?<!\\S)#(?=\\p{L})`, "iu")],
    ["sign", /(?<=[\p{L}\p{N}*?])(?:\*|\?(?=[\p{L}\p{N}*])|~\d?)|(?<=[\d\]€%]\s*)@/u],
];
const ANY = new RegExp(KINDS.map(([kind, pattern]) => `(?<${kind}>${pattern.source})`).join("|"), "giu");
// Operators are in capitals; the one expression for all kinds passes over case for the sake of fields.
const CAPITALS = /^[^\p{Ll}]*$/u;

function pieces(text) {
    const found = [];
    let end = 0;
    for (const match of text.matchAll(ANY)) {
        const kind = Object.keys(match.groups).find((name) => match.groups[name] !== undefined);
        if (kind === "operator" && !CAPITALS.test(match[0])) {
            continue;
        }
        found.push(text.slice(end, match.index), piece(kind, match[0]));
        end = match.index + match[0].length;
    }
    found.push(text.slice(end));
    return found;
}

function piece(kind, text) {
    const element = document.createElement("span");
    element.className = `q-${kind}`;
    element.textContent = text;
    return element;
}

function follow() {
    layer.scrollLeft = box.scrollLeft;
}

function paint() {
    layer.replaceChildren(...pieces(box.value));
    follow();
}

if (matchMedia("(hover: hover) and (forced-colors: none)").matches) {
    // Whoever sets the value, the layer shows it.
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
    Object.defineProperty(box, "value", {
        get: value.get,
        set(text) {
            value.set.call(this, text);
            paint();
        },
    });
    for (const event of ["input", "change", "blur"]) {
        box.addEventListener(event, paint);
    }
    for (const event of ["scroll", "keyup", "mouseup", "select", "focus"]) {
        box.addEventListener(event, follow);
    }
    addEventListener("pageshow", paint);
    box.classList.add("coloured");
    layer.hidden = false;
    paint();
}
