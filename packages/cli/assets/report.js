// The page works without this: links jump, details open. The script adds filters, ticks and notes, and keeps the focus
// where the eye is.
"use strict";

const told = (output, values) => {
  output.textContent = Object.entries(values).reduce(
    (words, [name, value]) => words.replace(`{${name}}`, value),
    output.dataset.text,
  );
};
const tickOf = (finding) => finding.querySelector("[name=tick]");
const noteOf = (finding) => finding.querySelector("[name=note]");
const isTicked = (finding) => tickOf(finding)?.checked ?? false;
const kindOf = (finding) => (isTicked(finding) ? "ticked" : finding.dataset.severity);
const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};

/** What a saved page is called: as the file that it came from, or else after its report. */
const fileName = () => {
  const own = /^(?:file|https?):$/u.test(location.protocol) ? decodeURIComponent(location.pathname) : "";
  if (/\.html?$/iu.test(own)) return own.split("/").at(-1);
  const report = document.querySelector("[data-report]")?.dataset.report.split("/").at(-1);
  return `${report?.replace(/\.[^.]*$/u, "") ?? "doichieu"}.html`;
};

/** Where a link leads: to the place in the way to show the report that is in sight, or else to the one that has it. */
const placeOf = (id) => {
  const named = document.getElementById(id);
  const places = [named, document.querySelector(`[data-at="${CSS.escape(id)}"]`)].filter((place) => place !== null);
  const inSight = places.find((place) => place.checkVisibility());
  if (inSight) return inSight;
  const view = named?.closest("article")?.id;
  if (view) document.querySelector(`.views [value=${view}]`).checked = true;
  return named;
};

{
  // The page as it came, before anything below changes it: what is saved is this with other ticks and notes.
  const asItCame = `<!doctype html>\n${document.documentElement.outerHTML}`;
  document.documentElement.classList.add("scripted");
  const findings = [...document.querySelectorAll("li.finding[data-rule]")];
  const filters = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const text = document.querySelector("section.text");
  const keep = document.getElementById("keep");
  const verdict = document.querySelector(".verdict[data-fix]");
  const judged = document.getElementById("judged");

  /** The report's verdict, and how much speaks for it: what is ticked counts no more. */
  const tell = ({ error, warning, note, ticked }) => {
    if (!verdict) return;
    const words = verdict.dataset;
    const count = (n, name) => (n === 0 ? [] : [words[name].split("|")[n === 1 ? 0 : 1].replace("{n}", n)]);
    const left = [...count(error, "error"), ...count(warning, "warning"), ...count(note, "note")].join(", ");
    const fix = error + warning > 0;
    verdict.classList.toggle("fix", fix);
    verdict.classList.toggle("pass", !fix);
    verdict.firstElementChild.textContent = fix ? words.fix : words.pass;
    verdict.lastElementChild.textContent = [left || words.none, ...count(ticked, "ticked")].join("; ");
  };

  const apply = () => {
    const kinds = filters && new Set([...filters.querySelectorAll("[name=kind]:checked")].map((box) => box.value));
    const rule = filters ? filters.elements.namedItem("rule").value : "";
    const counts = { error: 0, warning: 0, note: 0, ticked: 0 };
    const off = new Set();
    for (const finding of findings) {
      const kind = kindOf(finding);
      counts[kind]++;
      finding.hidden = kinds !== null && !(kinds.has(kind) && (rule === "" || rule === finding.dataset.rule));
      finding.classList.toggle("ticked", kind === "ticked");
      if (finding.hidden || kind === "ticked") off.add(finding.id);
    }
    for (const mark of document.querySelectorAll(".text [data-finding]"))
      mark.classList.toggle("off", off.has(mark.dataset.finding));
    for (const count of document.querySelectorAll("[data-count]")) count.textContent = counts[count.dataset.count];
    tell(counts);
    if (shown) told(shown, { shown: findings.filter(({ hidden }) => !hidden).length, all: findings.length });
  };

  if (filters) {
    filters.hidden = false;
    filters.addEventListener("change", apply);
    filters.addEventListener("submit", (event) => event.preventDefault());
  }

  /** The page as it came, with the pictures that were drawn since. */
  const asItIs = () =>
    asItCame.replace(/<image data-page="(\d+)"/g, (image, page) => {
      const href = document.querySelector(`image[data-page="${page}"]`)?.getAttribute("href");
      return href ? `${image} ${["href", `"${href}"`].join("=")}` : image;
    });

  let unsaved = false;

  /** What is ticked and noted, by the ids of the findings. */
  const judgements = () =>
    Object.fromEntries(findings.map((finding) => [finding.id, [isTicked(finding), noteOf(finding).value]]));

  const download = (name, type, content) => {
    const url = URL.createObjectURL(new Blob([content], { type }));
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    unsaved = false;
    judged.textContent = judged.dataset.saved.replace("{file}", () => name);
  };

  /** What is ticked, as `--baseline` reads it. */
  const baseline = () => {
    const by = keep.elements.namedItem("by").value.trim();
    const accepted = findings.filter(isTicked).map((finding) => {
      const before = JSON.parse(finding.dataset.acceptance ?? "null");
      const reason = noteOf(finding).value.trim() || tickOf(finding).labels[0].textContent.trim();
      const report = finding.closest("[data-report]")?.dataset.report ?? null;
      const { fingerprint } = finding.dataset;
      if (before?.reason === reason) return Object.assign({ fingerprint, report }, before);
      return { fingerprint, report, reason, by, on: today(), until: null };
    });
    return `${JSON.stringify({ version: 1, accepted }, null, 2)}\n`;
  };

  if (keep) {
    const by = keep.elements.namedItem("by");
    const before = JSON.parse(document.getElementById("kept").textContent);
    by.value = before.by ?? "";
    for (const finding of findings) {
      const [tick, note] = before.findings?.[finding.id] ?? [isTicked(finding), noteOf(finding).value];
      tickOf(finding).checked = tick;
      noteOf(finding).value = note;
      finding.querySelector(".judge").hidden = false;
    }
    keep.hidden = false;
    const changed = () => {
      unsaved = true;
      const noted = findings.filter((finding) => !isTicked(finding) && noteOf(finding).value.trim() !== "");
      told(judged, { ticked: findings.filter(isTicked).length, noted: noted.length });
    };
    document.addEventListener("input", (event) => {
      if (event.target.form !== keep) return;
      changed();
      if (event.target.name === "tick") apply();
    });
    keep.addEventListener("submit", (event) => event.preventDefault());
    keep.elements.namedItem("page").addEventListener("click", () => {
      // No "<" in what is kept: nothing in it can end the element that holds it.
      const kept = JSON.stringify({ by: by.value, findings: judgements() }).replaceAll("<", "\\u003c");
      const name = fileName();
      const there = document.getElementById("kept");
      const instead = there.cloneNode();
      instead.textContent = kept;
      const page = asItIs().replace(there.outerHTML, () => instead.outerHTML);
      download(name, "text/html", page);
    });
    keep.elements.namedItem("baseline").addEventListener("click", () => {
      download("doichieu.baseline.json", "application/json", baseline());
    });
    addEventListener("beforeunload", (event) => {
      if (unsaved) event.preventDefault();
    });
  }
  apply();

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
    const target = placeOf(decodeURIComponent(location.hash.slice(1)));
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
}
