/// <reference lib="dom" />
import { READABLE_EXTENSIONS } from "@doichieu/parser/reader";

/** A file that was given to the page, under the name that it is told by. */
export interface GivenFile {
  readonly path: string;
  readonly file: File;
}

/** Whether a file of a folder is a report: what programs leave beside their files is not. */
const isReport = (name: string): boolean =>
  !/^[.~]/u.test(name) && READABLE_EXTENSIONS.includes(/\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "");

const entriesIn = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // A hundred at most at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
};

const filesOf = async (entry: FileSystemEntry, inFolder: boolean): Promise<GivenFile[]> => {
  if (entry.isDirectory) {
    const entries = await entriesIn(entry as FileSystemDirectoryEntry);
    return (await Promise.all(entries.map((each) => filesOf(each, true)))).flat();
  }
  if (inFolder && !isReport(entry.name)) return [];
  const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
  return [{ path: entry.fullPath.replace(/^\//u, ""), file }];
};

/** The files that were dropped, and the reports in the folders that were. */
export const droppedFiles = async ({ items, files }: DataTransfer): Promise<GivenFile[]> => {
  // What was dropped is gone when the event is over: entries are taken before anything is waited for.
  const entries = Array.from(items, (item) => item.webkitGetAsEntry?.() ?? null);
  if (entries.includes(null)) return chosenFiles(files);
  return (await Promise.all(entries.map((entry) => filesOf(entry as FileSystemEntry, false)))).flat();
};

/** The files that were chosen, and the reports in the folder that was. */
export const chosenFiles = (files: FileList): GivenFile[] =>
  Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file })).filter(
    ({ path, file }) => !path.includes("/") || isReport(file.name),
  );
