import { readFileSync } from "node:fs";
import ajvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import type { Log } from "sarif";
import { describe, expect, test } from "vitest";
import { sarifRenderer } from "../../src/renderers/sarif.ts";
import { uriOf } from "../../src/renderers/sarif/texts.ts";
import { hostileOutput } from "../support/hostile-audit.ts";
import { contextOf, rendered } from "../support/render.ts";
import { sampleDocument, sampleOutput, TEXT } from "../support/sample-audit.ts";

const ajv = new ajvDraft04.default({ strict: false, allErrors: true });
addFormats.default(ajv);
const schema = new URL("../schemas/sarif-schema-2.1.0.json", import.meta.url);
const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")) as object);

const logOf = async (output = sampleOutput()): Promise<Log> => JSON.parse(await rendered("sarif", output)) as Log;

const cross = {
  ...sampleOutput(),
  crossFindings: [
    {
      id: "cross-1",
      rule: "cross-reference-date" as const,
      severity: "warning" as const,
      message: "hai báo cáo nêu khác nhau",
      places: [0, 0].map((document) => ({
        document,
        span: { start: 10, end: 14, page: 1, block: 0 },
        message: "nêu ở đây",
      })),
      fingerprint: "f",
    },
  ],
};

test.each([
  ["the sample report", sampleOutput()],
  ["findings between reports", cross],
  ["a hostile report", hostileOutput()],
  ["nothing read", { ...sampleOutput(), documents: [] }],
])("valid against the schema that OASIS publishes: %s", async (_name, output) => {
  const log = await logOf(output);
  validate(log);
  expect(validate.errors).toBeNull();
});

describe("a result", () => {
  test("points at the figure in the report's text, in UTF-16 code units", async () => {
    const [run] = (await logOf()).runs;
    expect(run?.columnKind).toBe("utf16CodeUnits");
    const artifacts = run?.artifacts ?? [];
    for (const { locations } of run?.results ?? []) {
      const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
      const artifact = artifacts[artifactLocation?.index ?? -1];
      const text = artifact?.contents?.text ?? "";
      expect(artifact?.location?.uri).toBe("van-ban/0001-quy-1.pdf.txt");
      expect(artifactLocation?.uri).toBe(artifact?.location?.uri);
      expect(text).toBe(TEXT);
      const start = region?.charOffset ?? -1;
      expect(text.slice(start, start + (region?.charLength ?? 0))).toBe(region?.snippet?.text);
      const line = text.split("\n")[(region?.startLine ?? 0) - 1] ?? "";
      expect(line.slice((region?.startColumn ?? 0) - 1)).toMatch(/^(?:19,8|36|Kế hoạch)/u);
    }
  });

  test("names the page and the box in its properties, and the report", async () => {
    const result = (await logOf()).runs[0]?.results?.[0];
    expect(result?.locations?.[0]?.properties).toMatchObject({
      report: "bao-cao/quy-1.pdf",
      page: 1,
      boxes: [{ page: 1 }],
    });
  });

  test("of a text file points into the file itself", async () => {
    const document = sampleDocument();
    const source = { ...document.source, path: "quý 1.txt", mediaType: "text/plain", pages: null };
    const [run] = (await logOf({ ...sampleOutput(), documents: [{ ...document, source }] })).runs;
    expect(run?.artifacts).toHaveLength(1);
    expect(run?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe("qu%C3%BD%201.txt");
  });
});

test("no text of a report becomes a link or a placeholder in a message", async () => {
  const texts = (await logOf(hostileOutput())).runs[0]?.results?.map(({ message }) => message.text ?? "") ?? [];
  for (const text of texts) {
    expect(text).not.toMatch(/(?<!\\)[[\]]/u);
    expect(text.replaceAll("{{", "").replaceAll("}}", "")).not.toMatch(/[{}]/u);
  }
});

test("a folder holds the texts that the results point into", () => {
  const files = [...(sarifRenderer.renderFolder?.(sampleOutput(), contextOf()) ?? [])];
  expect(files.map(({ path }) => path)).toEqual(["doichieu.sarif", "van-ban/0001-quy-1.pdf.txt"]);
  expect([...(files[1]?.content ?? [])].join("")).toBe(TEXT);
});

test.each([
  ["bao cao/quý.pdf", "bao%20cao/qu%C3%BD.pdf"],
  ["/a b/c.txt", "file:///a%20b/c.txt"],
  ["C:/a b/c#1.txt", "file:///C:/a%20b/c%231.txt"],
  ["//may-chu/chung/c.txt", "file://may-chu/chung/c.txt"],
])("%s as an address", (path, uri) => {
  expect(uriOf(path)).toBe(uri);
});
