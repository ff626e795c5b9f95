// Reading a document: from hit to hit, and the citation into the clipboard.
const walk = document.getElementById("walk");

if (walk) {
    const total = Number(walk.dataset.hits);
    const at = document.getElementById("walk-at");
    const fromAddress = Number(/^#hit-([0-9]+)$/.exec(location.hash)?.[1] ?? 0);
    let current = fromAddress;

    function show(hit) {
        current = ((hit - 1 + total) % total) + 1;
        document.querySelectorAll(".hit-mark.current").forEach((mark) => mark.classList.remove("current"));
        const mark = document.getElementById(`hit-${current}`);
        mark?.classList.add("current");
        if (!document.getElementById("original")?.open) {
            mark?.scrollIntoView({ block: "center" });
        }
        at.textContent = String(current);
        history.replaceState(null, "", `#hit-${current}`);
        document.dispatchEvent(new CustomEvent("vigie:hit", { detail: current }));
    }

    document.getElementById("walk-next").addEventListener("click", (event) => {
        event.preventDefault();
        show(current + 1);
    });
    document.getElementById("walk-previous").addEventListener("click", (event) => {
        event.preventDefault();
        show(current - 1);
    });
    if (fromAddress > 0) {
        show(fromAddress);
    }
}

const copy = document.getElementById("copy-citation");
if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", async () => {
        await navigator.clipboard.writeText(document.getElementById("citation").textContent.trim());
        copy.querySelector("span").textContent = copy.dataset.done;
    });
}
