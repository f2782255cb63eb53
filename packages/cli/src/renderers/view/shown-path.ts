import type { RenderContext } from "../renderer.ts";

/** Whether a path begins at the root of a disk or a share. */
const isRooted = (path: string): boolean => /^(?:[A-Za-z]:)?\//u.test(path);

/**
 * Where a report lies, as a page or a list may tell it to others: from the folder that the call names, never from the root
 * of somebody's disk, and not by way of the folders above.
 */
export const shownPath = (path: string, { roots = [] }: Pick<RenderContext, "roots">): string => {
  if (!isRooted(path)) return path.replace(/^(?:\.{1,2}\/)+/u, "");
  const root = roots.find((folder) => path.startsWith(`${folder}/`));
  return root === undefined ? path.slice(path.lastIndexOf("/") + 1) : path.slice(root.length + 1);
};
