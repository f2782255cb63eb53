import type { CitedDocument } from "@doichieu/metrics";
import { expect, test } from "vitest";
import { citationsOf, networkOf } from "../../src/dashboard/citations.ts";
import { inventAudit } from "../../../metrics/test/invented/audit.ts";

const output = inventAudit(30);

const citing = (...reports: readonly (readonly Partial<CitedDocument>[])[]): typeof output => {
  const [document] = output.documents;
  const [cited] = document?.citedDocuments ?? [];
  if (!document || !cited) throw new Error("nothing was invented");
  const documents = reports.map((told) =>
    Object.assign({}, document, { citedDocuments: told.map((each) => Object.assign({}, cited, each)) }),
  );
  return { ...output, documents };
};

test("a document is one over all reports, in the fullest form that one of them gives", () => {
  const short = { key: "12/QĐ-UBND", mentions: ["ref-1"], issuer: null } as const;
  const full = { key: "12/QĐ-UBND", mentions: ["ref-1", "ref-2"], issuer: "UBND tỉnh", date: "2031-04-05" } as const;
  const [first, second] = citationsOf(citing([short], [{ key: "khác" }], [full]));
  expect(first).toMatchObject({ key: "12/QĐ-UBND", mentions: 3, reports: [0, 2], document: { issuer: "UBND tỉnh" } });
  expect(second).toMatchObject({ key: "khác", reports: [1] });
});

test.each([2, 3, 10, 30])("the network of %i reports lies inside its frame and links what cites", (reports) => {
  const citations = citationsOf(inventAudit(reports));
  const { nodes, links, width, height } = networkOf(citations);
  for (const { x, y } of nodes) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(width);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(height);
  }
  for (const { from, to } of links) expect(citations[from.citation ?? -1]?.reports).toContain(to.report);
  expect(networkOf(citations)).toEqual(networkOf(citations));
});

test("documents that one report alone cites make no network", () => {
  expect(networkOf(citationsOf(citing([{ key: "a" }], [{ key: "b" }]))).nodes).toEqual([]);
});
