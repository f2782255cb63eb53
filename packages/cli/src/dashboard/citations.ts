import type { CitedDocument } from "@doichieu/metrics";
import type { OverviewDocument } from "./overview-document.ts";
import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";

/** One document over all reports that cite it. */
export interface Citation {
  readonly key: string;
  /** The fullest form that a report gives it. */
  readonly document: CitedDocument;
  readonly mentions: number;
  /** Indices of the reports. */
  readonly reports: readonly number[];
}

const fullness = (document: CitedDocument): number =>
  [document.documentType, document.number, document.date, document.issuer, document.title].filter(Boolean).length;

/** Every cited document, the one that most reports cite first. */
export const citationsOf = ({
  documents,
}: {
  readonly documents: Iterable<Pick<OverviewDocument, "citedDocuments">>;
}): readonly Citation[] => {
  const found = new Map<string, { document: CitedDocument; mentions: number; reports: number[] }>();
  let report = -1;
  for (const { citedDocuments } of documents) {
    report++;
    for (const document of citedDocuments) {
      const mentions = document.mentions.length + document.shortMentions.length;
      const before = found.get(document.key);
      if (!before) found.set(document.key, { document, mentions, reports: [report] });
      else {
        if (fullness(document) > fullness(before.document)) before.document = document;
        before.mentions += mentions;
        if (before.reports.at(-1) !== report) before.reports.push(report);
      }
    }
  }
  return [...found]
    .map(([key, citation]) => ({
      key,
      document: citation.document,
      mentions: citation.mentions,
      reports: citation.reports,
    }))
    .sort((a, b) => b.reports.length - a.reports.length || b.mentions - a.mentions || (a.key < b.key ? -1 : 1));
};

interface Node {
  readonly id: string;
  readonly report: number | null;
  readonly citation: number | null;
  readonly radius: number;
  x?: number;
  y?: number;
}

export interface PlacedNode {
  /** Index of the report, or null for a cited document. */
  readonly report: number | null;
  /** Index into the citations, or null for a report. */
  readonly citation: number | null;
  readonly radius: number;
  readonly x: number;
  readonly y: number;
}

export interface Network {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly { readonly from: PlacedNode; readonly to: PlacedNode }[];
}

const WIDTH = 960;
const HEIGHT = 560;
const MARGIN = 24;
/** Room to the right for the names of documents. */
const LABEL = 120;
const MOST_DOCUMENTS = 40;
const MOST_REPORTS = 80;
const STEPS = 200;

/** Small pictures are drawn larger, up to this, so that they fill the frame. */
const MOST_STRETCH = 2.5;

/** Moves values into the frame, all by the same measure. */
const fitting = (values: readonly number[], size: number): ((value: number, stretch: number) => number) => {
  const middle = (Math.min(...values) + Math.max(...values)) / 2;
  return (value, stretch) =>
    Math.round(Math.min(Math.max(size / 2 + (value - middle) * stretch, MARGIN), size - MARGIN));
};

const stretchTo = (values: readonly number[], size: number): number =>
  (size - 2 * MARGIN) / Math.max(1, Math.max(...values) - Math.min(...values));

/**
 * Lays out the documents that at least two reports cite, and these reports. The layout starts from fixed places
 * and takes a fixed number of steps: the same reports give the same picture.
 */
export const networkOf = (citations: readonly Citation[]): Network => {
  const shared = citations.filter(({ reports }) => reports.length > 1).slice(0, MOST_DOCUMENTS);
  const reports = [...new Set(shared.flatMap((citation) => citation.reports))].slice(0, MOST_REPORTS);
  const nodes: Node[] = [
    ...shared.map((citation, index) => ({
      id: `d${index}`,
      report: null,
      citation: index,
      radius: 5 + Math.min(Math.sqrt(citation.reports.length) * 2, 14),
    })),
    ...reports.map((report) => ({ id: `r${report}`, report, citation: null, radius: 5 })),
  ];
  const known = new Set(nodes.map((node) => node.id));
  const pairs = shared.flatMap((citation, index) =>
    citation.reports
      .map((report) => ({ source: `d${index}`, target: `r${report}` }))
      .filter(({ target }) => known.has(target)),
  );
  // The library writes the nodes into the links that it is given: it gets links of its own.
  const simulation = forceSimulation(nodes)
    .force("charge", forceManyBody().strength(-90))
    .force(
      "link",
      forceLink<Node, { source: string | Node; target: string | Node }>(structuredClone(pairs))
        .id((node) => node.id)
        .distance(60),
    )
    .force(
      "collide",
      forceCollide<Node>((node) => node.radius + 3),
    )
    .force("centre", forceCenter(WIDTH / 2, HEIGHT / 2))
    .force("x", forceX(WIDTH / 2).strength(0.04))
    .force("y", forceY(HEIGHT / 2).strength(0.09))
    .stop();
  simulation.tick(STEPS);
  const xs = nodes.map((node) => node.x ?? 0);
  const ys = nodes.map((node) => node.y ?? 0);
  const stretch = Math.min(MOST_STRETCH, stretchTo(xs, WIDTH - LABEL), stretchTo(ys, HEIGHT));
  const [placeX, placeY] = [fitting(xs, WIDTH - LABEL), fitting(ys, HEIGHT)];
  const placed = new Map(
    nodes.map(({ id, report, citation, radius, x = 0, y = 0 }): [string, PlacedNode] => [
      id,
      { report, citation, radius: Math.round(radius), x: placeX(x, stretch), y: placeY(y, stretch) },
    ]),
  );
  return {
    width: WIDTH,
    height: HEIGHT,
    nodes: [...placed.values()],
    links: pairs.map(({ source, target }) => ({
      from: placed.get(source) as PlacedNode,
      to: placed.get(target) as PlacedNode,
    })),
  };
};
