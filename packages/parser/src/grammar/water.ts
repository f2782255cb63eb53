import type { ReferenceCueEntry } from "../lexicon/reference-cues.ts";
import type { Token } from "../lexer/token.ts";
import { NumberLiteral } from "../lexer/tokens.ts";
import type { Tokens } from "./lookahead.ts";

/** Whether an island can begin at a token; what opens one is a number or a word of one of these categories. */
const mayOpen = (token: Token): boolean => {
  if (token.tokenType === NumberLiteral) return true;
  for (const entry of token.entries) {
    switch (entry.category) {
      case "document-type":
      case "provision":
      case "date-word":
      case "number-word":
        return true;
      case "reference-cue":
        if ((entry as ReferenceCueEntry).fields.role === "number-sign") return true;
    }
  }
  return false;
};

/** Index of the first token from `at` on with which an island can begin; the number of tokens where none does. */
export const islandAfter = (tokens: Tokens, at: number): number => {
  let next = at;
  while (next < tokens.length && !mayOpen(tokens[next] as Token)) next++;
  return next;
};
