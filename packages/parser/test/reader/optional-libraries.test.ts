import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Reads a file in a process that some libraries are missing from; what it told, and all that it printed beside. */
const readWithout = (missing: readonly string[], file: string, ocr: boolean) => {
  const script = `
    import { readFileSync } from "node:fs";
    import { registerHooks } from "node:module";
    const [missing, file, ocr] = JSON.parse(process.argv[1]);
    registerHooks({
      resolve: (name, context, next) => {
        if (missing.some((each) => name === each || name.startsWith(each + "/")))
          throw Object.assign(new Error("Cannot find package " + name), { code: "ERR_MODULE_NOT_FOUND" });
        return next(name, context);
      },
    });
    const { readReport } = await import("@doichieu/parser/reader");
    const told = await readReport(readFileSync(file), { name: file, ocr }).then(
      ({ text }) => ({ text: text.length > 0 }),
      ({ name, code, message, messageEn }) => ({ name, code, message, messageEn }),
    );
    process.stdout.write(JSON.stringify(told));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--conditions=@doichieu/source", "--input-type=module", "-e", script, JSON.stringify([missing, file, ocr])],
    { encoding: "utf8", cwd: `${root}packages/metrics` },
  );
  return { told: JSON.parse(stdout) as Readonly<Record<string, unknown>>, stderr };
};

const PRINTED = `${root}fixtures/documents/bo-cai-cach-hanh-chinh-quy/source.pdf`;
const SCAN = `${root}fixtures/formats/scan/report.pdf`;

describe("a library that is not installed", () => {
  test.each([
    ["PDFs", ["pdfjs-dist"], PRINTED, false, "reading a PDF", "npm install pdfjs-dist@6"],
    ["recognition", ["tesseract.js"], SCAN, true, "recognising a scan", "npm install tesseract.js@7"],
    ["its language", ["@tesseract.js-data/vie"], SCAN, true, "recognising a scan", "@tesseract.js-data/vie@1"],
    ["drawing", ["@napi-rs/canvas"], SCAN, true, "drawing a page", "npm install @napi-rs/canvas@1"],
  ])("is told in one sentence: %s", (_what, missing, file, ocr, what, install) => {
    const { told, stderr } = readWithout(missing, file, ocr);
    expect(told).toMatchObject({ name: "ReadError", code: "library-missing" });
    expect(told["messageEn"]).toMatch(/^[^.]+ needs a library that is not installed: run npm install [^\n]+$/u);
    expect(told["messageEn"]).toContain(what);
    expect(told["message"]).toContain(install);
    expect(stderr).toBe("");
  });

  test("keeps no other format from being read, and says nothing where it is not needed", () => {
    const all = ["pdfjs-dist", "tesseract.js", "@tesseract.js-data/vie", "@napi-rs/canvas"];
    expect(readWithout(all, `${root}fixtures/formats/word/report.docx`, true)).toEqual({
      told: { text: true },
      stderr: "",
    });
    // pdf.js would warn of what it misses for drawing.
    expect(readWithout(["@napi-rs/canvas"], PRINTED, false)).toEqual({ told: { text: true }, stderr: "" });
  });
});
