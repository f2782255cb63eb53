import { entryOf, spanOf, type Token } from "../lexer/token.ts";
import { AnyToken, LeftParen, NumberLiteral, Percent, RightParen, Slash } from "../lexer/tokens.ts";
import type { CurrencyEntry } from "../lexicon/currencies.ts";
import type { DateWordEntry } from "../lexicon/date-words.ts";
import type { MagnitudeEntry } from "../lexicon/magnitudes.ts";
import type { UnitClass, UnitEntry } from "../lexicon/units.ts";
import type { UnitPhrase } from "../mention/quantity.ts";
import { ReferenceGrammar } from "./reference.ts";
import { unitAhead } from "./unit-phrase.ts";

/** What a rate is told for each of: "12 lượt/tháng", "17,2 tiêu chí/xã". */
const PER: ReadonlySet<UnitClass> = new Set(["duration", "place", "person", "household", "training"]);

/** "1.000", "10.000", "100.000": what vital statistics are told for. */
const isMany = (token: Token | undefined): boolean =>
  token?.tokenType === NumberLiteral && /^(?:100|1\.?000|10\.?000|100\.?000)$/u.test(token.image);

/** "HTX", "DN", "USD": capitals without a mark of tone; in a line all in capitals only such without a vowel are told from words ("XE"). */
const ABBREVIATION = /^[A-ZĐ]{2,5}$/u;
const NO_WORD = /^[B-DF-HJ-NP-TV-XZĐ]{2,5}$/u;
/** So much around a unit tells whether its line is written in capitals. */
const AROUND = 40;
const SMALL_WORD = /\p{Ll}{2}/u;

/** The words of a unit from `from` to `to` in small letters, its abbreviations as they are. */
const inSmallLetters = (image: string, from: number, to: number): string => {
  const abbreviation = SMALL_WORD.test(image.slice(Math.max(0, from - AROUND), to + AROUND)) ? ABBREVIATION : NO_WORD;
  return image
    .slice(from, to)
    .replaceAll(/\s+/gu, " ")
    .split(/(?<![\p{L}\d])(?=[\p{L}\d])|(?<=[\p{L}\d])(?![\p{L}\d])/u)
    .map((word) => (abbreviation.test(word) ? word : word.toLowerCase()))
    .join("");
};

/** What stands between the numbers of a quantity and its end. */
export interface QuantityTail {
  readonly scale: number;
  readonly currency: CurrencyEntry | null;
  readonly percent: boolean;
  readonly unit: UnitPhrase | null;
  readonly rate: boolean;
}

/**
 * What stands behind the numbers of a quantity:
 *
 *     tail := "%" | magnitude* currency | magnitude* unit [ "/" unit ] | ε
 */
export abstract class QuantityTailGrammar extends ReferenceGrammar {
  protected readonly tail = this.RULE("tail", (): QuantityTail => {
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
      GATE: () => !percent && entryOf<CurrencyEntry>(this.peek(), "currency") !== undefined && !this.isBronze(),
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

  /** "14 vàng, 11 bạc, 16 đồng": medals, no money. */
  private isBronze(): boolean {
    const { tokens } = this.block;
    const at = this.position();
    const joint = tokens[at - 2];
    return (
      tokens[at]?.folded === "đồng" &&
      /^\d{1,4}$/u.test(tokens[at - 1]?.image ?? "") &&
      /^(?:,|;|và)$/u.test(joint?.folded ?? "") &&
      /(?:^| )(?:bạc|hcb)$/u.test(tokens[at - 3]?.folded ?? "")
    );
  }

  /** "tăng 2,24(%)": the sign of a table's head, taken along. */
  private percentInBrackets(): boolean {
    const [open, sign, close] = [this.peek(), this.peek(2), this.peek(3)];
    return open?.tokenType === LeftParen && sign?.image === "%" && close?.tokenType === RightParen;
  }

  /** "2,5/10.000 dân", "9,5 bác sĩ/10.000 dân": so many for each ten thousand. */
  protected isPerMany(): boolean {
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
      const length = phrase.written.toLowerCase().indexOf(within) + within.length;
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
    const { image } = this.block.normalized;
    return {
      span: spanOf(this.block, first, last),
      written: inSmallLetters(image, first.startOffset, last.endOffset + 1),
      canonical,
      unitClass,
      nature,
    };
  }
}
