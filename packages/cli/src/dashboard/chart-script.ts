/// <reference lib="dom" />
import type uPlot from "uplot";
import type { PageData } from "./page-script.ts";
import type { PointData, SeriesData } from "./series-data.ts";

// Every function stands inside: what is outside is not printed into the page.
// oxlint-disable unicorn/consistent-function-scoping

/**
 * Draws the lines that a reader chooses to compare. Runs in the page, where it is printed as text: it may use nothing from
 * outside but the chart library, and it makes elements and texts, never HTML.
 */
export const chartScript = (Chart: typeof uPlot): void => {
  const data = JSON.parse(document.getElementById("data")?.textContent ?? "{}") as PageData;
  const element = <K extends keyof HTMLElementTagNameMap>(name: K, text = ""): HTMLElementTagNameMap[K] => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };

  const modes = document.getElementById("series-mode") as HTMLSelectElement | null;
  const chooser = document.getElementById("series-choice") as HTMLSelectElement | null;
  const boxes = document.getElementById("series-boxes");
  const holder = document.getElementById("chart");
  const body = document.getElementById("points");
  if (!modes || !chooser || !boxes || !holder || !body) return;
  const MOST_LINES = 8;
  const byOffice = (): boolean => modes.value === "office";

  const sourcesOf = (point: PointData): HTMLDetailsElement => {
    const details = element("details");
    const [first] = point.sources;
    const page = first && first.page !== null ? `, ${data.words.page} ${first.page}` : "";
    details.append(element("summary", first ? `${first.path}${page}` : ""));
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

  const exact = new Intl.NumberFormat(data.locale, { maximumFractionDigits: 6 });
  const rowOf = (line: SeriesData, point: PointData): HTMLTableRowElement => {
    const row = element("tr");
    const cell = (text: string, name = "", value: string | number = ""): HTMLTableCellElement => {
      const made = element("td", text);
      made.className = name;
      if (value !== "") made.dataset["value"] = String(value);
      return made;
    };
    const value = cell(exact.format(point.value), "number", point.value);
    value.title = point.exact;
    const sources = element("td");
    sources.append(sourcesOf(point));
    row.append(
      cell(point.period, "period", point.time),
      cell(line.indicator),
      cell(line.office),
      value,
      cell(line.unit),
      sources,
    );
    return row;
  };

  /** Lines that may be drawn together, by what they have in common. */
  const groups = (): Map<string, SeriesData[]> => {
    const found = new Map<string, SeriesData[]>();
    for (const line of data.series) {
      const { office, indicator, unit, length } = line;
      const name = byOffice()
        ? `${office} (${length})`
        : `${indicator} (${[unit, length].filter((word) => word !== "").join(", ")})`;
      found.set(name, [...(found.get(name) ?? []), line]);
    }
    // What has most lines to compare stands first.
    return new Map([...found].sort(([, a], [, b]) => b.length - a.length));
  };
  let grouped = groups();
  const nameOf = (line: SeriesData): string =>
    byOffice() ? `${line.indicator}${line.unit === "" ? "" : ` (${line.unit})`}` : line.office;

  let chart: uPlot | undefined;
  const draw = (): void => {
    const lines = (grouped.get(chooser.value) ?? []).filter(
      (_, index) => boxes.querySelectorAll("input")[index]?.checked,
    );
    const times = [...new Set(lines.flatMap((line) => line.points.map((point) => point.time)))].sort((a, b) => a - b);
    const periods = new Map(lines.flatMap((line) => line.points.map((point) => [point.time, point.period] as const)));
    const pointAt = (line: SeriesData, time: number): PointData | undefined =>
      line.points.find((point) => point.time === time);
    const rows = new Map<PointData, HTMLTableRowElement>();
    for (const time of times)
      for (const line of lines) {
        const point = pointAt(line, time);
        if (point) rows.set(point, rowOf(line, point));
      }
    body.replaceChildren(...rows.values());
    chart?.destroy();
    const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const axis = { stroke: colour("--ink"), grid: { stroke: colour("--line") }, ticks: { stroke: colour("--line") } };
    const number = new Intl.NumberFormat(data.locale, { maximumFractionDigits: 2 });
    const compact = new Intl.NumberFormat(data.locale, { notation: "compact", maximumFractionDigits: 2 });
    const units = [...new Set(lines.map((line) => line.unit))];
    const width = holder.clientWidth || 800;
    // Periods, not days: as many as there is room for.
    const room = width - 60 - 90 * Math.min(2, units.length);
    const every = Math.max(1, Math.ceil((times.length * 90) / room));
    chart = new Chart(
      {
        width,
        height: 320,
        padding: [null, 36, null, null],
        legend: { live: true },
        cursor: { drag: { x: false, y: false } },
        scales: {
          x: { time: true },
          ...Object.fromEntries(
            units.map((unit) => [
              `y${unit}`,
              {
                range: (_: uPlot, low: number, high: number): [number, number] => [
                  Math.min(0, low),
                  Math.max(0, high * 1.08),
                ],
              },
            ]),
          ),
        },
        axes: [
          {
            ...axis,
            splits: () => times.filter((_, index) => index % every === 0),
            values: (_, splits) => splits.map((time) => periods.get(time) ?? ""),
          },
          ...units.slice(0, 2).map((unit, index) =>
            Object.assign({}, axis, {
              scale: `y${unit}`,
              side: index === 0 ? 3 : 1,
              label: unit,
              size: 70,
              grid: { show: index === 0, stroke: colour("--line") },
              values: (_: uPlot, splits: number[]) => splits.map((value) => compact.format(value)),
            }),
          ),
        ],
        series: [
          { label: data.words.period, value: (_, raw) => (raw === null ? "" : (periods.get(raw) ?? "")) },
          ...lines.map((line, index) => ({
            label: nameOf(line),
            scale: `y${line.unit}`,
            stroke: colour(`--line-${index + 1}`),
            width: 2,
            spanGaps: true,
            points: { show: true, size: 8, fill: colour(`--line-${index + 1}`) },
            value: (_: uPlot, raw: number | null) => (raw === null ? "" : `${number.format(raw)} ${line.unit}`),
          })),
        ],
      },
      [times, ...lines.map((line) => times.map((time) => pointAt(line, time)?.value ?? null))],
      holder,
    );
    holder.setAttribute("aria-label", `${data.words.chart}: ${chooser.value}`);
    chart.over.addEventListener("click", () => {
      const { idx, top = 0 } = chart?.cursor ?? {};
      const time = times[idx ?? -1];
      if (time === undefined) return;
      // The point of that period which is nearest to where the pointer is.
      const [nearest] = lines
        .flatMap((line) => {
          const point = pointAt(line, time);
          return point ? [{ point, away: Math.abs((chart?.valToPos(point.value, `y${line.unit}`) ?? 0) - top) }] : [];
        })
        .sort((a, b) => a.away - b.away);
      const row = nearest && rows.get(nearest.point);
      if (!row) return;
      for (const other of rows.values()) other.classList.toggle("chosen", other === row);
      const details = row.querySelector("details");
      if (details) details.open = true;
      row.scrollIntoView({ block: "nearest" });
    });
  };

  /** No more boxes can be ticked than lines are drawn. */
  const limit = (): void => {
    const all = [...boxes.querySelectorAll("input")];
    const full = all.filter((box) => box.checked).length >= MOST_LINES;
    for (const box of all) box.disabled = full && !box.checked;
  };
  const choose = (): void => {
    boxes.replaceChildren(
      ...(grouped.get(chooser.value) ?? []).map((line, index) => {
        const label = element("label");
        const box = element("input");
        box.type = "checkbox";
        // Several units say little at a glance: one begins, others are asked for.
        box.checked = index < (byOffice() ? 3 : MOST_LINES);
        label.append(box, nameOf(line));
        return label;
      }),
    );
    limit();
    draw();
  };
  const regroup = (): void => {
    grouped = groups();
    chooser.replaceChildren(
      ...[...grouped].map(([name, lines]) => {
        const option = element("option", lines.length > 1 ? `${name} · ${lines.length}` : name);
        option.value = name;
        return option;
      }),
    );
    choose();
  };
  modes.addEventListener("change", regroup);
  chooser.addEventListener("change", choose);
  boxes.addEventListener("change", () => {
    limit();
    draw();
  });
  window.addEventListener("resize", draw);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  regroup();
};
