import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Another run is using the folder. */
export class FolderInUse extends Error {
  override readonly name = "FolderInUse";
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else's is one too.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

/**
 * Makes this process the only one that writes to a folder, until the function returned is called. The lock of a
 * process that is gone counts for nothing.
 *
 * @throws {FolderInUse}
 */
export const lockFolder = (folder: string): (() => void) => {
  const file = join(folder, "lock");
  const unlock = (): void => rmSync(file, { force: true });
  for (const last of [false, true])
    try {
      writeFileSync(file, String(process.pid), { flag: "wx", mode: 0o600 });
      return unlock;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST") || last) throw error;
      const owner = Number(readFileSync(file, "utf8"));
      if (owner > 0 && owner !== process.pid && isAlive(owner)) throw new FolderInUse(file, { cause: owner });
      unlock();
    }
  return unlock;
};
