import type { DateMention } from "../mention/date-mention.ts";
import { AnyToken } from "../lexer/tokens.ts";
import { spanOf, type Token } from "../lexer/token.ts";
import { type CalendarDate, readDate } from "./calendar-date.ts";
import { NumberGrammar } from "./number.ts";

/** Calendar dates: "09/02/2026", "ngày 16 tháng 11 năm 2020", "tháng 7.2021". */
export abstract class DateGrammar extends NumberGrammar {
  private dateAt = -1;
  private dateFor: object | null = null;
  private nextDate: CalendarDate | null = null;

  /** The date that begins at the next token; read once a place. */
  private readNextDate(): CalendarDate | null {
    const at = this.position();
    if (this.dateAt !== at || this.dateFor !== this.block) {
      this.dateAt = at;
      this.dateFor = this.block;
      this.nextDate = readDate(this.block.tokens, at);
    }
    return this.nextDate;
  }

  /** Whether a date begins at the next token. */
  protected dateAhead(): boolean {
    return this.readNextDate() !== null;
  }

  /** ngày? N mark N mark N | ngày? N tháng N năm N | tháng N mark N */
  protected readonly date = this.RULE("date", (): DateMention | null => {
    const read = this.ACTION(() => this.readNextDate());
    this.take(read?.end ?? 0);
    return this.ACTION(() => read && this.dateMention(read));
  });

  protected dateMention(date: CalendarDate): DateMention {
    const { tokens } = this.block;
    return {
      kind: "date",
      span: spanOf(this.block, tokens[date.start] as Token, tokens[date.end - 1] as Token),
      day: date.day,
      month: date.month,
      year: date.year,
      dayWord: date.dayWord,
      first: date.start,
      last: date.end - 1,
    };
  }

  /** Consumes the tokens up to `end`, which a recogniser has read already. */
  protected take(end: number): void {
    this.CONSUME(AnyToken);
    this.ACTION(() => this.passTo(end));
  }
}
