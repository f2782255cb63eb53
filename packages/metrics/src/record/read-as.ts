import type { ParsedBlock, Span } from "@doichieu/parser";

/** First index of ascending `places` that is at least `least`. */
const firstFrom = (places: Uint32Array, least: number): number => {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * How a record's text was understood, where it was recognised from a picture and not taken as it stands; an empty object
 * elsewhere. The image's code units know the piece of the text that they stand for.
 */
export const readAs = (block: ParsedBlock, span: Span): { readonly readAs?: string } => {
  const touched = block.repairs?.some((repair) => repair.span.start < span.end && span.start < repair.span.end);
  if (!touched) return {};
  const { normalized, offset } = block.tokenized;
  const [from, to] = [firstFrom(normalized.start, span.start - offset), firstFrom(normalized.start, span.end - offset)];
  const text = normalized.image.slice(from, to).replaceAll(/\s+/gu, " ").trim();
  return text === "" ? {} : { readAs: text };
};
