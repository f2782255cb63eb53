/**
 * Makes the pictures of the user's guide from the example reports: screenshots of the page, and a recording of the
 * terminal. Run it when what a user sees has changed: node --conditions=@doichieu/source scripts/guide-pictures.ts
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium, type Page } from "playwright-core";
import { type Io, main, type Sink } from "../packages/cli/src/main.ts";
import { terminalSvg } from "./terminal-svg.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PICTURES = join(ROOT, "docs/images");
const EXAMPLES = join(ROOT, "docs/vi-du");
const COLUMNS = 92;

const sink = (write: (text: string) => void): Sink => ({
  write: async (text) => write(text),
  isTTY: true,
  columns: COLUMNS,
});

const run = async (argv: readonly string[]): Promise<string> => {
  let out = "";
  const io: Io = {
    stdin: process.stdin,
    stdinIsTTY: true,
    stdout: sink((text) => (out += text)),
    stderr: { ...sink(() => {}), isTTY: false },
    env: { FORCE_COLOR: "1" },
    cwd: EXAMPLES,
    now: () => new Date(),
    signal: new AbortController().signal,
  };
  await main(argv, io);
  return out;
};

const picture = (page: Page, name: string): Promise<Buffer> => page.screenshot({ path: join(PICTURES, `${name}.png`) });

const folder = await mkdtemp(join(tmpdir(), "doichieu-guide-"));
try {
  const told = await run(["audit", "bao-cao-quy-1.txt"]);
  await writeFile(join(PICTURES, "finding.svg"), terminalSvg("doichieu audit bao-cao-quy-1.txt", told, COLUMNS));
  await run(["audit", "bao-cao-quy-1.txt", "--format", "html", "--out", join(folder, "mot.html")]);
  await run(["audit", ".", "--format", "html", "--out", `${folder}/ket-qua/`]);
  const look = join(ROOT, "fixtures/documents/kho-bac-thu-ngan-sach/source");
  for (const kind of ["docx", "pdf"]) await run(["audit", `${look}.${kind}`, "--out", join(folder, `${kind}.html`)]);
  const path = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox"] });
  const open = async (file: string, width: number, height: number): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, file)).href);
    return page;
  };
  await picture(await open("mot.html", 1280, 860), "page");
  const jumped = await open("mot.html", 1280, 620);
  await jumped.click("#finding-1 a.jump");
  await picture(jumped, "page-jump");
  await picture(await open("mot.html", 400, 860), "page-400");
  await picture(await open("ket-qua/index.html", 1280, 720), "page-folder");
  await run(["page", "--out", join(folder, "trinh-duyet.html")]);
  const browsing = await open("trinh-duyet.html", 1280, 420);
  await picture(browsing, "browser-before");
  await browsing.setViewportSize({ width: 1280, height: 800 });
  const reports = ["bao-cao-quy-1.txt", "bao-cao-quy-2.txt"].map((name) => join(EXAMPLES, name));
  await browsing.setInputFiles("#files", [join(ROOT, "fixtures/pdf/two-fonts.pdf"), ...reports]);
  await browsing.locator("#list .verdict.pass").waitFor({ timeout: 300_000 });
  const shown = browsing.frameLocator("#report");
  await shown.locator("#finding-1 a.jump").click();
  await shown.locator("#look image[href]").first().waitFor({ timeout: 300_000 });
  await picture(browsing, "browser-after");
  const ticked = await open("docx.html", 1280, 860);
  await ticked.click("#finding-2 a.jump");
  await ticked.check("#finding-1 [name=tick]");
  await ticked.fill("#finding-1 [name=note]", "theo công bố lại ngày 10/4");
  await picture(ticked, "page-word");
  const boxed = await open("pdf.html", 1280, 620);
  await boxed.click("#finding-1 a.jump");
  await picture(boxed, "page-pdf");
  await browser.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
