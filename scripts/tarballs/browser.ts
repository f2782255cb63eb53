import { cpSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { fail, root, say } from "./project.ts";

/** What a page that audits texts may load, gzipped. */
const MOST_BYTES = 250 * 1024;

/** Bundles the example page from the installed packages, as any bundler would. */
export const bundlePage = async (project: string): Promise<void> => {
  cpSync(join(root, "examples/browser/app.js"), join(project, "app.js"));
  const build = await rolldown({
    cwd: project,
    input: "app.js",
    platform: "browser",
    onLog: (level, { message }) => void (level === "warn" && fail("the browser bundle", message)),
  });
  const { output } = await build.generate({ format: "esm", minify: true });
  const [page, ...later] = output.flatMap((each) => (each.type === "chunk" ? [each] : []));
  const first = new Set([page?.fileName, ...(page?.imports ?? [])]);
  const code = [page, ...later].flatMap((each) => (each && first.has(each.fileName) ? [each.code] : [])).join("");
  const bytes = gzipSync(code).length;
  if (bytes > MOST_BYTES) fail("the browser bundle", `${bytes} bytes gzipped`);
  if (/["'`]node:/u.test(code)) fail("the browser bundle", "imports a module of Node");
  say(`a page that audits texts loads ${Math.round(bytes / 1024)} kB gzipped`);
};
