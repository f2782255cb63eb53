import { randomUUID } from "node:crypto";
import { access, link, mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentAudit } from "@doichieu/metrics";
import { jsonPieces } from "../batch/result/json-pieces.ts";

/** Where a job's report lies in a folder of results: no folder holds all of them. */
export const placeOf = (folder: string, key: string): string => join(folder, key.slice(0, 2), `${key}.json`);

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/**
 * Puts a report's JSON where none is yet, whole or not at all, whoever else does the same on another machine.
 * @throws what the disk says
 */
export const putFile = async (folder: string, key: string, document: DocumentAudit): Promise<void> => {
  const file = placeOf(folder, key);
  if (await isThere(file)) return;
  await mkdir(join(folder, key.slice(0, 2)), { recursive: true });
  const beside = `${file}.${randomUUID()}.partial`;
  try {
    const handle = await open(beside, "wx");
    try {
      for (const piece of jsonPieces(document)) await handle.appendFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // A link is made where nothing is: it never takes another's place.
    await link(beside, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  } finally {
    await rm(beside, { force: true });
  }
};
