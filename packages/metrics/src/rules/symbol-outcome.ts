import type { Localized } from "../record/localized.ts";
import type { DocumentReference } from "../record/reference/document-reference.ts";
import { nameOf } from "./reference-name.ts";
import type { Outcome } from "./rule.ts";

/** A symbol held against what the text says of its document. */
interface Held {
  readonly symbol: string;
  /** What the symbol stands for, or is told of. */
  readonly named: string;
  readonly consistent: boolean;
  readonly severity: "warning" | "note";
  /** What is wrong with the symbol, as it goes on behind it; read where it does not fit. */
  readonly but: Localized;
  /** What beside the document makes the finding the same in another run. */
  readonly about: string;
}

/** What is told of a reference whose symbol was held against its type or its issuer. */
export const symbolOutcome = (
  reference: DocumentReference,
  { symbol, named, consistent, severity, but, about }: Held,
): Outcome => ({
  check: {
    status: consistent ? "consistent" : "inconsistent",
    operands: { references: [reference.id] },
    stated: null,
    expected: null,
    fits: null,
    explanation: { vi: `${symbol}: ${named}`, en: `${symbol}: ${named}` },
  },
  finding: consistent
    ? null
    : {
        severity,
        message: {
          vi: `${nameOf(reference)}: ký hiệu ${symbol} ${but.vi}.`,
          en: `${nameOf(reference)}: the symbol ${symbol} ${but.en}.`,
        },
        span: reference.span,
        related: [],
        suggestion: null,
        about: [reference.key, about],
      },
});
