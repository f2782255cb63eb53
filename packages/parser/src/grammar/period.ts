import { adjacent, entryOf, spanOf, type Token } from "../lexer/token.ts";
import { Hyphen, LeftParen, NumberLiteral, Slash } from "../lexer/tokens.ts";
import type { DateWordEntry, DateWordRole } from "../lexicon/date-words.ts";
import type { UnitEntry } from "../lexicon/units.ts";
import type { PeriodMention } from "../mention/period.ts";
import { DateGrammar } from "./date.ts";
import { isQuantityTail } from "./number-place.ts";

const DURATION_BEFORE = new Set(
  `thời hạn|thời gian|hạn|kéo dài|tối thiểu|tối đa|ít nhất|dưới|trên|hơn|gần|quá|từ|tù|phạt|giam|cải tạo|treo|tuổi|đủ|được|chậm|sớm|muộn|vượt|rút ngắn|trước|khoảng|bảo hành|kỳ hạn|ân hạn|thời hạn vay|thâm niên|thâm niên nhất|cao nhất|dài nhất|lâu nhất|nhanh nhất|gia hạn|gia hạn thêm|đình chỉ|thời gian thực hiện|thi công|vận hành|trốn|công tác|khai thác`.split(
    "|",
  ),
);
const DURATION_AFTER = new Set(["tù", "tuổi", "kinh nghiệm", "công tác", "làm việc", "tập", "giam", "cải tạo", "treo"]);

/** Whether "12 tháng" at `at` lasts rather than names a stretch of the calendar: "phạt 12 tháng tù", "thời hạn 36 tháng". */
const tellsDuration = (tokens: readonly Token[], at: number): boolean => {
  const before = [tokens[at - 1], tokens[at - 2]].filter((token) => token !== undefined);
  // A token may be a whole phrase: "trong thời hạn".
  const words = before.reverse().flatMap((token) => token.folded.split(" "));
  if ([1, 2, 3, 4].some((count) => DURATION_BEFORE.has(words.slice(-count).join(" ")))) return true;
  return DURATION_AFTER.has(tokens[at + 2]?.folded ?? "");
};

type PeriodParts = Pick<PeriodMention, "grain" | "count" | "from" | "to" | "edge" | "year" | "toYear">;
type PeriodAhead = PeriodParts & { readonly length: number };

const BLANK = { grain: "year", count: null, from: null, to: null, edge: null, year: null, toYear: null } as const;
const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, "1": 1, "2": 2, "3": 3, "4": 4 };
const COUNTED = new Map<DateWordRole, PeriodParts["grain"]>([
  ["month", "month"],
  ["quarter", "quarter"],
  ["week", "week"],
  ["year", "year"],
]);

/** "4 tuần trước": one phrase of the lexicon. */
const GRAINS_AGO: Readonly<Record<string, PeriodParts["grain"]>> = { "tháng trước": "month", "tuần trước": "week" };

/** Periods: "6 tháng đầu năm 2022", "quý I/2026", "giai đoạn 2021-2025", "năm 2022", "tuần 43/2022". */
export abstract class PeriodGrammar extends DateGrammar {
  protected readonly period = this.RULE("period", (): PeriodMention => {
    const from = this.ACTION(() => this.position());
    const ahead = this.ACTION(() => this.periodAhead());
    this.take(from + (ahead?.length ?? 1));
    return this.ACTION(() => {
      const { length: _, ...parts } = ahead ?? { ...BLANK, length: 1 };
      const last = this.position() - 1;
      const { tokens } = this.block;
      return {
        kind: "period",
        span: spanOf(this.block, tokens[from] as Token, tokens[last] as Token),
        ...parts,
        first: from,
        last,
      };
    });
  });

  private periodAt = -1;
  private periodFor: object | null = null;
  private nextPeriod: PeriodAhead | null = null;

  /** The period that begins here, or null; read once a place. */
  protected periodAhead(): PeriodAhead | null {
    const at = this.position();
    if (this.periodAt !== at || this.periodFor !== this.block) {
      this.periodAt = at;
      this.periodFor = this.block;
      this.nextPeriod = this.readPeriod();
    }
    return this.nextPeriod;
  }

  private readPeriod(): PeriodAhead | null {
    const role = this.roleAt(1);
    if (this.peek()?.tokenType === NumberLiteral) return this.countedAhead() ?? this.bareYears(1);
    if (role === "quarter" || role === "week") return this.numberedAhead(role);
    if (role === "year" || role === "stage" || role === "term") {
      const years = this.yearsAt(2);
      return years && { ...BLANK, ...years, length: years.length + 1 };
    }
    if (role === "first-half" || role === "last-half") return null;
    return null;
  }

  private roleAt(ahead: number): DateWordRole | undefined {
    return entryOf<DateWordEntry>(this.peek(ahead), "date-word")?.fields.role;
  }

  private yearAt(ahead: number): number | null {
    const image = this.peek(ahead)?.image ?? "";
    return /^(?:19|20)\d\d$/u.test(image) ? Number(image) : null;
  }

  /** "2022", "2021-2025", "2021 đến 2025". */
  private yearsAt(ahead: number): { year: number; toYear: number | null; length: number } | null {
    const year = this.yearAt(ahead);
    if (year === null) return null;
    const sign = this.peek(ahead + 1);
    const joined = sign?.tokenType === Hyphen || sign?.folded === "đến";
    const toYear = joined ? this.yearAt(ahead + 2) : null;
    return { year, toYear, length: toYear === null ? 1 : 3 };
  }

  /** A year told with no word before it: "(2021 - 2025)", "định hướng đến 2025". */
  private bareYears(ahead: number): PeriodAhead | null {
    const years = this.yearsAt(ahead);
    if (!years) return null;
    const before = this.peek(ahead - 1);
    const after = this.peek(ahead + years.length);
    if (before && adjacent(before, this.peek(ahead) as Token) && /[./:\d]/u.test(before.image)) return null;
    if (years.toYear === null && (isQuantityTail(after) || after?.tokenType === Slash)) return null;
    const unit = entryOf<UnitEntry>(after, "unit");
    if (years.toYear === null && unit && !unit.fields.weak) return null;
    // "phát 2000 (hai nghìn) thẻ"
    const told =
      after?.tokenType === LeftParen &&
      this.peek(ahead + 2)?.entries.some(({ category }) => category === "number-word");
    if (years.toYear === null && told) return null;
    // A lone number in a cell or behind a colon may well be a count.
    if (years.toYear === null && (!before || before.image === ":" || before.folded === "là")) return null;
    return { ...BLANK, ...years };
  }

  /** "6 tháng đầu năm 2022", "9 tháng", "5 năm"; null where it is a duration ("thời hạn 30 tháng"). */
  private countedAhead(): PeriodAhead | null {
    const count = /^0?\d\d?$/u.test(this.peek()?.image ?? "") ? Number(this.peek()?.image) : null;
    const after = this.peek(2)?.folded ?? "";
    const grain = COUNTED.get(this.roleAt(2) ?? "day") ?? (after.startsWith("năm ") ? "year" : GRAINS_AGO[after]);
    if (count === null || grain === undefined || count > 60) return null;
    // "03 tháng/lần" is a rate.
    if (this.peek(3)?.tokenType === Slash && this.peek(4)?.folded === "lần") return null;
    const edgeRole = this.roleAt(3);
    const edge = edgeRole === "first-half" ? "first" : edgeRole === "last-half" ? "last" : null;
    // "9 tháng năm 2031", "9 tháng/2031"
    const joined = edgeRole === "year" || (grain === "month" && this.peek(3)?.tokenType === Slash);
    const yearWord = edge === null && joined && this.yearAt(4) !== null ? 1 : 0;
    const yearAt = 3 + (edge ? 1 : 0) + yearWord;
    const year = edge || yearWord ? this.yearAt(yearAt) : null;
    if (!edge && year === null && tellsDuration(this.block.tokens, this.position())) return null;
    return { ...BLANK, grain, count, edge, year, length: yearAt - 1 + (year === null ? -yearWord : 1) };
  }

  /** "quý I", "quý I, II/2021", "quý 4 năm 2022", "tuần 43/2022". */
  private numberedAhead(role: "quarter" | "week"): PeriodAhead | null {
    const read = (ahead: number): number | null => {
      const image = this.peek(ahead)?.image ?? "";
      return role === "quarter" ? (ROMAN[image.toUpperCase()] ?? null) : /^\d\d?$/u.test(image) ? Number(image) : null;
    };
    const from = read(2);
    if (from === null) return null;
    let length = 2;
    let to: number | null = null;
    const more = () => role === "quarter" && /^[,-]$|^và$/u.test(this.peek(length + 1)?.folded ?? "");
    for (let next = read(length + 2); next !== null && more(); next = read(length + 2)) {
      to = next;
      length += 2;
    }
    const sign = this.peek(length + 1);
    const joined = sign?.tokenType === Slash || sign?.tokenType === Hyphen || this.roleAt(length + 1) === "year";
    const year = joined ? this.yearAt(length + 2) : null;
    return { ...BLANK, grain: role, from, to, year, length: year === null ? length : length + 2 };
  }
}
