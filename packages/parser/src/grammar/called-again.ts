import type { DocumentTypeEntry } from "../lexicon/document-types.ts";
import { entryOf, spanOf, type Token, type TokenizedBlock } from "../lexer/token.ts";
import type { Mention } from "../mention/mention.ts";
import type { ReferenceMention } from "../mention/reference-mention.ts";
import { isCapital } from "./lookahead.ts";

/** A block of a report with what the grammar found in it. */
interface Read {
  readonly tokenized: TokenizedBlock;
  readonly mentions: readonly Mention[];
}

const plain = (number: string): string => number.replace(/^0+(?=\d)/u, "");
const keyOf = (type: string, number: string): string => `${type} ${plain(number)}`;

/** Type and number of every document that a report tells. */
const citedIn = (blocks: readonly Read[]): ReadonlySet<string> =>
  new Set(
    blocks.flatMap(({ mentions }) =>
      mentions.flatMap((mention) =>
        mention.kind === "reference" && mention.type && mention.number
          ? [keyOf(mention.type.canonical, mention.number)]
          : [],
      ),
    ),
  );

/** "Kế hoạch 222" for a document that the report has told of: the reference that it is, or null. */
const again = (block: TokenizedBlock, mention: Mention, cited: ReadonlySet<string>): ReferenceMention | null => {
  if (mention.kind !== "naming-number" && mention.kind !== "quantity") return null;
  if (mention.first !== mention.last) return null;
  const [type, number] = [block.tokens[mention.first - 1], block.tokens[mention.first] as Token];
  const entry = isCapital(type) ? entryOf<DocumentTypeEntry>(type, "document-type") : undefined;
  if (!type || !entry?.fields.numberAlone || !/^\d{1,4}$/u.test(number.image)) return null;
  if (!cited.has(keyOf(entry.canonical, number.image))) return null;
  return {
    kind: "reference",
    span: spanOf(block, type, number),
    type: { text: entry.canonical, span: spanOf(block, type), canonical: entry.canonical },
    number: number.image,
    blankNumber: false,
    year: null,
    symbol: null,
    symbolWritten: null,
    date: null,
    datePlace: null,
    issuer: null,
    issuerPlace: null,
    issuerBefore: null,
    provision: null,
    title: null,
    name: null,
    system: entry.fields.systems[0] ?? "state",
    bare: false,
    first: type.index,
    last: number.index,
    tail: number.index,
  };
};

/** Takes the numbers by which a report calls documents again that it has told of for references to them. */
export const callAgain = <Block extends Read>(blocks: readonly Block[]): readonly Block[] => {
  const cited = citedIn(blocks);
  if (cited.size === 0) return blocks;
  return blocks.map((block) => {
    const mentions = block.mentions.map((mention) => again(block.tokenized, mention, cited) ?? mention);
    return mentions.some((mention, index) => mention !== block.mentions[index]) ? { ...block, mentions } : block;
  });
};
