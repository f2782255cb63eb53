/// <reference lib="dom" />
import type uPlot from "uplot";
import type { PointData, SeriesData } from "./series-data.ts";

/** What the script finds in the page. */
export interface PageData {
  readonly series: readonly SeriesData[];
  readonly words: { readonly page: string; readonly period: string; readonly chart: string };
  readonly locale: string;
}

// Every function stands inside: what is outside is not printed into the page.
// oxlint-disable unicorn/consistent-function-scoping

/**
 * Runs in the page, where it is printed as text: it may use nothing from outside but the chart library, and it
 * makes elements and texts, never HTML.
 */
export const pageScript = (Chart: typeof uPlot): void => {
  const data = JSON.parse(document.getElementById("data")?.textContent ?? "{}") as PageData;
  const element = <K extends keyof HTMLElementTagNameMap>(name: K, text = ""): HTMLElementTagNameMap[K] => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };

  const filters = [...document.querySelectorAll<HTMLSelectElement>("select[data-filter]")];
  const filter = (): void => {
    for (const row of document.querySelectorAll<HTMLElement>("#findings-list tr"))
      row.hidden = filters.some(({ value, dataset }) => value !== "" && row.dataset[dataset["filter"] ?? ""] !== value);
  };
  for (const select of filters) select.addEventListener("change", filter);

  const chooser = document.getElementById("series-choice") as HTMLSelectElement | null;
  const holder = document.getElementById("chart");
  const body = document.getElementById("points");
  if (!chooser || !holder || !body) return;

  const sourcesOf = (point: PointData): HTMLDetailsElement => {
    const details = element("details");
    const [first] = point.sources;
    details.append(
      element(
        "summary",
        first ? `${first.path}${first.page === null ? "" : `, ${data.words.page} ${first.page}`}` : "",
      ),
    );
    for (const source of point.sources) {
      const quote = element("blockquote", source.before);
      quote.append(element("mark", source.literal), source.after);
      if (source.href !== null) {
        const link = element("a", source.path);
        link.href = source.href;
        details.append(link);
      } else details.append(element("span", source.path));
      details.append(quote);
    }
    return details;
  };
  const listPoints = (series: SeriesData): HTMLTableRowElement[] => {
    const rows = series.points.map((point) => {
      const row = element("tr");
      const value = element("td", new Intl.NumberFormat(data.locale, { maximumFractionDigits: 6 }).format(point.value));
      value.className = "number";
      value.title = point.exact;
      const sources = element("td");
      sources.append(sourcesOf(point));
      const period = element("td", point.period);
      period.className = "period";
      row.append(period, value, sources);
      return row;
    });
    body.replaceChildren(...rows);
    return rows;
  };

  let chart: uPlot | undefined;
  const draw = (): void => {
    const series = data.series[Number(chooser.value)];
    if (!series) return;
    const rows = listPoints(series);
    chart?.destroy();
    const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const axis = { stroke: colour("--ink"), grid: { stroke: colour("--line") }, ticks: { stroke: colour("--line") } };
    const number = new Intl.NumberFormat(data.locale, { maximumFractionDigits: 2 });
    const compact = new Intl.NumberFormat(data.locale, { notation: "compact", maximumFractionDigits: 2 });
    const day = (seconds: number): string => {
      const date = new Date(seconds * 1000);
      return `${String(date.getUTCMonth() + 1).padStart(2, "0")}/${date.getUTCFullYear()}`;
    };
    chart = new Chart(
      {
        width: holder.clientWidth || 800,
        height: 320,
        legend: { live: true },
        cursor: { drag: { x: false, y: false } },
        scales: { x: { time: true }, y: { range: (_, low, high) => [Math.min(0, low), Math.max(0, high * 1.08)] } },
        axes: [
          { ...axis, values: (_, splits) => splits.map(day) },
          { ...axis, size: 80, values: (_, splits) => splits.map((value) => compact.format(value)) },
        ],
        series: [
          {
            label: data.words.period,
            value: (_, raw) =>
              raw === null ? "" : (series.points.find((point) => point.time === raw)?.period ?? day(raw)),
          },
          {
            label: series.unit || series.name,
            stroke: colour("--accent"),
            width: 2,
            points: { show: true, size: 8, fill: colour("--accent") },
            value: (_, raw) => (raw === null ? "" : number.format(raw)),
          },
        ],
      },
      [series.points.map((point) => point.time), series.points.map((point) => point.value)],
      holder,
    );
    holder.setAttribute("aria-label", `${data.words.chart}: ${series.name}, ${series.office}`);
    chart.over.addEventListener("click", () => {
      const row = rows[chart?.cursor.idx ?? -1];
      if (!row) return;
      for (const other of rows) other.classList.toggle("chosen", other === row);
      const details = row.querySelector("details");
      if (details) details.open = true;
      row.scrollIntoView({ block: "nearest" });
    });
  };
  chooser.addEventListener("change", draw);
  window.addEventListener("resize", () => chart?.setSize({ width: holder.clientWidth || 800, height: 320 }));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  draw();
};
