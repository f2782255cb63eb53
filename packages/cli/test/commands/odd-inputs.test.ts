import { execFileSync } from "node:child_process";
import { linkSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import process from "node:process";
import type { AuditOutput } from "@doichieu/metrics";
import { expect, onTestFinished, test } from "vitest";
import { main } from "../../src/main.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";

const REPORT = "BÁO CÁO\n\nĐã tiếp nhận 120 hồ sơ, giải quyết 96 hồ sơ, đạt 80%.\n";

const run = async (cwd: string, ...argv: readonly string[]) => {
  const io = fakeIo({ cwd });
  const code = await main([...argv, "--lang", "en"], io);
  return { code, out: io.out(), err: io.err() };
};

test.skipIf(process.platform === "win32")("what is no file of the folder is named and passed over", async () => {
  const cwd = await folderWith({ "bc/a.txt": REPORT, "bc/con/z.txt": REPORT, "ngoai/mat.txt": REPORT });
  execFileSync("mkfifo", [join(cwd, "bc/pipe.txt")]);
  symlinkSync("/dev/zero", join(cwd, "bc/endless.txt"));
  symlinkSync(join(cwd, "ngoai/mat.txt"), join(cwd, "bc/out.txt"));
  symlinkSync(join(cwd, "ngoai"), join(cwd, "bc/folder"));
  symlinkSync(join(cwd, "bc"), join(cwd, "bc/con/up"));
  symlinkSync(join(cwd, "nowhere"), join(cwd, "bc/gone.txt"));
  symlinkSync(join(cwd, "bc/a.txt"), join(cwd, "bc/inside.txt"));
  const server = createServer().listen(join(cwd, "bc/socket.txt"));
  onTestFinished(() => {
    server.close();
  });
  const { code, out } = await run(cwd, "audit", "bc", "--format", "json");
  const { documents, errors } = JSON.parse(out) as AuditOutput;
  expect(code).toBe(2);
  expect(documents.map(({ source }) => source.path)).toEqual(["bc/a.txt", "bc/con/z.txt", "bc/inside.txt"]);
  expect(errors.map(({ path, code: told }) => [path, told])).toEqual([
    ["bc/endless.txt", "link-outside"],
    ["bc/folder", "link-outside"],
    ["bc/gone.txt", "not-found"],
    ["bc/out.txt", "link-outside"],
    ["bc/pipe.txt", "not-a-file"],
    ["bc/socket.txt", "not-a-file"],
  ]);
});

test.skipIf(process.platform === "win32")("a pipe that is named outright is told, not waited for", async () => {
  const cwd = await folderWith({ "a.txt": REPORT });
  execFileSync("mkfifo", [join(cwd, "pipe.txt")]);
  const { code, err } = await run(cwd, "audit", "pipe.txt", "a.txt");
  expect(code).toBe(2);
  expect(err).toContain("pipe.txt");
});

// Other systems keep no such names.
test.skipIf(process.platform !== "linux")("a name that is not UTF-8 is told, with what to do", async () => {
  const cwd = await folderWith({ "bc/a.txt": REPORT });
  writeFileSync(Buffer.from(`${join(cwd, "bc")}/b\u00E1o.txt`, "latin1"), REPORT);
  const { code, out } = await run(cwd, "audit", "bc", "--format", "json");
  const { documents, errors } = JSON.parse(out) as AuditOutput;
  expect([code, documents.length]).toEqual([2, 1]);
  expect(errors).toEqual([
    { path: "bc/b\uFFFDo.txt", code: "not-found", message: expect.stringContaining("rename it") as string },
  ]);
});

test.each([
  ["by its name", "bc/a.txt", ["bc/a.txt"]],
  ["found in its folder", "bc/a.txt", ["bc"]],
  ["by a link", "link.txt", ["bc/a.txt"]],
  ["by another name of the same file", "hard.txt", ["bc"]],
])("a result does not replace a report, %s", async (_, out, operands) => {
  const cwd = await folderWith({ "bc/a.txt": REPORT });
  symlinkSync(join(cwd, "bc/a.txt"), join(cwd, "link.txt"));
  linkSync(join(cwd, "bc/a.txt"), join(cwd, "hard.txt"));
  for (const command of ["audit", "extract", "dashboard"]) {
    const { code, err } = await run(cwd, command, ...operands, "--out", out);
    expect([code, err]).toEqual([2, expect.stringContaining("would replace the report")]);
  }
  expect(readFileSync(join(cwd, "bc/a.txt"), "utf8")).toBe(REPORT);
});

const STEER = "\u001B]0;x\u0007\u009B31m\u0085\u202E\u2066\u200F";
// oxlint-disable-next-line no-control-regex -- control characters are what must not be there
const STEERING = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;

test.each([
  ["audit", "json"],
  ["audit", "ndjson"],
  ["audit", "csv"],
  ["audit", "sarif"],
  ["extract", "json"],
  ["extract", "ndjson"],
  ["extract", "csv"],
  ["refs", "json"],
  ["refs", "ndjson"],
  ["refs", "csv"],
])("%s --format %s carries nothing that steers a terminal, and loses none of it", async (command, format) => {
  const text = `BÁO CÁO\nQuyết định số 12/QĐ-UBND ngày 31/02/2031 ${STEER} của UBND ${STEER}. Có 100 hồ sơ, trong đó ${STEER} 40 hồ sơ, chiếm 41%.\n`;
  const cwd = await folderWith({ "a.txt": text });
  const { out } = await run(cwd, command, "a.txt", "--format", format);
  expect(out).not.toMatch(STEERING);
  const json = format === "json" ? (JSON.parse(out) as AuditOutput) : null;
  const told = command === "audit" && json ? json.documents[0]?.text : text;
  expect(told).toBe(text);
});
