import type { MentionBase } from "./mention-base.ts";

/** What a number is that names, ranks or numbers rather than counts. */
export type NamingRole = "heading" | "ordinal" | "name" | "code" | "choice" | "note-mark" | "date";

/** A number that is no figure. Told so that nothing is passed over in silence. */
export interface NamingNumberMention extends MentionBase {
  readonly kind: "naming-number";
  readonly role: NamingRole;
  readonly text: string;
  readonly first: number;
  readonly last: number;
}
