import { readFile } from "node:fs/promises";
import type { Lang } from "../messages/both.ts";

interface Builder {
  readonly buildPage: () => Promise<string>;
}

/** The page that audits in the browser. A package was published with it; the sources build it as they are. */
export const builtPage = async (lang: Lang): Promise<string> => {
  const page = import.meta.url.endsWith(".ts")
    ? await ((await import(new URL("../../../../scripts/build-page.ts", import.meta.url).href)) as Builder).buildPage()
    : await readFile(new URL("../page.html", import.meta.url), "utf8");
  return lang === "vi" ? page : page.replace('<html lang="vi">', `<html lang="${lang}">`);
};

/**
 * The page as a server of ours gives it: it may run, in workers of their own, the scripts that lie beside it, and is told where
 * what recognises scans does. It may still connect to nothing.
 * @param recognition the folder, relative to the page
 */
export const servedPage = (page: string, recognition: string): string =>
  page
    .replace(/<html lang="(\w+)">/u, `<html lang="$1" data-recognition="${recognition}">`)
    .replace("; script-src ", "; script-src 'self' ")
    .replace("; worker-src blob:", "; worker-src 'self' blob:");
