import { expect, test } from "vitest";
import { rendered } from "../support/render.ts";
import { weighedDocument, weighedOutput } from "../support/weighed-audit.ts";

const unwrapped = (text: string): string => text.replace(/\s+/gu, " ");

test.each(["text", "markdown", "html", "github"])(
  "%s tells how likely a finding is and how else it may be read",
  async (format) => {
    const text = unwrapped(await rendered(format, weighedOutput()));
    expect(text).toMatch(/khả năng sai: 94 (?:%25|%)/u);
    expect(text).toMatch(/Có thể hiểu cách khác: 240 \/ 1\.175 = 20,4(?:%25|%)/u);
  },
);

test("nothing is told of how likely a finding is that was not weighed", async () => {
  const text = await rendered("text", weighedOutput());
  expect(text.match(/khả năng sai/gu)).toHaveLength(1);
});

test("another reading that is far off is not told", async () => {
  const document = weighedDocument();
  const checks = document.checks.map((check) =>
    check.alternative ? { ...check, alternative: { ...check.alternative, probability: 0.03 } } : check,
  );
  expect(await rendered("text", { ...weighedOutput(), documents: [{ ...document, checks }] })).not.toContain(
    "cách khác",
  );
});

test("SARIF ranks findings by how likely they are", async () => {
  const { runs } = JSON.parse(await rendered("sarif", weighedOutput()));
  expect(runs[0].results[0]).toMatchObject({ rank: 94.4, properties: { kind: "share", fit: "misfit" } });
  expect(runs[0].results[0].properties.evidence).toHaveLength(2);
  expect(runs[0].results[2]).not.toHaveProperty("rank");
});

test("CSV has a column for how likely a finding is", async () => {
  const [head = "", row = ""] = (await rendered("csv", weighedOutput())).split("\r\n");
  expect(head).toContain("Khả năng sai (%)");
  expect(row).toContain(",94,");
  expect(row).toContain("20,4%");
});

test("the terminal counts by reason what was not checked, and lists it when asked to", async () => {
  const text = await rendered("text", weighedOutput());
  expect(text).toContain("2 chỗ: không thấy tổng thể");
  expect(text).toContain("--verbose");
  const full = await rendered("text", weighedOutput(), { verbose: true });
  expect(full).not.toContain("2 chỗ:");
  expect(full).toContain("97,5% (không thấy tổng thể)");
});

test.each(["text", "markdown", "html"])("%s names a table of which nothing was checked", async (format) => {
  expect(await rendered(format, weighedOutput())).toContain("bảng 3: không có hàng, cột nào kiểm được (8 số liệu)");
});

test("the summary tells of each kind how many claims were checked, and of the tables", async () => {
  const text = unwrapped(await rendered("text", weighedOutput()));
  expect(text).toContain(
    "(kiểm được: tỷ lệ 3/5, tổng 1/1); không kiểm được 2 chỗ. Bảng: 0/8 số liệu được so, 1/1 bảng",
  );
});

test("the page leads to each claim that was not judged, and tells what spoke for a reading", async () => {
  const page = await rendered("html", weighedOutput());
  expect(page).toContain('<a href="#at-fig-11">');
  expect(page).toContain("+1,83 đầu danh sách");
  expect(page).toContain("−0,40 khác đơn vị");
  expect(page).toContain("chắc 97,3 %");
});

test("advice fits how the figures misfit", async () => {
  const document = weighedDocument();
  const checks = document.checks.map((check) =>
    check.id === "check-2" ? { ...check, fit: "cut-off" as const } : check,
  );
  const text = unwrapped(await rendered("text", { ...weighedOutput(), documents: [{ ...document, checks }] }));
  expect(text).toContain("Làm tròn lại tỷ lệ");
  expect(text).not.toContain("khả năng sai");
});
