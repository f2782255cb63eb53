/// <reference lib="dom" />
import type { SeriesData } from "./series-data.ts";

/** What the scripts find in the page. */
export interface PageData {
  readonly series: readonly SeriesData[];
  readonly words: { readonly page: string; readonly period: string; readonly chart: string };
  readonly locale: string;
}

// Every function stands inside: what is outside is not printed into the page.
// oxlint-disable unicorn/consistent-function-scoping

/**
 * Runs in the page, where it is printed as text: it may use nothing from outside.
 */
export const pageScript = (): void => {
  const data = JSON.parse(document.getElementById("data")?.textContent ?? "{}") as PageData;
  const filters = [...document.querySelectorAll<HTMLSelectElement>("select[data-filter]")];
  const filter = (): void => {
    for (const row of document.querySelectorAll<HTMLElement>("#findings-list tr"))
      row.hidden = filters.some(({ value, dataset }) => value !== "" && row.dataset[dataset["filter"] ?? ""] !== value);
  };
  for (const select of filters) select.addEventListener("change", filter);

  const textOf = (cell: Element | undefined): string =>
    (cell as HTMLElement | undefined)?.dataset["value"] ?? cell?.textContent ?? "";
  for (const button of document.querySelectorAll<HTMLElement>("table.sortable .sort"))
    button.addEventListener("click", () => {
      const head = button.closest("th");
      const [table, column] = [button.closest("table"), head?.cellIndex ?? 0];
      const rows = [...(table?.tBodies[0]?.rows ?? [])];
      // The first press puts the largest number first, and the first name.
      const falling = head?.classList.contains("number") ?? false;
      const turn = head?.ariaSort === (falling ? "descending" : "ascending") ? !falling : falling;
      for (const other of table?.tHead?.rows[0]?.cells ?? []) other.removeAttribute("aria-sort");
      head?.setAttribute("aria-sort", turn ? "descending" : "ascending");
      const order = new Intl.Collator(data.locale, { numeric: true });
      const compare = (a: string, b: string): number =>
        a !== "" && b !== "" && Number.isFinite(Number(a)) && Number.isFinite(Number(b))
          ? Number(a) - Number(b)
          : order.compare(a, b);
      rows.sort((a, b) => compare(textOf(a.cells[column]), textOf(b.cells[column])) * (turn ? -1 : 1));
      table?.tBodies[0]?.append(...rows);
    });
};
