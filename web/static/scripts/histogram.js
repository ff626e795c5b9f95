// Brushing the histogram: a drag over bars fills the form of the dates and sends it. A press without a drag stays a link.
const SLACK = 6;
let brushing = null;

function place(svg, clientX) {
    const room = svg.getBoundingClientRect();
    return ((clientX - room.left) / room.width) * svg.viewBox.baseVal.width;
}

function barsBetween(svg, low, high) {
    return [...svg.querySelectorAll(".bar")].filter((bar) => {
        const { x, width } = bar.getBBox();
        return x + width >= low && x <= high;
    });
}

function show(svg, low, high) {
    const brush = svg.querySelector(".brush");
    brush.setAttribute("x", low);
    brush.setAttribute("width", Math.max(0, high - low));
    const within = barsBetween(svg, low, high);
    svg.querySelectorAll(".bar").forEach((bar) => bar.classList.toggle("brushed", high > low && within.includes(bar)));
}

document.addEventListener("pointerdown", (event) => {
    const svg = event.target.closest?.(".histogram");
    if (svg && event.button === 0) {
        brushing = { svg, from: place(svg, event.clientX), clientX: event.clientX, moved: false };
    }
});

document.addEventListener("pointermove", (event) => {
    if (brushing) {
        const at = place(brushing.svg, event.clientX);
        brushing.moved ||= Math.abs(event.clientX - brushing.clientX) > SLACK;
        if (brushing.moved) {
            show(brushing.svg, Math.min(brushing.from, at), Math.max(brushing.from, at));
        }
    }
});

function end(event, send) {
    const { svg, from, moved } = brushing;
    const at = place(svg, event.clientX);
    const bars = barsBetween(svg, Math.min(from, at), Math.max(from, at));
    show(svg, 0, 0);
    if (send && moved && bars.length > 0) {
        const form = document.getElementById("dates");
        form.elements.from.value = bars[0].dataset.from;
        form.elements.to.value = bars.at(-1).dataset.to;
        form.requestSubmit();
    }
}

document.addEventListener("pointerup", (event) => {
    if (brushing) {
        end(event, true);
        // The click that ends a drag is no click on a bar.
        const { moved } = brushing;
        setTimeout(() => { brushing = null; }, moved ? 50 : 0);
    }
});

document.addEventListener("pointercancel", (event) => {
    if (brushing) {
        end(event, false);
        brushing = null;
    }
});

document.addEventListener("click", (event) => {
    if (brushing?.moved && event.target.closest?.(".histogram")) {
        event.preventDefault();
        event.stopPropagation();
    }
}, true);

// A link in the drawing would otherwise be dragged away like a picture.
document.addEventListener("dragstart", (event) => event.target.closest?.(".histogram") && event.preventDefault());
