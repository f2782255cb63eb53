import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { AuditSet } from "../batch/result/documents.ts";
import type { Lang } from "../messages/both.ts";
import { dashboardMessagesOf } from "../messages/dashboard.ts";
import { chartScript } from "./chart-script.ts";
import { citationsOf, networkOf } from "./citations.ts";
import { dataElement, html, ownCode } from "./html.ts";
import { overviewOf } from "./overview-document.ts";
import { pageScript, type PageData } from "./page-script.ts";
import { PAGE_STYLE } from "./page-style.ts";
import { acrossSection } from "./section-across.ts";
import { findingsSection } from "./section-findings.ts";
import { mostCitedSection, networkSection } from "./section-network.ts";
import { officesSection } from "./section-offices.ts";
import { reportsSection, tilesSection } from "./section-reports.ts";
import { seriesSection } from "./section-series.ts";
import type { PageView, Section } from "./section.ts";
import type { LinkOf } from "./source-link.ts";
import { seriesOverview } from "./series-data.ts";

const chartLibrary = (): { readonly script: string; readonly style: string } => {
  const folder = dirname(createRequire(import.meta.url).resolve("uplot"));
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  return { script: read("uPlot.iife.min.js"), style: read("uPlot.min.css") };
};

const hashOf = (code: string): string => `'sha256-${createHash("sha256").update(code).digest("base64")}'`;

/** What stands on the page, in this order. */
const SECTIONS: readonly Section[] = [
  findingsSection,
  acrossSection,
  officesSection,
  seriesSection,
  networkSection,
  mostCitedSection,
  reportsSection,
];

/**
 * One page over many reports that needs nothing from anywhere: the only script and style that its policy lets run
 * are the two that stand in it, by their hash.
 */
export const dashboardPage = (audited: AuditSet, lang: Lang, linkOf: LinkOf): string => {
  const words = dashboardMessagesOf(lang);
  const output = overviewOf(audited);
  const library = chartLibrary();
  const citations = citationsOf(output);
  const overview = seriesOverview(audited, words, linkOf);
  const style = `${library.style}${PAGE_STYLE}`;
  const script = `"use strict";${library.script}\n(${pageScript.toString()})();\n(${chartScript.toString()})(uPlot);`;
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const data: PageData = {
    series: overview.series,
    words: { page: words.page.toLowerCase(), period: words.period, chart: words.series },
    locale: lang === "vi" ? "vi-VN" : "en-GB",
  };
  const network = networkOf(citations);
  const view: PageView = { output, series: overview, citations, network, words, linkOf };
  const page = html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="doichieu ${output.tool.version}" />
        <title>${words.title}</title>
        ${ownCode("style", style)}
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header>
          <h1>${words.title}</h1>
          <nav aria-label="${words.title}">
            <ul>
              ${SECTIONS.map(({ id, title }) => html`<li><a href="#${id}">${title(words)}</a></li>`)}
            </ul>
          </nav>
        </header>
        <main id="main">
          ${tilesSection(output, words)}
          ${SECTIONS.map(
            ({ id, title, body }) =>
              html`<section>
                <h2 id="${id}">${title(words)}</h2>
                ${body(view)}
              </section>`,
          )}
        </main>
        ${dataElement("data", data)} ${ownCode("script", script)}
      </body>
    </html> `;
  return page.html;
};
