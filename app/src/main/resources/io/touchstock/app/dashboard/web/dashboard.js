// Works without: pages are whole as the server sends them. This keeps them up to date, and counts what is ticked.
(() => {
  "use strict";
  const EVERY = 10000;
  const SLOWEST = 120000;
  let wait = EVERY;
  let tag = null;

  const said = (text) => {
    const place = document.getElementById("said");
    if (place && text) place.textContent = text;
  };

  // What the user has begun to type or tick must outlive an update.
  const remember = (part) => {
    const kept = new Map();
    for (const field of part.querySelectorAll("input[id], select[id], textarea[id]")) {
      if (field.type === "checkbox") kept.set(field.name + "\n" + field.value, field.checked);
      else if (field.type !== "hidden") kept.set(field.id, field.value);
    }
    for (const box of part.querySelectorAll("details[id]")) kept.set("open\n" + box.id, box.open);
    return kept;
  };

  const recall = (part, kept) => {
    for (const field of part.querySelectorAll("input[id], select[id], textarea[id]")) {
      const key = field.type === "checkbox" ? field.name + "\n" + field.value : field.id;
      if (field.type === "hidden" || !kept.has(key)) continue;
      if (field.type === "checkbox") field.checked = kept.get(key);
      else field.value = kept.get(key);
    }
    for (const box of part.querySelectorAll("details[id]")) {
      if (kept.has("open\n" + box.id)) box.open = kept.get("open\n" + box.id);
    }
  };

  const focusIn = (part) => {
    const active = document.activeElement;
    if (!active || !part.contains(active)) return null;
    return { id: active.id, value: active.type === "checkbox" ? active.value : null, href: active.getAttribute("href"), name: active.getAttribute("name"), button: active.tagName === "BUTTON" ? active.value : null };
  };

  const refocus = (part, was) => {
    if (!was) return;
    let found = null;
    if (was.value !== null) {
      for (const box of part.querySelectorAll("input[type=checkbox]")) if (box.value === was.value) found = box;
    } else if (was.id) {
      found = document.getElementById(was.id);
    } else if (was.href) {
      for (const link of part.querySelectorAll("a[href]")) if (link.getAttribute("href") === was.href) found = found || link;
    } else if (was.button !== null) {
      for (const button of part.querySelectorAll("button")) if (button.value === was.button && button.name === was.name) found = found || button;
    }
    (found || document.getElementById("main")).focus({ preventScroll: true });
  };

  const swap = (fresh) => {
    let news = "";
    for (const old of document.querySelectorAll("[data-live][id]")) {
      const next = fresh.getElementById(old.id);
      if (!next || old.isEqualNode(next)) continue;
      const was = focusIn(old);
      const kept = remember(old);
      const came = document.importNode(next, true);
      const lefts = [...old.querySelectorAll(".scroll")].map((area) => area.scrollLeft);
      recall(came, kept);
      old.replaceWith(came);
      came.querySelectorAll(".scroll").forEach((area, i) => { if (lefts[i]) area.scrollLeft = lefts[i]; });
      refocus(came, was);
      news = came.dataset.said || news;
    }
    said(news);
    count();
  };

  const look = async () => {
    if (!document.hidden) {
      try {
        const headers = tag ? { "If-None-Match": tag } : {};
        const answer = await fetch(location.href, { headers, credentials: "same-origin", redirect: "manual", cache: "no-store" });
        if (answer.status === 200) {
          tag = answer.headers.get("ETag");
          swap(new DOMParser().parseFromString(await answer.text(), "text/html"));
        }
        const stale = answer.status !== 200 && answer.status !== 304;
        document.documentElement.classList.toggle("stale", stale);
        if (stale && wait === EVERY) said("The figures are no longer up to date: the server does not answer.");
        wait = stale ? Math.min(SLOWEST, wait * 2) : EVERY;
      } catch {
        if (wait === EVERY) said("The figures are no longer up to date: the server does not answer.");
        document.documentElement.classList.add("stale");
        wait = Math.min(SLOWEST, wait * 2);
      }
    }
    setTimeout(look, wait);
  };

  const count = () => {
    const place = document.getElementById("chosen");
    if (!place) return;
    const chosen = document.querySelectorAll("input[name=alert]:checked, input[name=plan]:checked").length;
    place.textContent = chosen ? chosen + " chosen" : "";
  };

  document.addEventListener("change", (event) => {
    if (event.target.name === "alert" || event.target.name === "plan") count();
  });

  count();
  if (document.querySelector("[data-live]")) setTimeout(look, EVERY);
})();
