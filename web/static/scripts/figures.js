// Two sliders that fill the ends of the form of figures, on a scale of 1, 2, 5, 10 … The form works without them.
const STEPS = [];
for (let power = 0; power <= 10; power++) {
    STEPS.push(10 ** power, 2 * 10 ** power, 5 * 10 ** power);
}
const LAST = { montant: 31, taux: 6, habitants: 24 };
const USUAL = 18;

function written(measure, value) {
    const round = value >= 1e9 ? [value / 1e9, " Md€"] : value >= 1e6 ? [value / 1e6, " M€"] : value >= 1e3 ? [value / 1e3, " k€"] : [value, " €"];
    return measure === "montant" ? round.join("") : measure === "taux" ? `${value} %` : String(value);
}

function slider(form, input, atStart) {
    const range = document.createElement("input");
    range.type = "range";
    range.min = "0";
    range.setAttribute("aria-label", input.closest("label").firstChild.textContent.trim());
    const select = form.querySelector("select");
    const rest = () => {
        range.max = String((LAST[select.value] ?? USUAL) + 1);
        range.value = atStart ? "0" : range.max;
        input.value = "";
    };
    range.addEventListener("input", () => {
        const at = Number(range.value);
        const open = atStart ? at === 0 : at === Number(range.max);
        input.value = open ? "" : written(select.value, STEPS[atStart ? at - 1 : at]);
    });
    select.addEventListener("change", rest);
    input.closest("label").after(range);
    rest();
}

function enhance() {
    document.querySelectorAll(".figure-form:not([data-sliders])").forEach((form) => {
        form.dataset.sliders = "";
        slider(form, form.elements.namedItem("mini"), true);
        slider(form, form.elements.namedItem("maxi"), false);
    });
}

enhance();
document.addEventListener("htmx:afterSettle", enhance);
