import type { Figure } from "../record/figure/figure.ts";
import type { Place } from "../reading/place.ts";

// Words that stand beside figures of every kind and tell none apart.
const EMPTY = new Set(
  (
    "số đã được là có của các những và với tại trên trong theo về cho do từ đến tính tổng cộng toàn gồm đạt chiếm bằng còn " +
    "thực hiện kết quả ban hành tiếp tục ra này đó như sau nay khi để lại vào bị cả cùng một năm tháng quý kỳ ngày đầu " +
    "cuối báo cáo thời điểm lượng đơn vị hiện tỷ tỉ lệ so tăng giảm mức hơn khoảng gần qua ở trở mỗi mới nghìn triệu đồng"
  ).split(" "),
);

const NONE: ReadonlySet<string> = new Set();

const contentOf = (words: readonly string[]): ReadonlySet<string> => {
  if (words.length === 0) return NONE;
  const content = new Set<string>();
  for (const word of words) if (word.length > 1 && !EMPTY.has(word)) content.add(word);
  return content;
};

/** The telling words around a place. */
export interface PlaceWords {
  readonly left: ReadonlySet<string>;
  readonly right: ReadonlySet<string>;
  /** Left, right and unit together. */
  readonly all: ReadonlySet<string>;
}

const known = new WeakMap<Place, PlaceWords>();

const unitWords = (figure: Figure): readonly string[] => figure.unit?.toLowerCase().split(/[\s,]+/u) ?? [];

/** The content words of a place's clause; worked out once a place. */
export const wordsAround = (place: Place): PlaceWords => {
  let words = known.get(place);
  if (!words) {
    const left = contentOf(place.left);
    const right = contentOf(place.right);
    const all = new Set([...left, ...right, ...contentOf(unitWords(place.figure))]);
    known.set(place, (words = { left, right, all }));
  }
  return words;
};

const LABEL_WITHIN = 3;

const labels = new WeakMap<Place, string | null>();

/**
 * The word that names a figure, right before it but for words that name nothing: "đã giải quyết được 120 vụ", or before the
 * figure that it is told beside; null for none.
 */
export const labelOf = (place: Place): string | null => {
  let label = labels.get(place);
  if (label === undefined) {
    const { left } = place.pairedWith ?? place;
    label = left.slice(-LABEL_WITHIN).findLast((word) => word.length > 1 && !EMPTY.has(word)) ?? null;
    labels.set(place, label);
  }
  return label;
};

/** Whether two figures are named by the same word. */
export const sameLabel = (a: Place, b: Place): boolean => {
  const label = labelOf(a);
  return label !== null && label === labelOf(b);
};

/** Words that deny what stands behind them. */
export const NOT: ReadonlySet<string> = new Set(["chưa", "không"]);

/** The words that a place's clause denies, and those that it does not. */
const saidOf = (place: Place): { readonly denied: ReadonlySet<string>; readonly told: ReadonlySet<string> } => {
  const denied = new Set<string>();
  const told = new Set<string>();
  for (const words of [place.left, place.right])
    words.forEach((word, at) => {
      if (NOT.has(word)) return;
      if (NOT.has(words[at - 1] ?? "") || (NOT.has(words[at - 2] ?? "") && EMPTY.has(words[at - 1] as string)))
        denied.add(word);
      else told.add(word);
    });
  return { denied, told };
};

const said = new WeakMap<Place, ReturnType<typeof saidOf>>();

const knownSaid = (place: Place): ReturnType<typeof saidOf> => {
  let own = said.get(place);
  if (!own) said.set(place, (own = saidOf(place)));
  return own;
};

/** Whether one place denies what the other says: "chưa đạt 16" beside "đạt chuẩn 67". */
export const denies = (one: Place, other: Place): boolean => {
  const { denied } = knownSaid(one);
  if (denied.size === 0) return false;
  const { told } = knownSaid(other);
  for (const word of denied) if (told.has(word)) return true;
  return false;
};

/** The share of the words of `named` that stand in `around`; 0 where nothing is named. */
export const overlap = (named: ReadonlySet<string>, around: ReadonlySet<string>): number => {
  if (named.size === 0) return 0;
  let both = 0;
  for (const word of named) if (around.has(word)) both++;
  return both / named.size;
};
