import { ReadError, type ReadErrorCode } from "./read-error.ts";

/** How much of one thing a file may hold, or claim to hold. */
interface Limit {
  readonly most: number;
  /** What is counted, in Vietnamese and in English. */
  readonly vi: string;
  readonly en: string;
  /** Why this much. */
  readonly why: string;
  readonly code?: ReadErrorCode;
}

const MEBIBYTE = 1024 * 1024;

/**
 * Everything that a file can claim, and how much of it is believed. What no report comes near is a mistake or an
 * attack, and reading it would only take the machine's time and memory: the file is refused, told by its claim and
 * the limit. `ReadOptions.limits` sets others.
 *
 * @example
 * ```ts
 * import { LIMITS } from "@doichieu/parser/reader";
 *
 * console.log(LIMITS.pdfPages.most); // → 10000
 * ```
 */
export const LIMITS = {
  fileBytes: {
    most: 512 * MEBIBYTE,
    vi: "dung lượng tệp (byte)",
    en: "the file's size in bytes",
    why: "a scanned report of 500 pages has 100 MB",
  },
  zipEntries: {
    most: 20_000,
    vi: "số mục trong tệp nén",
    en: "entries of the archive",
    why: "a Word file has a part a picture and a handful beside them",
  },
  zipEntryBytes: {
    most: 64 * MEBIBYTE,
    vi: "dung lượng một phần khi bung nén (byte)",
    en: "bytes of one unpacked part",
    why: "a report of 1,000 pages has 20 MB of markup",
  },
  zipBytes: {
    most: 128 * MEBIBYTE,
    vi: "tổng dung lượng khi bung nén (byte)",
    en: "unpacked bytes of all parts",
    why: "text, notes and styles together stay below twice the text",
  },
  zipRatio: {
    most: 250,
    vi: "tỷ lệ nén của một phần",
    en: "the compression ratio of a part",
    why: "repetitive table markup packs 50 to 1, zeros 1,000 to 1; counted from the 8th MB on",
  },
  xmlDepth: {
    most: 400,
    vi: "số tầng lồng nhau của XML",
    en: "levels of nested XML",
    why: "ten nested tables make 60 levels; every walk over the tree stays far from the end of the stack",
  },
  xmlElements: {
    most: 3_000_000,
    vi: "số phần tử XML",
    en: "XML elements",
    why: "1,000 dense pages have 500,000; each takes some 200 bytes of memory",
  },
  xmlAttributes: {
    most: 256,
    vi: "số thuộc tính của một phần tử XML",
    en: "attributes of one XML element",
    why: "a root element declares some 40 namespaces",
  },
  tableColumns: {
    most: 256,
    vi: "số cột của bảng",
    en: "columns of a table",
    why: "Word draws 63; each column before a cell is a tab in the text; counted beyond the cells that are there",
  },
  pdfPages: {
    most: 10_000,
    vi: "số trang",
    en: "pages",
    why: "a province's bound yearbook has 2,000",
    code: "too-many-pages",
  },
  pdfStreamBytes: {
    most: 256 * MEBIBYTE,
    vi: "dung lượng một luồng PDF khi bung nén (byte)",
    en: "bytes of one unpacked PDF stream",
    why: "a colour page scanned at 600 dots an inch has 100 MB",
  },
  pdfOperators: {
    most: 2_000_000,
    vi: "số lệnh vẽ của một trang PDF",
    en: "drawing operators of one PDF page",
    why: "a dense map has 500,000, a page of text 3,000",
  },
  pdfForms: {
    most: 50_000,
    vi: "số hình vẽ lồng trong một trang PDF",
    en: "forms that one PDF page draws",
    why: "a drawing that places symbols has 5,000; each takes 50 microseconds, whether it draws anything or not",
  },
  pdfNesting: {
    most: 5000,
    vi: "số trạng thái vẽ lưu chồng nhau trong một trang PDF",
    en: "drawing states that one PDF page saves on one another",
    why: "PDF 1.7 promises 28; pages that forget to restore them have hundreds, and the time grows with the square",
  },
  pdfWidths: {
    most: 70_000,
    vi: "số chữ được khai chung một độ rộng trong phông PDF",
    en: "letters that a PDF font claims one width for",
    why: "a font has no more than 65,536; each is noted on its own",
  },
  pdfGlyphs: {
    most: 500_000,
    vi: "số chữ của một trang PDF",
    en: "letters of one PDF page",
    why: "the densest annex table has 15,000",
  },
  pdfLetters: {
    most: 5_000_000,
    vi: "số chữ của cả tệp PDF",
    en: "letters of all pages of a PDF",
    why: "2,000 pages of text have 5 million; with its place each takes some 300 bytes of memory",
  },
  imagePixels: {
    most: 200_000_000,
    vi: "số điểm ảnh của một hình",
    en: "pixels of one picture",
    why: "A3 at 600 dots an inch has 70 million; each takes up to 4 bytes",
  },
  textLength: {
    most: 12_000_000,
    vi: "số ký tự của văn bản",
    en: "characters of the text",
    why: "1,000 pages have 3 million; prose takes some 150 bytes of memory a character, nothing but figures 550",
  },
} as const satisfies Readonly<Record<string, Limit>>;

/**
 * @example
 * ```ts
 * import { type LimitName, LIMITS } from "@doichieu/parser/reader";
 *
 * const name: LimitName = "fileBytes";
 * console.log(LIMITS[name].en); // → the file's size in bytes
 * ```
 */
export type LimitName = keyof typeof LIMITS;

interface Told {
  readonly claim: string;
  readonly most: string;
}

/**
 * Other limits than the usual ones, by name.
 *
 * @example
 * ```ts
 * import { type ReadLimits, readReport } from "@doichieu/parser/reader";
 *
 * const limits: ReadLimits = { fileBytes: 1024 };
 * await readReport(new Uint8Array(2048), { limits }).catch((error) => console.log(error.code)); // → too-large
 * ```
 */
export type ReadLimits = Readonly<Partial<Record<LimitName, number>>>;

/** What a caller may ask of the limits. */
export interface AskedLimits {
  /** Most pages that a file may have; one with more is refused (`too-many-pages`) before its pages are read. */
  readonly maxPages?: number;
  /** How much a file may hold or claim to hold, where that is not the usual (see `LIMITS`). */
  readonly limits?: ReadLimits;
}

/** How much of a thing is believed under the options. */
export const mostOf = (name: LimitName, options: AskedLimits = {}): number =>
  (name === "pdfPages" ? options.maxPages : undefined) ?? options.limits?.[name] ?? LIMITS[name].most;

/**
 * The refusal of a file that goes beyond a limit.
 * @param claim what the file says or holds; null where it was not read to its end
 */
export const beyond = (name: LimitName, claim: number | null, most: number): ReadError => {
  const limit: Limit = LIMITS[name];
  const [vi, en] = (["vi-VN", "en-US"] as const).map((locale) => ({
    claim: (claim ?? most).toLocaleString(locale),
    most: most.toLocaleString(locale),
  })) as [Told, Told];
  return new ReadError(
    limit.code ?? "too-large",
    `${limit.vi}: ${claim === null ? "hơn " : ""}${vi.claim}, vượt giới hạn ${vi.most}`,
    `${limit.en}: ${claim === null ? "more than " : ""}${en.claim}, beyond the limit of ${en.most}`,
  );
};

/** Refuses a claim beyond its limit. */
export const hold = (name: LimitName, claim: number, options: AskedLimits = {}): void => {
  const most = mostOf(name, options);
  if (claim > most) throw beyond(name, claim, most);
};

/**
 * The refusal of what ran out of stack: a pattern notes where it might go on, millions of letters without a space beyond
 * what it may. Null for any other error.
 */
export const beyondStack = (error: unknown): ReadError | null =>
  error instanceof RangeError && /maximum call stack/iu.test(error.message)
    ? new ReadError(
        "too-large",
        "có đoạn liền quá dài hoặc lồng nhau quá sâu để đọc",
        "a stretch is too long, or nested too deep, to be read",
        { cause: error },
      )
    : null;
