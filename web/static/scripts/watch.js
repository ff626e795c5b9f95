// Alerts in an open page: the count beside the way to the monitors, and on their page a line and the counts of each. A hidden
// page lets go of the stream, since a browser holds few at once, and has all that it missed with the first event when it
// comes back.
const way = document.querySelector('.sections a[href="/veilles"]');
const line = document.querySelector("[data-watch-line]");
const AGAIN = 30_000;
let events;
let known = Number(way?.querySelector(".unseen")?.textContent ?? 0);

function count(place, kind, text) {
    let shown = place.querySelector(`.${kind}`);
    if (!shown) {
        shown = document.createElement(kind === "unseen" ? "b" : "span");
        shown.className = kind;
        place.append(" ", shown);
    }
    shown.textContent = text;
    shown.hidden = text === "";
    return shown;
}

function tell(event) {
    const state = JSON.parse(event.data);
    count(way, "unseen", state.unseen > 0 ? String(state.unseen) : "").setAttribute("aria-hidden", "true");
    count(way, "unseen-said", state.unseen > 0 ? state.said : "").classList.add("hidden");
    for (const title of document.querySelectorAll("[data-monitor]")) {
        count(title, "badge", state.monitors[title.dataset.monitor]?.said ?? "");
    }
    if (line && state.unseen > known) {
        line.textContent = state.said;
    }
    known = state.unseen;
}

function open() {
    if (!events && document.visibilityState === "visible") {
        events = new EventSource("/api/monitors/events");
        events.addEventListener("unseen", tell);
        events.addEventListener("error", () => {
            if (events?.readyState === EventSource.CLOSED) {
                events = undefined;
                setTimeout(open, AGAIN);
            }
        });
    }
}

function close() {
    events?.close();
    events = undefined;
}

if (way) {
    document.addEventListener("visibilitychange", () => (document.visibilityState === "visible" ? open() : close()));
    addEventListener("pagehide", close);
    addEventListener("pageshow", open);
    open();
}
