import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

/** A folder with these files, gone when the test (or, made in `beforeAll`, all of them) is over. */
export const folderWith = async (
  files: Readonly<Record<string, string | Uint8Array>>,
  until: "test" | "file" = "test",
): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "doichieu-"));
  (until === "test" ? onTestFinished : afterAll)(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
};
