import type { ParsedBlock } from "@doichieu/parser";

/** Where sentences and brackets of a block begin, for each of its tokens: read once, so that asking costs nothing. */
export interface BlockStructure {
  /** Index of the first token of the sentence (or of the part behind a semicolon) that the token stands in. */
  readonly sentence: Int32Array;
  /** Index of the innermost bracket that is open at the token within its sentence, or -1. */
  readonly bracket: Int32Array;
}

const known = new WeakMap<ParsedBlock, BlockStructure>();

const read = ({ tokenized: { tokens } }: ParsedBlock): BlockStructure => {
  const sentence = new Int32Array(tokens.length);
  const bracket = new Int32Array(tokens.length).fill(-1);
  let start = 0;
  let open: number[] = [];
  tokens.forEach(({ image }, at) => {
    if (image === ")") open.pop();
    sentence[at] = start;
    bracket[at] = open.at(-1) ?? -1;
    if (image === "(") open.push(at);
    if (image === ".") open = [];
    if (image === "." || image === ";") start = at + 1;
  });
  return { sentence, bracket };
};

/** The structure of a block, in time linear in its tokens. */
export const structureOf = (block: ParsedBlock): BlockStructure => {
  let structure = known.get(block);
  if (!structure) {
    structure = read(block);
    known.set(block, structure);
  }
  return structure;
};
