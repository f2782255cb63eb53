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
