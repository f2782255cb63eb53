import type { MentionBase } from "./mention-base.ts";

/**
 * What a number is that names, ranks or numbers rather than counts.
 *
 * @example
 * ```ts
 * import type { NamingRole } from "@doichieu/parser";
 *
 * const roles: readonly NamingRole[] = ["name", "code"];
 * console.log(roles.length); // → 2
 * ```
 */
export type NamingRole = "heading" | "ordinal" | "name" | "code" | "choice" | "note-mark" | "date";

/**
 * A number that is no figure. Told so that nothing is passed over in silence.
 *
 * @example
 * ```ts
 * import { type NamingNumberMention, parseReport, textSource } from "@doichieu/parser";
 *
 * const named = ({ text, role }: NamingNumberMention): string => `${text}: ${role}`;
 * const { blocks } = parseReport(textSource("Đồng chí ở phòng 201."));
 * console.log(
 *   blocks.flatMap(({ mentions }) => mentions.map((each) => (each.kind === "naming-number" ? named(each) : ""))),
 * ); // → [ '201: name' ]
 * ```
 */
export interface NamingNumberMention extends MentionBase {
  readonly kind: "naming-number";
  readonly role: NamingRole;
  readonly text: string;
  readonly first: number;
  readonly last: number;
}
