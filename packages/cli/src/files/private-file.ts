import { closeSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atExit } from "./at-exit.ts";

/** A file without a name. */
export interface PrivateFile {
  readonly descriptor: number;
  readonly close: () => void;
}

/**
 * Opens a temporary file that nobody else can read. It loses its name at once: whatever ends this process, the
 * system takes the file away. Where an open file keeps its name (Windows), it goes when it is closed, or at exit.
 */
export const openPrivateFile = (): PrivateFile => {
  const folder = mkdtempSync(join(tmpdir(), "doichieu-"));
  const descriptor = openSync(join(folder, "data"), "wx+", 0o600);
  let open = true;
  const remove = (): boolean => {
    try {
      rmSync(folder, { recursive: true, force: true });
      return true;
    } catch {
      return false;
    }
  };
  const close = (): void => {
    if (!open) return;
    open = false;
    closeSync(descriptor);
    remove();
    called();
  };
  const called = remove() ? () => {} : atExit(close);
  return { descriptor, close };
};
