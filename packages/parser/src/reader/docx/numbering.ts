import { child, childNumber, childValue, isOn, type XmlElement } from "../office/xml-tree.ts";

/** Tells the labels that Word gives to numbered paragraphs. Ask in document order: it counts. */
export interface ListNumbers {
  /** The label of the next paragraph of this list and level ("2.1.", "a)", "-"), or null where it has none. */
  readonly next: (listId: string, level: number) => string | null;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly pattern: string;
  /** Counting starts anew after a paragraph of this level (1-based) or above it; 0: never. */
  readonly restartAfter: number | undefined;
  readonly legal: boolean;
}

interface List {
  /** Lists of one abstract definition go on counting together. */
  readonly counters: number[];
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that this list starts anew the first time it is used. */
  readonly restarts: Map<number, number>;
}

const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

const roman = (value: number): string => {
  let rest = value;
  let written = "";
  for (const [worth, letters] of ROMAN)
    while (rest >= worth) {
      written += letters;
      rest -= worth;
    }
  return written;
};

/** a … z, aa … zz, as Word counts. */
const letters = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 30));

/** A number as a list or a footnote shows it. Formats of other scripts fall back on digits. */
export const formatListNumber = (value: number, format: string): string => {
  if (value < 1 || value > 32_767) return String(value);
  switch (format) {
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperLetter":
      return letters(value).toUpperCase();
    case "lowerLetter":
      return letters(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "none":
      return "";
    default:
      return String(value);
  }
};

/** Bullets come from symbol fonts, whose characters mean nothing outside them. */
const PRIVATE_USE = /[\uE000-\uF8FF]/gu;

const levelOf = (element: XmlElement, override?: XmlElement): readonly [number, Level] => {
  const source = child(override, "w:lvl") ?? element;
  return [
    Number.parseInt(element.attributes["w:ilvl"] ?? "0", 10) || 0,
    {
      start: childNumber(source, "w:start") ?? 0,
      format: childValue(source, "w:numFmt") ?? "decimal",
      pattern: (childValue(source, "w:lvlText") ?? "").slice(0, LONGEST_PATTERN),
      restartAfter: childNumber(source, "w:lvlRestart"),
      legal: isOn(source, "w:isLgl"),
    },
  ];
};

/** Word has nine levels, and a label of one no longer than a short line; what else a file claims is not counted. */
const MOST_LEVELS = 9;
const LONGEST_PATTERN = 255;

/** The levels of a definition, the first of each number. */
const levelElements = (abstract: XmlElement): readonly XmlElement[] => {
  const levels = new Map<string, XmlElement>();
  for (const element of abstract.children) {
    const number = element.attributes["w:ilvl"] ?? "0";
    if (element.name === "w:lvl" && /^[0-8]$/u.test(number) && !levels.has(number)) levels.set(number, element);
    if (levels.size === MOST_LEVELS) break;
  }
  return [...levels.values()];
};

const readLists = (root: XmlElement | undefined): ReadonlyMap<string, List> => {
  const abstracts = new Map<string, XmlElement>();
  const byStyle = new Map<string, XmlElement>();
  for (const element of root?.children ?? []) {
    if (element.name !== "w:abstractNum") continue;
    abstracts.set(element.attributes["w:abstractNumId"] ?? "", element);
    const style = childValue(element, "w:styleLink");
    if (style !== undefined) byStyle.set(style, element);
  }
  const shared = new Map<XmlElement, number[]>();
  const definitions = new Map<XmlElement, readonly XmlElement[]>();
  const lists = new Map<string, List>();
  for (const element of root?.children ?? []) {
    if (element.name !== "w:num") continue;
    const named = abstracts.get(childValue(element, "w:abstractNumId") ?? "");
    const abstract = byStyle.get(childValue(named, "w:numStyleLink") ?? "") ?? named;
    if (!abstract) continue;
    const overrides = new Map(
      element.children
        .filter((candidate) => candidate.name === "w:lvlOverride")
        .map((override) => [override.attributes["w:ilvl"] ?? "", override]),
    );
    const counters = shared.get(abstract) ?? [];
    shared.set(abstract, counters);
    const levels = definitions.get(abstract) ?? levelElements(abstract);
    definitions.set(abstract, levels);
    const restarts = new Map<number, number>();
    for (const [level, override] of overrides) {
      const start = childNumber(override, "w:startOverride");
      if (start !== undefined) restarts.set(Number.parseInt(level, 10) || 0, start);
    }
    lists.set(element.attributes["w:numId"] ?? "", {
      counters,
      levels: new Map(levels.map((level) => levelOf(level, overrides.get(level.attributes["w:ilvl"] ?? "")))),
      restarts,
    });
  }
  return lists;
};

/** Reads numbering.xml; `undefined` gives lists without labels. */
export const readNumbering = (root: XmlElement | undefined): ListNumbers => {
  const lists = readLists(root);
  return {
    next: (listId, at) => {
      const list = lists.get(listId);
      const level = list?.levels.get(at);
      if (!list || !level) return null;
      const { counters, levels, restarts } = list;
      const restart = restarts.get(at);
      if (restart !== undefined) {
        restarts.delete(at);
        counters[at] = restart;
      } else counters[at] = counters[at] === undefined ? level.start : counters[at] + 1;
      for (const [below, definition] of levels)
        if (below > at && definition.restartAfter !== 0 && at < (definition.restartAfter ?? below))
          delete counters[below];
      if (level.format === "bullet") return level.pattern.replaceAll(PRIVATE_USE, "•").trim() || "•";
      const label = level.pattern.replaceAll(/%([1-9])/gu, (_, digit: string) => {
        const index = Number(digit) - 1;
        const definition = levels.get(index);
        const value = counters[index] ?? definition?.start ?? 1;
        return formatListNumber(value, level.legal ? "decimal" : (definition?.format ?? "decimal"));
      });
      return label.trim() || null;
    },
  };
};
