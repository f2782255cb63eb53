import type { Citation, Network } from "./citations.ts";
import type { Html } from "./html.ts";
import type { LinkOf } from "./source-link.ts";
import type { Overview } from "./overview-document.ts";
import type { SeriesOverview } from "./series-data.ts";
import type { DashboardMessages } from "../messages/dashboard.ts";

/** All that a section may show. */
export interface PageView {
  readonly output: Overview;
  readonly series: SeriesOverview;
  readonly citations: readonly Citation[];
  readonly network: Network;
  readonly words: DashboardMessages;
  readonly linkOf: LinkOf;
}

/** One part of the page, under its heading: one more is one file and one line in `dashboard-page.ts`. */
export interface Section {
  readonly id: string;
  readonly title: (words: DashboardMessages) => string;
  readonly body: (view: PageView) => Html;
}
