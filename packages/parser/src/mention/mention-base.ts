import type { Span } from "../source/span.ts";

/** What the grammar yields: where something stands and of which parts it is made. Nothing is interpreted yet. */
export interface MentionBase {
  readonly kind: string;
  readonly span: Span;
}
