import { fstatSync, mkdtempSync, readdirSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { expect, onTestFinished, test } from "vitest";
import { openPrivateFile } from "../../src/files/private-file.ts";

// Where an open file cannot lose its name it goes when it is closed.
const loses = process.platform !== "win32";

test("a temporary file is its owner's alone, and nothing of it is left behind", () => {
  const folder = mkdtempSync(join(tmpdir(), "doichieu-test-"));
  const name = loses ? "TMPDIR" : "TEMP";
  const before = process.env[name];
  process.env[name] = folder;
  onTestFinished(() => {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
    rmSync(folder, { recursive: true, force: true });
  });
  const file = openPrivateFile();
  writeSync(file.descriptor, "số liệu mật");
  const bytes = Buffer.alloc(64);
  const length = readSync(file.descriptor, bytes, 0, 64, 0);
  expect(bytes.toString("utf8", 0, length)).toBe("số liệu mật");
  // Windows has no such bits: what lies in a user's folder is the user's.
  expect(loses ? fstatSync(file.descriptor).mode & 0o077 : 0).toBe(0);
  expect(readdirSync(folder)).toHaveLength(loses ? 0 : 1);
  file.close();
  expect(readdirSync(folder)).toEqual([]);
});
