import { BaseGrammar } from "./base-grammar.ts";

/** Numbers in digits and in words. */
export abstract class NumberGrammar extends BaseGrammar {}
