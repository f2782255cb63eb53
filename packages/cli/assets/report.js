// The page works without this: links jump, details open. The script adds filters and keeps the focus where the eye is.
"use strict";
(() => {
  const findings = [...document.querySelectorAll("li.finding[data-rule]")];
  const filters = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const text = document.getElementById("text");

  const apply = () => {
    if (!filters || !shown) return;
    const levels = new Set([...filters.querySelectorAll("[name=severity]:checked")].map((box) => box.value));
    const rule = filters.elements.namedItem("rule").value;
    let count = 0;
    for (const finding of findings) {
      const visible = levels.has(finding.dataset.severity) && (rule === "" || rule === finding.dataset.rule);
      finding.hidden = !visible;
      if (visible) count++;
    }
    const hidden = new Set(findings.filter((finding) => finding.hidden).map((finding) => finding.id));
    for (const mark of text ? text.querySelectorAll("mark[data-finding]") : [])
      mark.classList.toggle("off", hidden.has(mark.dataset.finding));
    shown.textContent = shown.dataset.text.replace("{shown}", count).replace("{all}", findings.length);
  };

  if (filters) {
    filters.hidden = false;
    filters.addEventListener("change", apply);
    filters.addEventListener("submit", (event) => event.preventDefault());
    apply();
  }

  const marks = document.getElementById("marks");
  if (marks && text) {
    marks.hidden = false;
    marks.addEventListener("submit", (event) => event.preventDefault());
    marks.addEventListener("change", () => {
      for (const box of marks.querySelectorAll("input")) text.classList.toggle(`no-${box.name}`, !box.checked);
    });
  }

  /** Moves the focus with the jump, so that the next Tab goes on from there, and a screen reader reads the place. */
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.hidden && filters) {
      filters.reset();
      apply();
    }
    target.focus({ preventScroll: true });
    const instant = matchMedia("(prefers-reduced-motion: reduce)").matches;
    target.scrollIntoView({ block: "center", behavior: instant ? "auto" : "smooth" });
  };
  addEventListener("hashchange", follow);
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    // A second click on the same link changes no hash, and must jump all the same.
    if (link && link.getAttribute("href") === location.hash) setTimeout(follow, 0);
  });
  if (location.hash) follow();

  // On paper nothing unfolds by hand.
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll(".records details")) details.open = true;
  });
})();
