/**
 * Measures the page that audits in the browser: its size, and from a 40-page PDF in the window to its findings.
 * node --conditions=@doichieu/source bench/page.ts [PDF...]
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { buildPage } from "../scripts/build-page.ts";
import { longReport } from "./long-report.ts";
import { spreadOf, told } from "./spread.ts";

const PAGES = 40;
const ROUNDS = 5;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const kilobytes = (bytes: number): number => Math.round(bytes / 1000);

/** What a thread has done, in seconds, whatever else the machine did: fields 14 and 15, in hundredths. */
const threadSeconds = (process: number, thread: number): number => {
  const times = readFileSync(`/proc/${process}/task/${thread}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(times[11]) + Number(times[12])) / 100;
};

/** The page's worker: its threads of that name together. */
const workerSeconds = (process: number): number =>
  readdirSync(`/proc/${process}/task`)
    .filter((thread) => readFileSync(`/proc/${process}/task/${thread}/comm`, "utf8").startsWith("DedicatedWorker"))
    .reduce((sum, thread) => sum + threadSeconds(process, Number(thread)), 0);

const folder = mkdtempSync(join(tmpdir(), "doichieu-page-"));
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  const html = await buildPage();
  writeFileSync(join(folder, "doi-chieu.html"), html);
  process.stdout.write(`page: ${kilobytes(Buffer.byteLength(html))} kB, gzip ${kilobytes(gzipSync(html).length)} kB\n`);
  let files = process.argv.slice(2);
  if (files.length === 0) {
    const printer = await browser.newPage();
    const paragraphs = longReport(400_000)
      .split(/\n+/u)
      .map((line) => `<p>${escaped(line)}</p>`);
    await printer.setContent(`<body style="font: 14pt/1.5 'Times New Roman'">${paragraphs.join("")}</body>`);
    files = [join(folder, `${PAGES}.pdf`)];
    await printer.pdf({
      path: files[0] as string,
      format: "A4",
      margin: { top: "2cm", bottom: "2cm", left: "3cm", right: "2cm" },
      pageRanges: `1-${PAGES}`,
    });
    await printer.close();
  }
  for (const file of files) {
    const seconds: number[] = [];
    const work: number[] = [];
    let memory = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`file://${join(folder, "doi-chieu.html")}`);
      const begin = performance.now();
      await page.setInputFiles("#files", file);
      await page.frameLocator("#report").locator("#findings-title").waitFor({ timeout: 300_000 });
      seconds.push((performance.now() - begin) / 1000);
      const session = await browser.newBrowserCDPSession();
      const { processInfo } = await session.send("SystemInfo.getProcessInfo");
      for (const { id, type } of processInfo)
        if (type === "renderer" && existsSync(`/proc/${id}/status`)) {
          const worker = workerSeconds(id);
          if (worker === 0) continue;
          work.push(threadSeconds(id, id) + worker);
          memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1]));
        }
      await context.close();
    }
    const size = kilobytes(statSync(file).size);
    process.stdout.write(
      `${file} (${size} kB): ${told(spreadOf(seconds), 1)} s by the clock; ${told(spreadOf(work), 1)} s of page and worker, which wait for each other, as by a clock that nobody else keeps waiting; memory of its process ${kilobytes(memory)} MB\n`,
    );
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
