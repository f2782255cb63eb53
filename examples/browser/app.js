// Reads a report in the browser: the text stays on the page.
import { auditReport } from "@doichieu/metrics";
import { textSource } from "@doichieu/parser/text";

const input = document.querySelector("#report");
const list = document.querySelector("#figures");
const told = document.querySelector("#told");

const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Audits the text of the field and shows every figure in its words. */
const audit = async () => {
  const bytes = new TextEncoder().encode(input.value);
  // Pages opened from a file have no crypto.subtle in some browsers; the hash only names the text.
  const sha256 = crypto.subtle ? hex(await crypto.subtle.digest("SHA-256", bytes)) : "0".repeat(64);
  const result = auditReport(textSource(input.value), { path: "trang.txt", sha256, bytes: bytes.length });
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

input.addEventListener("input", () => void audit());
globalThis.audited = audit();
