import { adjacent, entryOf, spanOf, type Token } from "../lexer/token.ts";
import {
  AnyToken,
  Hyphen,
  LeftParen,
  Markup,
  NumberLiteral,
  Percent,
  RightParen,
  Slash,
  Word,
} from "../lexer/tokens.ts";
import type { CurrencyEntry } from "../lexicon/currencies.ts";
import type { DateWordEntry } from "../lexicon/date-words.ts";
import type { MagnitudeEntry } from "../lexicon/magnitudes.ts";
import type { QualifierEntry } from "../lexicon/qualifiers.ts";
import type { UnitClass, UnitEntry } from "../lexicon/units.ts";
import type { Numeral } from "../mention/numeral.ts";
import type { NumeralRelation, QuantityForm, QuantityMention, UnitPhrase } from "../mention/quantity.ts";
import { readBrokenGroups } from "./broken-groups.ts";
import { readDigits } from "./digits.ts";
import { qualifierAfter, qualifierBefore, tellsGrowth, tellsShare, tellsTwoTimes } from "./quantity-context.ts";
import { ReferenceGrammar } from "./reference.ts";
import { scoreForm } from "./score-point.ts";
import { isNegative } from "./sign.ts";
import { unitAhead } from "./unit-phrase.ts";

const exactOf = (token: Token | undefined): number => Number(readDigits(token?.image ?? "")?.exact ?? Number.NaN);

/** What a rate is told for each of: "12 lượt/tháng", "17,2 tiêu chí/xã". */
const PER: ReadonlySet<UnitClass> = new Set(["duration", "place", "person", "household", "training"]);

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.image ?? "");

const isEmphasis = (token: Token | undefined): boolean =>
  token !== undefined && (token.tokenType === Markup || token.image === "*" || token.image === "_");

/** No plan is outdone so many times over that so many of so many could be meant. */
const FARTHEST = 10;

/** What stands before an amount in words: "(Bằng chữ: …)", "(viết bằng chữ …)". */
const SPELLED_HEAD = /^(?:bằng|chữ|bằng chữ|viết|viết bằng chữ|số tiền|ghi|:|\.)$/u;
const LONGEST_SPELLED_HEAD = 7;

/** What joins the ends of a range. */
const UP_TO = /^(?:đến|tới|÷|~)$/u;

/** "từ 5 đến dưới 12 tuổi", "từ 50 đến trên 75%": the upper end of a range told with a word before it. */
const isBlur = (token: Token | undefined): boolean => /^(?:dưới|trên|gần|hơn|khoảng)$/u.test(token?.folded ?? "");

/** No unit that a range tells twice is longer: "triệu đồng", "nghìn tỷ đồng". */
const LONGEST_UNIT = 3;

const tellsUnit = (token: Token | undefined): boolean =>
  token?.tokenType === Percent ||
  token?.entries.some(({ category }) => category === "unit" || category === "magnitude" || category === "currency") ===
    true;

/** "1.000", "10.000", "100.000": what vital statistics are told for. */
const isMany = (token: Token | undefined): boolean =>
  token?.tokenType === NumberLiteral && /^(?:100|1\.?000|10\.?000|100\.?000)$/u.test(token.image);

/** What stands between the numbers of a quantity and its end. */
interface Tail {
  readonly scale: number;
  readonly currency: CurrencyEntry | null;
  readonly percent: boolean;
  readonly unit: UnitPhrase | null;
  readonly rate: boolean;
}

/**
 * Counts, percentages, ratios, money, measures, rates:
 *
 *     quantity := numeral [ "(" words ")" ] [ [ tail ] ("-" | "đến") numeral | "/" numeral ] tail [ "trở lên" ]
 *     tail     := "%" | magnitude* currency | magnitude* unit [ "/" unit ] | ε
 */
export abstract class QuantityGrammar extends ReferenceGrammar {
  /** Whether a number that says how many begins here. Numbers that name something have been asked for before. */
  protected quantityAhead(): boolean {
    if (this.isNumber()) return true;
    const reading = this.wordsAhead();
    if (!reading || BigInt(reading.exact) < 2n) return false;
    const first = this.peek() as Token;
    if (reading.length === 1 && first.folded === "năm") return false;
    // "huyện Ba Bể", "Năm Căn": a name, not a number.
    if (isCapital(first) && isCapital(this.peek(reading.length + 1))) return false;
    const after = this.peek(reading.length + 1);
    // "một tỷ hai trăm triệu đồng"
    if (reading.length > 1 && entryOf<CurrencyEntry>(after, "currency")?.fields.code === "VND") return true;
    const unit = entryOf<UnitEntry>(after, "unit");
    return unit !== undefined && !unit.fields.weak && unit.fields.nature === "count";
  }

  protected readonly quantity = this.RULE("quantity", (): QuantityMention => {
    const from = this.ACTION(() => this.position());
    const numeral = this.OR([
      { GATE: () => this.isNumber(), ALT: () => this.SUBRULE(this.digits) },
      { ALT: () => this.SUBRULE(this.words) },
    ]);
    let spelled: Numeral | null = null;
    this.OPTION({ GATE: () => this.repeatedInWords(), DEF: () => (spelled = this.SUBRULE(this.inWords)) });
    let second: Numeral | null = null;
    let blur: Token | null = null;
    let relation: NumeralRelation | null = null;
    this.OPTION2({
      GATE: () => (relation = this.relationAhead()) !== null,
      DEF: () => {
        this.CONSUME(AnyToken);
        this.OPTION6({ GATE: () => isBlur(this.peek()), DEF: () => (blur = this.CONSUME4(AnyToken) as Token) });
        second = this.SUBRULE2(this.digits);
      },
    });
    let between = 0;
    this.OPTION4({
      GATE: () => relation === null && (between = this.rangeAhead()) > 0,
      DEF: () => {
        this.MANY2({
          GATE: () => between-- > 0,
          DEF: () => this.CONSUME3(AnyToken),
        });
        second = this.SUBRULE3(this.digits);
        this.ACTION(() => (relation = "range"));
      },
    });
    this.MANY({ GATE: () => this.emphasisEnds(), DEF: () => this.CONSUME2(AnyToken) });
    const tail = this.SUBRULE(this.tail);
    this.OPTION5({ GATE: () => this.repeatedInWords(), DEF: () => (spelled = this.SUBRULE2(this.inWords)) });
    let after: Token | null = null;
    this.OPTION3({
      GATE: () => entryOf<QualifierEntry>(this.peek(), "qualifier")?.fields.side === "after",
      DEF: () => (after = this.CONSUME(Word) as Token),
    });
    return this.ACTION(() => ({
      ...this.mentionOf(from, numeral, second, relation, tail, after, spelled),
      upperQualifier: relation === "range" ? (blur?.folded ?? null) : null,
    }));
  });

  /** "**71** dự thảo", "<b>71</b> dự thảo": marks of emphasis between a number and its unit. */
  private emphasisEnds(): boolean {
    let ahead = 1;
    while (isEmphasis(this.peek(ahead))) ahead++;
    if (ahead === 1 || !isEmphasis(this.peek())) return false;
    return this.peek(ahead)?.tokenType === Percent || entryOf(this.peek(ahead), "unit") !== undefined;
  }

  /** "02 (hai)", "1.200 đồng (Bằng chữ: một nghìn hai trăm đồng)": the number told again in words. */
  private repeatedInWords(): boolean {
    if (this.peek()?.tokenType !== LeftParen) return false;
    const from = this.spelledFrom();
    const reading = this.wordsAhead(from);
    if (reading === null) return false;
    return this.peek(this.spelledTo(from + reading.length))?.tokenType === RightParen;
  }

  /** Place of the first number word behind the bracket and "Bằng chữ:". */
  private spelledFrom(): number {
    let from = 2;
    while (from < 2 + LONGEST_SPELLED_HEAD && SPELLED_HEAD.test(this.peek(from)?.folded ?? "")) from++;
    return from;
  }

  /** Place behind the currency and "chẵn" of an amount in words that ends at `end`. */
  private spelledTo(end: number): number {
    let to = end;
    while (
      to < end + 3 &&
      (entryOf<CurrencyEntry>(this.peek(to), "currency") || /^(?:chẵn|\.)$/u.test(this.peek(to)?.folded ?? ""))
    )
      to++;
    return to;
  }

  private readonly inWords = this.RULE("inWords", (): Numeral => {
    let head = this.ACTION(() => this.spelledFrom()) - 2;
    this.CONSUME(LeftParen);
    this.MANY({ GATE: () => head-- > 0, DEF: () => this.CONSUME(AnyToken) });
    const numeral = this.SUBRULE(this.words);
    this.MANY2({ GATE: () => this.peek()?.tokenType !== RightParen, DEF: () => this.CONSUME2(AnyToken) });
    this.CONSUME(RightParen);
    return numeral;
  });

  /** How the number behind "/", "-" or "đến" belongs to the one just read, or null where it does not. */
  private relationAhead(): NumeralRelation | null {
    if (this.peek(0)?.tokenType !== NumberLiteral) return null;
    const sign = this.peek() as Token;
    const blur = isBlur(this.peek(2)) ? 1 : 0;
    if (!this.isNumber(2 + blur)) return null;
    const next = this.peek(2 + blur) as Token;
    const first = this.peek(0) as Token;
    const beyond = this.peek(3 + blur);
    if (sign.tokenType === Slash) {
      if (blur > 0) return null;
      if (beyond?.tokenType === Slash && this.peek(4)?.tokenType === NumberLiteral) return null;
      if (first.image.includes(",") && this.isPerMany()) return null;
      // "7.582/1" is nothing of one.
      const far = exactOf(first) > FARTHEST * exactOf(next);
      return far || tellsTwoTimes(this.block.tokens, this.position() - 1) ? "pair" : "ratio";
    }
    const dash = blur === 0 && sign.tokenType === Hyphen && (adjacent(first, sign) || !adjacent(sign, next));
    if (!dash && !UP_TO.test(sign.folded)) return null;
    if (exactOf(first) >= exactOf(next)) return null;
    // "3-5/10" is no range.
    return beyond?.tokenType === Slash && !entryOf(this.peek(4), "unit") ? null : "range";
  }

  /**
   * How many tokens stand before the upper end of a range that tells its unit twice ("từ 30% đến 40%",
   * "3 triệu đồng - 5 triệu đồng"), or 0 where none does.
   */
  private rangeAhead(): number {
    const first = this.peek(0) as Token;
    if (first.tokenType !== NumberLiteral || this.tellsChangeFrom()) return 0;
    let length = 0;
    while (length < LONGEST_UNIT && tellsUnit(this.peek(length + 1))) length++;
    const sign = this.peek(length + 1);
    if (length === 0 || !sign || !this.isNumber(length + 2)) return 0;
    if (sign.tokenType !== Hyphen && !UP_TO.test(sign.folded)) return 0;
    if (exactOf(first) >= exactOf(this.peek(length + 2))) return 0;
    for (let at = 1; at <= length; at++) if (this.peek(at)?.folded !== this.peek(length + 2 + at)?.folded) return 0;
    return length + 1;
  }

  /** "tăng từ 30% đến 40%" tells two values, the old one and the new. */
  private tellsChangeFrom(): boolean {
    const { tokens } = this.block;
    const at = this.position() - 1;
    return tokens[at - 1]?.folded === "từ" && tellsGrowth(tokens, at);
  }

  private readonly tail = this.RULE("tail", (): Tail => {
    let scale = 0;
    let percent = false;
    let perMille = false;
    let currency: CurrencyEntry | null = null;
    let unit: UnitPhrase | null = null;
    let rate = false;
    const from = this.ACTION(() => this.position());
    this.OPTION({
      GATE: () => this.peek()?.tokenType === Percent || this.peek()?.folded === "phần trăm",
      DEF: () => {
        perMille = (this.CONSUME(AnyToken) as Token).image === "‰";
        percent = true;
      },
    });
    this.OPTION6({
      GATE: () => !percent && this.percentInBrackets(),
      DEF: () => {
        this.CONSUME(LeftParen);
        this.CONSUME(Percent);
        this.CONSUME(RightParen);
        percent = true;
      },
    });
    this.MANY({
      GATE: () => !percent && entryOf<MagnitudeEntry>(this.peek(), "magnitude") !== undefined,
      DEF: () => {
        const token = this.CONSUME2(AnyToken) as Token;
        scale += this.ACTION(() => entryOf<MagnitudeEntry>(token, "magnitude")?.fields.scale ?? 0);
      },
    });
    this.OPTION2({
      GATE: () => !percent && entryOf<CurrencyEntry>(this.peek(), "currency") !== undefined,
      DEF: () => {
        const token = this.CONSUME3(AnyToken) as Token;
        currency = this.ACTION(() => entryOf<CurrencyEntry>(token, "currency") ?? null);
      },
    });
    this.OPTION3({
      GATE: () => !percent && currency === null && unitAhead(this.block.tokens, this.position()) !== null,
      DEF: () => {
        unit = this.SUBRULE(this.unitPhrase, { ARGS: [from] });
      },
    });
    this.OPTION4({
      GATE: () => (unit !== null && this.isRate()) || this.isPerMany(),
      DEF: () => {
        this.CONSUME(Slash);
        this.CONSUME4(AnyToken);
        this.OPTION5({
          GATE: () => /^(?:dân|người)$/u.test(this.peek()?.folded ?? "") || isMany(this.peek(0)),
          DEF: () => this.CONSUME5(AnyToken),
        });
        rate = true;
      },
    });
    return this.ACTION(() => {
      if (currency || (scale > 0 && !unit))
        unit = this.phraseSince(from, currency?.canonical ?? "đồng", null, "measure");
      if (rate)
        unit = this.phraseSince(from, unit?.canonical ?? "lần", unit?.unitClass ?? null, unit?.nature ?? "count");
      // "14,5‰" is no share of a hundred.
      if (perMille)
        return { scale, currency, percent: false, unit: this.phraseSince(from, "‰", null, "count"), rate: true };
      return { scale, currency, percent, unit, rate };
    });
  });

  /** "tăng 2,24(%)": the sign of a table's head, taken along. */
  private percentInBrackets(): boolean {
    const [open, sign, close] = [this.peek(), this.peek(2), this.peek(3)];
    return open?.tokenType === LeftParen && sign?.image === "%" && close?.tokenType === RightParen;
  }

  /** "2,5/10.000 dân", "9,5 bác sĩ/10.000 dân": so many for each ten thousand. */
  private isPerMany(): boolean {
    if (this.peek()?.tokenType !== Slash || !isMany(this.peek(2))) return false;
    const per = entryOf<UnitEntry>(this.peek(3), "unit");
    return per?.fields.unitClass === "person" || this.peek(3)?.folded === "dân";
  }

  /** "02 tuần/lần", "12 lượt/tháng": so many for each. */
  private isRate(): boolean {
    if (this.peek()?.tokenType !== Slash) return false;
    const per = entryOf<UnitEntry>(this.peek(2), "unit");
    const head = this.peek(2)?.folded ?? "";
    if (/^(?:vạn|nghìn|ngàn|dân)$/u.test(head)) return true;
    if (entryOf<DateWordEntry>(this.peek(2), "date-word")?.fields.role === "quarter") return true;
    return per !== undefined && (PER.has(per.fields.unitClass) || per.canonical === "lần");
  }

  private readonly unitPhrase = this.RULE("unitPhrase", (from: number): UnitPhrase => {
    const ahead = this.ACTION(() => unitAhead(this.block.tokens, this.position()));
    this.take(this.ACTION(() => this.position()) + (ahead?.length ?? 1));
    return this.ACTION(() => {
      const phrase = this.phraseSince(from, ahead?.canonical ?? "", ahead?.unitClass ?? null, ahead?.nature ?? "count");
      const within = ahead?.within;
      if (!within) return phrase;
      // Only the words that name the unit belong to it.
      const length = phrase.written.indexOf(within) + within.length;
      return { ...phrase, written: phrase.written.slice(0, length) };
    });
  });

  /** The words from token `from` to the last one read, as a unit. */
  private phraseSince(
    from: number,
    canonical: string,
    unitClass: UnitPhrase["unitClass"],
    nature: UnitPhrase["nature"],
  ): UnitPhrase {
    const first = this.block.tokens[from] as Token;
    const last = this.peek(0) as Token;
    const image = this.block.normalized.image.slice(first.startOffset, last.endOffset + 1);
    return {
      span: spanOf(this.block, first, last),
      written: image.replaceAll(/\s+/gu, " ").toLowerCase(),
      canonical,
      unitClass,
      nature,
    };
  }

  private mentionOf(
    from: number,
    numeral: Numeral,
    second: Numeral | null,
    relation: NumeralRelation | null,
    tail: Tail,
    after: Token | null,
    spelled: Numeral | null,
  ): Omit<QuantityMention, "upperQualifier"> {
    const { tokens } = this.block;
    const last = this.position() - 1;
    const form = this.formOf(from, numeral, relation, tail);
    const negative = numeral.written === "digits" && isNegative(tokens, from);
    const before = qualifierBefore(tokens, from, tail.unit?.unitClass ?? null);
    return {
      kind: "quantity",
      span: spanOf(this.block, tokens[from] as Token, tokens[last] as Token),
      form,
      numeral: signed(readAs(form, numeral, tail), negative),
      second: second && readAs(form, second, tail),
      relation,
      scale: tail.scale,
      currency: tail.currency?.fields.code ?? (form === "money" ? "VND" : null),
      unit:
        form === "percentage" && tail.unit?.canonical === "điểm"
          ? { ...tail.unit, canonical: "điểm phần trăm" }
          : tail.unit,
      qualifier: after?.folded ?? before ?? qualifierAfter(tokens, last),
      spelled,
      first: from,
      last,
    };
  }

  private formOf(from: number, numeral: Numeral, relation: NumeralRelation | null, tail: Tail): QuantityForm {
    if (tail.percent || /^điểm (?:%|phần trăm)$/u.test(tail.unit?.canonical ?? "")) return "percentage";
    if (tail.currency || (tail.unit !== null && tail.unit.unitClass === null && tail.unit.nature === "measure"))
      return "money";
    if (relation === "ratio") return "ratio";
    if (tail.rate) return "rate";
    if (tail.unit?.nature === "measure") return "measure";
    const score = tail.unit && scoreForm(this.block.tokens, from, tail.unit.canonical, numeral);
    if (score) return score;
    const times = tail.unit?.canonical === "lần";
    if (times && (numeral.decimals > 0 || tellsGrowth(this.block.tokens, from))) return "measure";
    if (!tail.unit && tellsShare(this.block.tokens, from, numeral)) return "percentage";
    return "count";
  }
}

const signed = (numeral: Numeral, negative: boolean): Numeral =>
  negative
    ? { ...numeral, exact: `-${numeral.exact}`, otherReadings: numeral.otherReadings.map((reading) => `-${reading}`) }
    : numeral;

/** Whole things have no fraction, shares are small: where the digits can be read both ways, that decides. */
const readAs = (form: QuantityForm, numeral: Numeral, tail: Tail): Numeral => {
  const counted = (form === "count" || form === "ratio") && tail.unit?.nature === "count";
  const digits = tail.scale === 0 && (counted || form === "money") ? readBrokenGroups(numeral.text) : null;
  if (digits !== null) return { ...numeral, exact: digits, decimals: 0, otherReadings: [] };
  const [other] = numeral.otherReadings;
  if (other === undefined) return numeral;
  const swap =
    form === "percentage"
      ? numeral.decimals === 0
      : numeral.decimals > 0 && tail.scale === 0 && tail.unit?.nature === "count";
  if (!swap) return numeral;
  const decimals = other.includes(".") ? other.length - other.indexOf(".") - 1 : 0;
  return { ...numeral, exact: other, decimals, otherReadings: [numeral.exact] };
};
