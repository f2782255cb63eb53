import type { NamingNumberMention, Numeral, ParsedBlock, QuantityMention } from "@doichieu/parser";
import type { Comparison, FigureKind, Unit } from "./figure.ts";
import type { Quantity } from "../indicator/quantity.ts";
import type { Period } from "../period/period.ts";

/** A figure in the making: what its own place says of it, with blanks that the context fills. */
export interface FigureDraft {
  readonly block: ParsedBlock;
  readonly mention: QuantityMention | NamingNumberMention;
  kind: FigureKind;
  numeral: Numeral;
  /** Of a ratio: the number behind the slash. */
  denominator: Numeral | null;
  /** Of a range: its upper end. */
  upper: Numeral | null;
  scale: number;
  currency: string | null;
  readonly qualifier: string | null;
  unit: Unit | null;
  unitInherited: boolean;
  label: string | null;
  /** Of a change: what changes, where the clause names it ("tổng sản phẩm" of "tổng sản phẩm tăng 6,3%"). */
  subject: string | null;
  quantity: Quantity | null;
  comparison: Comparison | null;
  period: Period | null;
  scope: string | null;
}
