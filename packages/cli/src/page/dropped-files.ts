/// <reference lib="dom" />
import { READABLE_EXTENSIONS } from "@doichieu/parser/reader";

/** A file that was given to the page, under the name that it is told by. */
export interface GivenFile {
  readonly path: string;
  readonly file: File;
}

/** What is dropped, with what not every browser has. */
type HandledItem = DataTransferItem & { readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> };

/** Whether a file of a folder is a report: what programs leave beside their files is not. */
const isReport = (name: string): boolean =>
  !/^[.~]/u.test(name) && READABLE_EXTENSIONS.includes(/\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "");

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1);

/** The reports in a folder that is told by handles: the only way that a page from a disk may read a folder in Chromium. */
const reportsBelow = async (folder: FileSystemDirectoryHandle, path: string): Promise<GivenFile[]> => {
  const entries: FileSystemHandle[] = [];
  for await (const entry of folder.values()) entries.push(entry);
  const found: GivenFile[] = [];
  for (const entry of entries.sort(byName)) {
    const below = `${path}/${entry.name}`;
    if (entry.kind === "directory") found.push(...(await reportsBelow(entry as FileSystemDirectoryHandle, below)));
    else if (isReport(entry.name)) found.push({ path: below, file: await (entry as FileSystemFileHandle).getFile() });
  }
  return found;
};

const entriesIn = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // A hundred at most at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all.sort(byName);
    all.push(...some);
  }
};

/** The same where a browser has no handles. */
const reportsIn = async (folder: FileSystemDirectoryEntry): Promise<GivenFile[]> => {
  const found: GivenFile[] = [];
  for (const entry of await entriesIn(folder))
    if (entry.isDirectory) found.push(...(await reportsIn(entry as FileSystemDirectoryEntry)));
    else if (isReport(entry.name)) {
      const { file } = entry as FileSystemFileEntry;
      const read = await new Promise<File>((resolve, reject) => file.call(entry, resolve, reject));
      found.push({ path: entry.fullPath.replace(/^\//u, ""), file: read });
    }
  return found;
};

/** Of an item that was dropped: the file that it is, or the reports in the folder. */
const takenFrom = (item: HandledItem): Promise<GivenFile[]> => {
  // What was dropped is gone when the event is over: nothing is waited for before all of it is taken.
  const entry = item.webkitGetAsEntry?.();
  if (!entry?.isDirectory) {
    const file = item.getAsFile();
    return Promise.resolve(file ? [{ path: file.name, file }] : []);
  }
  const handle = item.getAsFileSystemHandle?.();
  if (!handle) return reportsIn(entry as FileSystemDirectoryEntry);
  return handle.then((folder) => (folder ? reportsBelow(folder as FileSystemDirectoryHandle, folder.name) : []));
};

/** The files that were dropped, and the reports in the folders that were. */
export const droppedFiles = async ({ items }: DataTransfer): Promise<GivenFile[]> =>
  (await Promise.all(Array.from(items, takenFrom))).flat();

/** The files that were chosen, and the reports in the folder that was. */
export const chosenFiles = (files: FileList): GivenFile[] =>
  Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file })).filter(
    ({ path, file }) => !path.includes("/") || isReport(file.name),
  );
