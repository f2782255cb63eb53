import { entryOf, type Token, type UnitEntry } from "@doichieu/parser/internal";
import { structureOf } from "../outline/block-structure.ts";
import type { Unit } from "./figure.ts";
import { tellsAge } from "./age.ts";
import { announcements } from "./announced-unit.ts";
import type { FigureDraft } from "./figure-draft.ts";
import { frameStart } from "../indicator/frame-start.ts";
import { inheritMeasure } from "./inherit-measure.ts";
import { unitOfLastItem } from "./listed-unit.ts";
import { COUNT_LINK, unitBefore } from "./noun-before.ts";

/** How many figures back a unit is carried on over blocks. */
const REACH = 6;

const tokensOf = (draft: FigureDraft): readonly Token[] => draft.block.tokenized.tokens;

/** Whole things have no fraction: "điểm trung bình 6,84" counts nothing that was counted before. */
const isWholeNumber = ({ numeral }: FigureDraft): boolean => numeral.decimals === 0 || numeral.otherReadings.length > 0;

const lacksUnit = (draft: FigureDraft): boolean =>
  draft.unit === null && (draft.kind === "count" || draft.kind === "ratio");

const countUnit = (draft: FigureDraft | undefined): Unit | null =>
  draft && (draft.kind === "count" || draft.kind === "ratio") ? draft.unit : null;

/** "541 trong tổng số 573 tổ chức": the unit behind the whole counts the part too. */
const unitOfWhole = (draft: FigureDraft, next: FigureDraft | undefined): Unit | null => {
  if (!next || next.block !== draft.block) return null;
  const between = tokensOf(draft).slice(draft.mention.last + 1, next.mention.first);
  return between.length > 0 && between.length <= 4 && between.every((token) => COUNT_LINK.test(token.folded))
    ? countUnit(next)
    : null;
};

/** "1/3 số hộ", "2/3 tổng số xã": the noun behind "số" is what a ratio counts. */
const unitBehindNumber = (draft: FigureDraft): Unit | null => {
  if (draft.kind !== "ratio") return null;
  const tokens = tokensOf(draft);
  const { last } = draft.mention;
  if (!/^(?:số|tổng số)$/u.test(tokens[last + 1]?.folded ?? "")) return null;
  const entry = entryOf<UnitEntry>(tokens[last + 2], "unit");
  return entry && entry.fields.nature === "count"
    ? { written: (tokens[last + 2] as Token).folded, canonical: entry.canonical, unitClass: entry.fields.unitClass }
    : null;
};

/** A smaller whole may be told of many things. */
const TELLING_WHOLE = 10;

/** "201 bị can …, bắt được 161/201": what is told as so many is counted where it is the whole again. */
const unitOfSameWhole = (drafts: readonly FigureDraft[], index: number): Unit | null => {
  const { block, denominator, scale } = drafts[index] as FigureDraft;
  if (!denominator || Number(denominator.exact) < TELLING_WHOLE) return null;
  for (let earlier = index - 1; earlier >= Math.max(0, index - REACH); earlier--) {
    const head = drafts[earlier] as FigureDraft;
    if (block.index - head.block.index > 1) return null;
    const told = head.denominator ?? head.numeral;
    if (told.exact === denominator.exact && head.scale === scale && countUnit(head)) return head.unit;
  }
  return null;
};

/** "dân sự 402; hôn nhân và gia đình 715": the item before counts what the head counts. */
const continuesHead = (draft: FigureDraft, previous: FigureDraft | undefined, head: Unit): boolean =>
  previous !== undefined &&
  previous.block === draft.block &&
  previous.unitInherited &&
  previous.unit?.canonical === head.canonical &&
  draft.mention.first - previous.mention.last <= LONGEST_LABEL &&
  /^[;,]$/u.test(tokensOf(draft)[previous.mention.last + 1]?.image ?? "");

/** No label of an item whose unit its head tells is longer, in words. */
const LONGEST_LABEL = 16;

/** How many figures back a head is looked for. */
const HEAD_REACH = 60;

/** The last counted figure before token `at` of the same block, or undefined. */
const countedBefore = (drafts: readonly FigureDraft[], index: number, at: number): FigureDraft | undefined => {
  const { block } = drafts[index] as FigureDraft;
  for (let earlier = index - 1; earlier >= Math.max(0, index - HEAD_REACH); earlier--) {
    const head = drafts[earlier] as FigureDraft;
    if (head.block !== block) return undefined;
    if (head.mention.last < at && countUnit(head)) return head;
  }
  return undefined;
};

/** The counted figure before the bracket that the figure stands in, or undefined. */
const bracketHead = (drafts: readonly FigureDraft[], index: number): FigureDraft | undefined => {
  const draft = drafts[index] as FigureDraft;
  const at = structureOf(draft.block).bracket[draft.mention.first] ?? -1;
  return at < 0 ? undefined : countedBefore(drafts, index, at);
};

/** The counted figure that a "trong đó", "gồm" or colon of the same sentence hangs on, or undefined. */
const frameHead = (drafts: readonly FigureDraft[], index: number): FigureDraft | undefined => {
  const cue = frameStart(drafts[index] as FigureDraft);
  const head = cue < 0 ? undefined : countedBefore(drafts, index, cue);
  return head && cue - head.mention.last <= 12 ? head : undefined;
};

const carriedOn = (drafts: readonly FigureDraft[], index: number): Unit | null => {
  const draft = drafts[index] as FigureDraft;
  for (let earlier = index - 1; earlier >= 0 && index - earlier <= REACH; earlier--) {
    const unit = countUnit(drafts[earlier]);
    if (unit && draft.block.index - (drafts[earlier] as FigureDraft).block.index <= 2) return unit;
  }
  return null;
};

/** What no head and no noun before tells: the unit behind the list's last item, or the one carried on, if it says more. */
const freeUnit = (drafts: readonly FigureDraft[], index: number): Unit | null => {
  const [listed, carried] = [unitOfLastItem(drafts, index), carriedOn(drafts, index)];
  return listed && !carried?.canonical.startsWith(listed.canonical) ? listed : carried;
};

/** Gives figures whose unit is left out the unit that the words around them carry on. */
export const inheritUnits = (
  drafts: readonly FigureDraft[],
  noteHeads: ReadonlyMap<number, FigureDraft> = new Map(),
): void => {
  const announced = announcements();
  drafts.forEach((draft, index) => {
    const listed = announced(draft);
    if (tellsAge(drafts, index) || !lacksUnit(draft)) return;
    if (inheritMeasure(drafts, index)) return;
    // What a footnote breaks down counts what the figure with its mark counts.
    const head = bracketHead(drafts, index) ?? frameHead(drafts, index) ?? noteHeads.get(draft.block.index);
    const whole =
      unitOfWhole(draft, drafts[index + 1]) ?? unitBehindNumber(draft) ?? listed ?? unitOfSameWhole(drafts, index);
    const previous = drafts[index - 1];
    const told = whole ? null : unitBefore(draft, previous);
    const before = told?.unit ?? null;
    // "Theo lĩnh vực: nông nghiệp 97; công nghiệp 864; dịch vụ 1.953": the items go on counting what the first counts,
    // but "công chức được giao là 48, hiện có 45; biên chế sự nghiệp 22" names what it counts.
    const goesOn = told === null && previous?.unitInherited === true;
    const of = countUnit(head) ?? (goesOn ? countUnit(previous) : null);
    // "95 người (chuyên viên 71 …)": a noun of the head's own class labels a part of it; so does one inside a label.
    const part =
      told === null ||
      told.unit.unitClass === of?.unitClass ||
      (of !== null && (!told.opens || continuesHead(draft, previous, of)));
    const inherited = whole ?? (part && isWholeNumber(draft) ? of : null);
    draft.unit = inherited ?? before ?? (isWholeNumber(draft) ? freeUnit(drafts, index) : null);
    draft.unitInherited = draft.unit !== null && draft.unit !== before && unitBehindNumber(draft) === null;
  });
};
