import { fileExtension, fileName } from "./file-name.ts";

/** What marks a report with comments of ours: it is written beside others, and is none to be audited. */
const MARK = ".doichieu";

const stemOf = (path: string): string => {
  const name = fileName(path);
  return name.slice(0, name.length - fileExtension(path).length);
};

/** Whether a file is a report that was written with comments. */
export const isAnnotated = (path: string): boolean => stemOf(path).endsWith(MARK);

/** Names of reports with comments in one folder: the report's own, marked, and numbered where another bears it. */
export const annotatedNames = (): ((path: string) => string) => {
  const taken = new Set<string>();
  return (path) => {
    const extension = fileExtension(path);
    const stem = stemOf(path);
    for (let number = 1; ; number++) {
      const name = `${stem}${number === 1 ? "" : ` (${number})`}${MARK}${extension}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
};
