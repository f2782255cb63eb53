import type { DatabaseSync } from "node:sqlite";

/**
 * Opens a database of Node's own. Node 22 prints once that this module is experimental, which nobody who exports a
 * report can act on: that one warning is kept back.
 */
export const openDatabase = async (path: string): Promise<DatabaseSync> => {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    const { DatabaseSync: Database } = await import("node:sqlite");
    return new Database(path, { enableForeignKeyConstraints: false });
  } finally {
    process.emitWarning = emitWarning;
  }
};
