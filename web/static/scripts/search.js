// What the search page does beyond its links: forms without empty fields in the address, the box in step with the address,
// the top of the list on another page, a full load when a partial one failed.
const form = document.getElementById("search-form");

document.body.addEventListener("htmx:configRequest", (event) => {
    const parameters = event.detail.parameters;
    for (const name of Object.keys(parameters)) {
        if (parameters[name] === "") {
            delete parameters[name];
        }
    }
});

document.body.addEventListener("htmx:beforeRequest", (event) => {
    document.getElementById("search-view").toggleAttribute("aria-busy", true);
    // A search that was overtaken by a later one must not come back over it.
    const pending = document.querySelectorAll(".htmx-request");
    pending.forEach((element) => element !== event.detail.elt && htmx.trigger(element, "htmx:abort"));
});

document.body.addEventListener("htmx:afterSwap", (event) => {
    const asked = new URL(event.detail.pathInfo.responsePath ?? location.href, location.href);
    if (document.activeElement !== form.elements.q) {
        form.elements.q.value = asked.searchParams.get("q") ?? "";
    }
    if (asked.searchParams.has("cursor") || event.detail.requestConfig.elt.dataset.scroll === "top") {
        document.getElementById("results-title")?.scrollIntoView({ block: "start" });
    }
});

document.body.addEventListener("htmx:responseError", (event) => location.assign(event.detail.pathInfo.finalRequestPath));
document.body.addEventListener("htmx:sendError", (event) => location.assign(event.detail.pathInfo.finalRequestPath));
