import { entryOf, spanOf, type Token } from "../lexer/token.ts";
import { AnyToken, LeftParen, NumberLiteral, RightParen, Word } from "../lexer/tokens.ts";
import type { CurrencyEntry } from "../lexicon/currencies.ts";
import type { NumberWordEntry } from "../lexicon/number-words.ts";
import type { NamingNumberMention, NamingRole } from "../mention/naming-number.ts";
import type { Numeral } from "../mention/numeral.ts";
import { BaseGrammar } from "./base-grammar.ts";
import { readBrokenGroups } from "./broken-groups.ts";
import { readDigits } from "./digits.ts";
import { namingRoleOf } from "./naming-number.ts";
import { isQuantityTail } from "./number-place.ts";
import { unitAt } from "./unit-phrase.ts";
import { readWords, type WordReading } from "./word-number.ts";

/** No number in words is longer: "chín trăm chín mươi chín nghìn tỷ …". */
const LONGEST_IN_WORDS = 32;

/** What stands before an amount in words: "(Bằng chữ: …)", "(viết bằng chữ …)". */
const SPELLED_HEAD = /^(?:bằng|chữ|bằng chữ|viết|viết bằng chữ|số tiền|ghi|:|\.)$/u;
const LONGEST_SPELLED_HEAD = 7;

const NOTHING: Numeral = {
  span: { start: 0, end: 0 },
  text: "",
  written: "digits",
  exact: "0",
  decimals: 0,
  otherReadings: [],
};

/** Numbers in digits and in words, and numbers that name rather than count. */
export abstract class NumberGrammar extends BaseGrammar {
  private listRole: NamingRole | null = null;
  private listEnd = -1;

  /** Forgets the lists of the block before. */
  protected startNumberLists(): void {
    this.listRole = null;
    this.listEnd = -1;
  }

  private rolePlace = -1;
  private roleFor: object | null = null;
  private nextRole: NamingRole | null = null;

  /** What the number ahead names, or null where it says how many or is none; read once a place. */
  private namingRole(): NamingRole | null {
    const at = this.position();
    if (this.rolePlace !== at || this.roleFor !== this.block) {
      this.rolePlace = at;
      this.roleFor = this.block;
      this.nextRole = this.readRole(at);
    }
    return this.nextRole;
  }

  private readRole(at: number): NamingRole | null {
    // "mức độ 3" may be one phrase of the lexicon: the list goes on from it all the same.
    const phrase = this.peek(-1);
    const inPhrase = phrase !== undefined && / \d+$/u.test(phrase.folded) ? "ordinal" : null;
    const listRole = this.listEnd === at - 2 ? this.listRole : inPhrase;
    return namingRoleOf({ tokens: this.block.tokens, at, listRole });
  }

  protected namingAhead(): boolean {
    return this.peek()?.tokenType === NumberLiteral && this.namingRole() !== null;
  }

  /** A number that numbers, ranks or names: "2.1.", "mức độ 3, 4", "Covid-19". */
  protected readonly namingNumber = this.RULE("namingNumber", (): NamingNumberMention => {
    const role = this.ACTION(() => this.namingRole()) ?? "code";
    const token = this.CONSUME(NumberLiteral) as Token;
    return this.ACTION(() => {
      this.listRole = role;
      this.listEnd = token.index;
      const { index } = token;
      return {
        kind: "naming-number",
        role,
        span: spanOf(this.block, token),
        text: token.image,
        first: index,
        last: index,
      };
    });
  });

  /** Whether the token `ahead` places on is a number in digits that can be read. */
  protected isNumber(ahead = 1): boolean {
    const token = this.peek(ahead);
    if (token?.tokenType !== NumberLiteral) return false;
    // "12.50.000 đồng": no number as it is grouped, and one all the same.
    return readDigits(token.image) !== null || (readBrokenGroups(token.image) !== null && this.countsAfter(ahead + 1));
  }

  private countsAfter(ahead: number): boolean {
    return isQuantityTail(this.peek(ahead)) || unitAt(this.block.tokens, this.position() + ahead - 1) !== undefined;
  }

  /** The number in words that begins `ahead` places on, or null. */
  protected wordsAhead(ahead = 1): WordReading | null {
    const words: NumberWordEntry["fields"][] = [];
    for (let at = ahead; at < ahead + LONGEST_IN_WORDS; at++) {
      const token = this.peek(at);
      const entry = token && entryOf<NumberWordEntry>(token, "number-word");
      if (!entry) break;
      words.push(entry.fields);
    }
    return words.length > 0 ? readWords(words) : null;
  }

  /** numeral := NumberLiteral */
  protected readonly digits = this.RULE("digits", (): Numeral => {
    const token = this.CONSUME(NumberLiteral) as Token;
    return this.ACTION(() => {
      const digits = readBrokenGroups(token.image);
      const reading = readDigits(token.image) ?? (digits === null ? NOTHING : { ...NOTHING, exact: digits });
      return {
        span: spanOf(this.block, token),
        text: token.image,
        written: "digits",
        exact: reading.exact,
        decimals: reading.decimals,
        otherReadings: reading.otherReadings,
      };
    });
  });

  /** words := Word+, as many as `wordsAhead` reads */
  protected readonly words = this.RULE("words", (): Numeral => {
    const reading = this.ACTION(() => this.wordsAhead());
    const first = this.CONSUME(Word) as Token;
    let last = first;
    let left = (reading?.length ?? 1) - 1;
    this.MANY({
      GATE: () => left > 0,
      DEF: () => {
        last = this.CONSUME2(Word) as Token;
        left--;
      },
    });
    return this.ACTION(() => ({
      span: spanOf(this.block, first, last),
      text: this.block.normalized.image.slice(first.startOffset, last.endOffset + 1),
      written: "words",
      exact: reading?.exact ?? "0",
      decimals: 0,
      otherReadings: [],
    }));
  });

  /** "02 (hai)", "1.200 đồng (Bằng chữ: một nghìn hai trăm đồng)": the number told again in words. */
  protected repeatedInWords(): boolean {
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

  protected readonly inWords = this.RULE("inWords", (): Numeral => {
    let head = this.ACTION(() => this.spelledFrom()) - 2;
    this.CONSUME(LeftParen);
    this.MANY({ GATE: () => head-- > 0, DEF: () => this.CONSUME(AnyToken) });
    const numeral = this.SUBRULE(this.words);
    this.MANY2({ GATE: () => this.peek()?.tokenType !== RightParen, DEF: () => this.CONSUME2(AnyToken) });
    this.CONSUME(RightParen);
    return numeral;
  });
}
