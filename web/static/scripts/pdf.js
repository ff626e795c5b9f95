// The pages of a PDF original, drawn one by one as they come into view, with the hits of the search marked on them.
const box = document.getElementById("pdf");
const original = document.getElementById("original");
const NEAR = "800px";
const MOST_READ = 300;
const sharp = Math.min(window.devicePixelRatio || 1, 2);

/** Letters as the search takes them: without case and accents, apostrophes of one shape, one code unit for each. */
function folded(text) {
    return text.split("").map((letter) => letter.normalize("NFD")[0].toLowerCase()[0].replace("’", "'")).join("");
}

const sought = [...new Set([...document.querySelectorAll("#text .hit-mark")].map((mark) => folded(mark.textContent)))]
    .filter((words) => words.length > 1)
    .map((words) => words.split(/\s+/));

function isLetter(text, at) {
    return at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text[at]);
}

/** Where the words stand in a page, as ranges of its text layer, in the order of the page. */
function hitsIn(layer) {
    const places = [];
    let text = "";
    const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = 0; at < node.data.length; at++) {
            places.push([node, at]);
        }
        text += node.data + " ";
        places.push([node, node.data.length]);
    }
    const plain = folded(text);
    const found = [];
    for (const words of sought) {
        const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+");
        for (const match of plain.matchAll(new RegExp(pattern, "gu"))) {
            const end = match.index + match[0].length;
            if (!isLetter(plain, match.index - 1) && !isLetter(plain, end)) {
                found.push([match.index, end]);
            }
        }
    }
    found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const ranges = [];
    let last = 0;
    for (const [start, end] of found) {
        if (start >= last) {
            const range = new Range();
            range.setStart(places[start][0], places[start][1]);
            range.setEnd(places[end - 1][0], Math.min(places[end - 1][1] + 1, places[end - 1][0].data.length));
            ranges.push(range);
            last = end;
        }
    }
    return ranges;
}

async function open() {
    const library = await import(box.dataset.library);
    library.GlobalWorkerOptions.workerSrc = box.dataset.worker;
    const file = await library.getDocument({ url: box.dataset.file, isEvalSupported: false }).promise;
    const pages = [];
    const hits = [];

    function mark() {
        if (CSS.highlights) {
            CSS.highlights.set("vigie-hits", new Highlight(...hits.map((hit) => hit.range)));
        }
    }

    async function draw(page) {
        if (page.drawn) {
            return;
        }
        page.drawn = true;
        const canvas = document.createElement("canvas");
        const scale = page.element.clientWidth / page.sheet.getViewport({ scale: 1 }).width;
        const viewport = page.sheet.getViewport({ scale: scale * sharp });
        canvas.width = viewport.width;
        canvas.height = viewport.height;
        page.element.prepend(canvas);
        await page.sheet.render({ canvasContext: canvas.getContext("2d"), viewport }).promise;
        page.element.dataset.drawn = "";
    }

    async function words(page) {
        const layer = document.createElement("div");
        const scale = page.element.clientWidth / page.sheet.getViewport({ scale: 1 }).width;
        layer.className = "pdf-words";
        layer.style.setProperty("--scale-factor", scale);
        page.element.append(layer);
        await new library.TextLayer({
            textContentSource: await page.sheet.getTextContent(),
            container: layer,
            viewport: page.sheet.getViewport({ scale }),
        }).render();
        hitsIn(layer).forEach((range) => hits.push({ range, page }));
    }

    const near = new IntersectionObserver(
        (seen) => seen.filter((one) => one.isIntersecting).forEach((one) => draw(pages[one.target.dataset.at])),
        { root: box, rootMargin: NEAR },
    );
    for (let at = 0; at < file.numPages; at++) {
        const sheet = await file.getPage(at + 1);
        const { width, height } = sheet.getViewport({ scale: 1 });
        const element = document.createElement("div");
        element.className = "pdf-page";
        element.style.aspectRatio = `${width} / ${height}`;
        element.dataset.at = at;
        element.setAttribute("role", "group");
        element.setAttribute("aria-label", box.dataset.page.replace("%s", at + 1));
        box.append(element);
        pages.push({ sheet, element, drawn: false });
        near.observe(element);
    }
    for (const page of pages.slice(0, MOST_READ)) {
        await words(page);
    }
    mark();
    box.dataset.hits = hits.length;

    function show(number) {
        const hit = hits[Math.min(Math.max(number, 1), hits.length) - 1];
        if (hit) {
            CSS.highlights?.set("vigie-hit", new Highlight(hit.range));
            const place = hit.range.getBoundingClientRect();
            box.scrollTop += place.top - box.getBoundingClientRect().top - box.clientHeight / 3;
            box.dataset.at = pages.indexOf(hit.page) + 1;
        }
    }

    document.addEventListener("vigie:hit", (event) => show(event.detail));
    show(Number(/^#hit-([0-9]+)$/.exec(location.hash)?.[1] ?? 1));
}

if (box && original) {
    const frame = original.querySelector("iframe");
    let begun = false;
    const begin = async () => {
        if (original.open && !begun) {
            begun = true;
            box.hidden = false;
            frame.hidden = true;
            try {
                await open();
            } catch (failed) {
                console.warn(failed);
                box.textContent = box.dataset.failed;
                frame.hidden = false;
            }
        }
    };
    original.addEventListener("toggle", begin);
    begin(); // who was quicker than this script has opened it already
}
