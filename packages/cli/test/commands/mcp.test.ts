import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { VERSION } from "../../src/terminal/version.ts";
import { folderWith } from "../support/folder.ts";

const BIN = fileURLToPath(new URL("../../src/bin.ts", import.meta.url));
const WRONG = "Tiếp nhận 1.250 hồ sơ, trong đó 1.100 hồ sơ giải quyết trước hạn, chiếm 91,5%.";
const RIGHT = "Giải quyết 85/92 vụ việc, đạt 92,4%.";

/** The SDK's own client, speaking with `doichieu mcp` as any host would start it. */
const connected = async (args: readonly string[], cwd: string): Promise<Client> => {
  const client = new Client({ name: "test", version: "1" });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ["--conditions=@doichieu/source", "--disable-warning=ExperimentalWarning", BIN, "mcp", ...args],
      cwd,
      stderr: "inherit",
    }),
  );
  return client;
};

type Told = Awaited<ReturnType<Client["callTool"]>>;

const textOf = ({ content }: Told): string => content.map((part) => (part.type === "text" ? part.text : "")).join("");

describe("doichieu mcp", () => {
  let client: Client;
  let folder: string;
  const call = (name: string, args: Record<string, unknown>): Promise<Told> =>
    client.callTool({ name, arguments: args });

  beforeAll(async () => {
    folder = await folderWith(
      {
        "allowed/sai.txt": WRONG,
        "allowed/dung.txt": RIGHT,
        "allowed/hong.pdf": "no PDF at all",
        "secret.txt": WRONG,
      },
      "file",
    );
    await symlink(join(folder, "secret.txt"), join(folder, "allowed/link.txt"));
    client = await connected(["allowed", "--lang", "en"], folder);
  });
  afterAll(() => client.close());

  test("says what it is, and that its tools only read", async () => {
    expect(client.getServerVersion()).toMatchObject({ name: "doichieu", version: VERSION });
    expect(client.getInstructions()).toContain("audit");
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(["annotate", "audit", "explain", "extract"]);
    for (const { description, inputSchema, outputSchema, annotations } of tools) {
      expect(description).toBeTruthy();
      expect(inputSchema.type).toBe("object");
      expect(outputSchema?.type).toBe("object");
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
    }
  });

  test("audits a text: what does not fit, where, and how much was looked at", async () => {
    const told = await call("audit", { text: `${WRONG}\n\n${RIGHT}` });
    expect(told.structuredContent).toMatchObject({
      documents: [
        {
          path: "text.txt",
          findings: [
            {
              rule: "percent-of-whole",
              severity: expect.stringMatching(/^(?:error|warning)$/u) as string,
              explanation: "1.100 / 1.250 = 88,0%",
              quote: "“Tiếp nhận [1.250] hồ sơ, trong đó [1.100] hồ sơ giải quyết trước hạn, chiếm [91,5]%.”",
              span: { start: WRONG.indexOf("91,5"), end: WRONG.indexOf("91,5") + 4 },
            },
          ],
          coverage: { checks: 2, inconsistent: 1 },
        },
      ],
      errors: [],
    });
    expect(JSON.parse(textOf(told))).toEqual(told.structuredContent);
  });

  test("audits a file and a folder that it was started with; a broken file takes no other down", async () => {
    const one = await call("audit", { path: "allowed/sai.txt" });
    expect(one.structuredContent).toMatchObject({ documents: [{ path: "allowed/sai.txt", findings: [{}] }] });
    const all = await call("audit", { path: join(folder, "allowed") });
    expect(all.structuredContent).toMatchObject({
      documents: [
        { path: "allowed/dung.txt", findings: [] },
        { path: "allowed/sai.txt", findings: [{}] },
      ],
    });
    const { errors } = all.structuredContent as { errors: { path: string; code: string }[] };
    expect(errors.map(({ path, code }) => [path, code]).sort()).toEqual([
      ["allowed/hong.pdf", "format-mismatch"],
      ["allowed/link.txt", "link-outside"],
    ]);
  });

  test("extracts figures and references with their places", async () => {
    const text = "Thực hiện Quyết định số 12/2031/QĐ-UBND ngày 05/4/2031, đã cấp 1.250 giấy phép.";
    const { structuredContent } = await call("extract", { text });
    expect(structuredContent).toMatchObject({
      documents: [
        {
          figures: [
            { id: "fig-1", text: "1.250", exact: "1250", unit: "giấy phép", span: { start: text.indexOf("1.250") } },
          ],
          references: [{ id: "ref-1", number: "12", symbol: "QĐ-UBND", date: "2031-04-05" }],
        },
      ],
    });
  });

  test("marks the findings in the text", async () => {
    const { structuredContent } = await call("annotate", { text: WRONG });
    expect(structuredContent).toMatchObject({
      documents: [{ text: WRONG.replace("91,5", "⟦91,5⟧[1]"), notes: [{ number: 1, rule: "percent-of-whole" }] }],
    });
  });

  test("explains a rule, and a finding that it told", async () => {
    const growth = await call("explain", { rule: "growth", lang: "vi" });
    expect(growth.structuredContent).toMatchObject({
      rule: { id: "growth", title: "Tốc độ tăng, giảm" },
      finding: null,
    });
    const audited = await call("audit", { text: WRONG });
    const { documents } = audited.structuredContent as { documents: { findings: { fingerprint: string }[] }[] };
    const told = await call("explain", { finding: documents[0]?.findings[0]?.fingerprint, text: WRONG });
    expect(told.structuredContent).toMatchObject({
      rule: { id: "percent-of-whole" },
      finding: {
        operands: [
          { role: "part", text: "1.100" },
          { role: "whole", text: "1.250" },
          { role: "percent", text: "91,5" },
        ],
      },
    });
  });

  test.each([
    ["a file beside the folder", "audit", { path: "secret.txt" }, "no secret.txt below the paths"],
    [
      "a way out of the folder",
      "extract",
      { path: "allowed/../secret.txt" },
      "below the paths that the server may read",
    ],
    ["a link out of the folder", "annotate", { path: "allowed/link.txt" }, "below the paths that the server may read"],
    ["a file that is none", "audit", { path: "allowed/khong-co.txt" }, "below the paths that the server may read"],
    ["the system's files", "audit", { path: "/etc/hostname" }, "below the paths that the server may read"],
    ["neither text nor path", "audit", {}, "give either text or path"],
    ["both", "audit", { text: "a", path: "allowed" }, "give either text or path"],
    ["an unknown rule", "explain", { rule: "growht" }, "growth"],
    ["an unknown finding", "explain", { finding: "0".repeat(16), text: RIGHT }, "0".repeat(16)],
    ["neither rule nor finding", "explain", {}, "give either rule or finding"],
    ["a text that is none", "audit", { text: 7 }, "text"],
  ])("%s is an error that says so", async (_what, name, args, message) => {
    const told = await call(name, args);
    expect(told.isError).toBe(true);
    expect(textOf(told)).toContain(message);
  });
});

test("started without paths, it opens no file, and speaks Vietnamese", async () => {
  const folder = await folderWith({ "sai.txt": WRONG });
  await mkdir(join(folder, "x"));
  await writeFile(join(folder, "doichieu.config.json"), "{ broken");
  const client = await connected([], folder);
  onTestFinished(() => client.close());
  const refused = await client.callTool({ name: "audit", arguments: { path: "sai.txt" } });
  expect(refused.isError).toBe(true);
  expect(textOf(refused)).toContain("máy chủ không được phép đọc tệp nào");
  const told = await client.callTool({ name: "audit", arguments: { text: "Giải quyết 85/92 vụ việc, đạt 94,2%." } });
  expect(told.structuredContent).toMatchObject({ documents: [{ findings: [{ severity: "error" }] }], errors: [] });
});
