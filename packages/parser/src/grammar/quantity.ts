import { adjacent, entryOf, spanOf, type Token } from "../lexer/token.ts";
import { AnyToken, Hyphen, Markup, NumberLiteral, Percent, Slash, Word } from "../lexer/tokens.ts";
import type { CurrencyEntry } from "../lexicon/currencies.ts";
import type { QualifierEntry } from "../lexicon/qualifiers.ts";
import type { UnitEntry } from "../lexicon/units.ts";
import type { Numeral } from "../mention/numeral.ts";
import type { NumeralRelation, QuantityForm, QuantityMention } from "../mention/quantity.ts";
import { readBrokenGroups } from "./broken-groups.ts";
import { readDigits } from "./digits.ts";
import { qualifierAfter, qualifierBefore, tellsGrowth, tellsShare, tellsTwoTimes } from "./quantity-context.ts";
import { QuantityTailGrammar, type QuantityTail } from "./quantity-tail.ts";
import { scoreForm } from "./score-point.ts";
import { isNegative } from "./sign.ts";
import { wordedRatio } from "./worded-ratio.ts";

const exactOf = (token: Token | undefined): number => Number(readDigits(token?.image ?? "")?.exact ?? Number.NaN);

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.image ?? "");

const isEmphasis = (token: Token | undefined): boolean =>
  token !== undefined && (token.tokenType === Markup || token.image === "*" || token.image === "_");

/** No plan is outdone so many times over that so many of so many could be meant. */
const FARTHEST = 10;

/** What joins the ends of a range. */
const UP_TO = /^(?:đến|tới|÷|~)$/u;

/** "từ 5 đến dưới 12 tuổi", "từ 50 đến trên 75%": the upper end of a range told with a word before it. */
const isBlur = (token: Token | undefined): boolean => /^(?:dưới|trên|gần|hơn|khoảng)$/u.test(token?.folded ?? "");

const ABOUT = /^(?:dăm|đôi|vài|mấy)$/u;

/** No unit that a range tells twice is longer: "triệu đồng", "nghìn tỷ đồng". */
const LONGEST_UNIT = 3;

const tellsUnit = (token: Token | undefined): boolean =>
  token?.tokenType === Percent ||
  token?.entries.some(({ category }) => category === "unit" || category === "magnitude" || category === "currency") ===
    true;

/**
 * Counts, percentages, ratios, money, measures, rates:
 *
 *     quantity := numeral [ "(" words ")" ] [ [ tail ] ("-" | "đến") numeral | "/" [ words ] numeral ] tail [ "trở lên" ]
 */
export abstract class QuantityGrammar extends QuantityTailGrammar {
  /** Whether a number that says how many begins here. Numbers that name something have been asked for before. */
  protected quantityAhead(): boolean {
    if (this.isNumber()) return true;
    const reading = this.wordsAhead();
    if (!reading || BigInt(reading.exact) < 2n) return false;
    const first = this.peek() as Token;
    if (reading.length === 1 && first.folded === "năm") return false;
    // "dăm ba quyển", "vài chục người": how many is left open.
    if (ABOUT.test(this.peek(0)?.folded ?? "")) return false;
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
    let farther: NumeralRelation = "range";
    this.OPTION4({
      GATE: () => {
        if (relation !== null) return false;
        farther = (between = this.rangeAhead()) > 0 ? "range" : "ratio";
        return between > 0 || (between = wordedRatio(this.block.tokens, this.position() - 1)) > 0;
      },
      DEF: () => {
        this.MANY2({
          GATE: () => between-- > 0,
          DEF: () => this.CONSUME3(AnyToken),
        });
        second = this.SUBRULE3(this.digits);
        this.ACTION(() => (relation = farther));
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

  private mentionOf(
    from: number,
    numeral: Numeral,
    second: Numeral | null,
    relation: NumeralRelation | null,
    tail: QuantityTail,
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

  private formOf(from: number, numeral: Numeral, relation: NumeralRelation | null, tail: QuantityTail): QuantityForm {
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
const readAs = (form: QuantityForm, numeral: Numeral, tail: QuantityTail): Numeral => {
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
