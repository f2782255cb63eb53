// Reads a report in the browser: the text stays on the page.
import { auditText } from "@doichieu/metrics";

const input = document.querySelector("#report");
const list = document.querySelector("#figures");
const told = document.querySelector("#told");

/** Audits the text of the field and shows every figure in its words. */
const audit = () => {
  const result = auditText(input.value, { name: "trang.txt" });
  told.textContent = `${result.figures.length} số liệu, ${result.references.length} viện dẫn, ${result.findings.length} vấn đề`;
  list.replaceChildren(
    ...result.figures.map(({ text, unit, exact, kind }) => {
      const item = document.createElement("li");
      item.textContent = `${text} ${unit ?? ""} (${kind}, ${exact})`;
      return item;
    }),
  );
  return result;
};

input.addEventListener("input", audit);
globalThis.audited = audit();
