import { platform } from "#platform";
import type Tesseract from "tesseract.js";
import type { PageWords } from "../pdf/page.ts";
import type { ReadOptions } from "../reader.ts";
import type { Recognition } from "../platform/platform.ts";
import { ReadError } from "../read-error.ts";
import { sureLetters } from "./confidence.ts";
import { chooseReading, type ColumnReading } from "./choice.ts";
import { sideBySide } from "./columns.ts";
import { type Area, cutOut, straightened, turned, type PagePicture } from "./picture.ts";
import { openScan, renderPage } from "./render.ts";
import { partRules } from "./rules.ts";
import { slopeOfPicture } from "./skew.ts";
import { holdsLetters, inkedRows } from "./rows.ts";
import { pageOfRecognized, type PixelBox, type RecognizedLine, type RecognizedWord } from "./words.ts";

/** Each recogniser holds some 150 MB. */
const MOST_WORKERS = 8;
/** A page below it may lie on its side, or upside down. */
const GOOD_CONFIDENCE = 60;
/** Another way round must yield so many times the letters. */
const BETTER = 1.5;

/** What a picture shows: a page with whatever is on it, or one column of text. */
type Content = "page" | "column";
/** Tesseract's names for them: find the parts of a page; one block of text. */
const SEGMENTATION: Readonly<Record<Content, string>> = { page: "3", column: "6" };
/** Told, so that it need not be guessed, and said, for each picture. */
const DOTS_AN_INCH = "200";

interface Recognizer {
  readonly recognize: (picture: PagePicture, content: Content) => Promise<readonly RecognizedLine[]>;
  readonly end: () => Promise<void>;
}

/** The picture as a portable greymap: no compression to pay for on either side. */
const greymap = ({ width, height, grey }: PagePicture): Uint8Array => {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const map = new Uint8Array(head.length + grey.length);
  map.set(head);
  map.set(grey, head.length);
  return map;
};

const linesOf = (page: Tesseract.Page): RecognizedLine[] =>
  (page.blocks ?? []).flatMap((block) =>
    block.paragraphs.flatMap((paragraph) =>
      paragraph.lines.map((line) => ({
        words: line.words,
        baseline: line.baseline,
        rowHeight: line.rowAttributes.rowHeight,
      })),
    ),
  );

const nobodyWaits = (): void => {};

/** Starts one recogniser. Its program and its language lie where the platform says; nothing is kept. */
const startRecognizer = async ({ tesseract, parts }: Recognition): Promise<Recognizer> => {
  let failed: (cause: unknown) => void = nobodyWaits;
  const worker = await new Promise<Tesseract.Worker>((resolve, reject) => {
    failed = reject;
    // 1: the neural engine alone.
    void tesseract
      .createWorker("vie", 1, {
        ...parts,
        gzip: true,
        cacheMethod: "none",
        errorHandler: (error: unknown) => failed(error),
      })
      .then(resolve, reject);
  });
  return {
    recognize: async (picture, content) => {
      const { data } = await new Promise<Tesseract.RecognizeResult>((resolve, reject) => {
        failed = reject;
        void worker
          .setParameters({
            tessedit_pageseg_mode: SEGMENTATION[content] as Tesseract.PSM,
            user_defined_dpi: DOTS_AN_INCH,
            // Its own notes would stand among what the user is told.
            debug_file: "/dev/null",
          })
          .then(() => worker.recognize(greymap(picture) as Tesseract.ImageLike, {}, { text: false, blocks: true }))
          .then(resolve, reject);
      });
      return linesOf(data);
    },
    end: async () => {
      await worker.terminate();
    },
  };
};

interface Trial {
  readonly confidence: number;
  readonly page: PageWords;
}

/** A column narrower than this share of the page holds a word or a few letters a line: its row's other words help. */
const NARROW_COLUMN = 0.11;
/** Blank paper around a column that is cut out. */
const MARGIN = 24;

const moved = (line: RecognizedLine, x: number, y: number): RecognizedLine => {
  const box = (own: PixelBox): PixelBox => ({ x0: own.x0 + x, y0: own.y0 + y, x1: own.x1 + x, y1: own.y1 + y });
  return {
    rowHeight: line.rowHeight,
    baseline: box(line.baseline),
    words: line.words.map((word) => ({
      text: word.text,
      confidence: word.confidence,
      bbox: box(word.bbox),
      symbols: word.symbols.map((symbol) => ({ text: symbol.text, bbox: box(symbol.bbox) })),
    })),
  };
};

const meanConfidence = (lines: readonly RecognizedLine[]): number => {
  const words = lines.flatMap((line) => line.words);
  return words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(words.length, 1);
};

/** The whole page's words of a narrow column are taken where they are this sure, and stand on this share of its lines. */
const SURE_OF_NARROW = 88;
const LEAST_SHARE_OF_LINES = 0.7;
/** What a narrow column's own reading yields must be this sure. */
const SURE_OF_OWN = 60;

/** The words of a reading that stand in an area. */
const wordsIn = (lines: readonly RecognizedLine[], { x0, x1, y0, y1 }: Area): RecognizedWord[] =>
  lines.flatMap(({ words }) =>
    words.filter(({ bbox }) => {
      const [x, y] = [(bbox.x0 + bbox.x1) / 2, (bbox.y0 + bbox.y1) / 2];
      return x >= x0 && x < x1 && y >= y0 && y < y1;
    }),
  );

/** Whether the whole page's reading did well in a narrow column. */
const isReadWell = (picture: PagePicture, area: Area, words: readonly RecognizedWord[]): boolean => {
  const rows = inkedRows(picture, area);
  const read = rows.filter(([top, bottom]) => words.some(({ bbox }) => bbox.y0 < bottom && bbox.y1 > top)).length;
  const mean = words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(words.length, 1);
  return read >= rows.length * LEAST_SHARE_OF_LINES && mean >= SURE_OF_NARROW;
};

const sureOf = (lines: readonly RecognizedLine[], least: number): RecognizedLine[] =>
  lines.flatMap((line) => {
    const words = line.words.filter(({ confidence }) => confidence >= least);
    return words.length > 0 ? [{ ...line, words }] : [];
  });

const recognizeAsItLies = async (recognizer: Recognizer, drawn: PagePicture): Promise<Trial> => {
  const { picture, rules } = partRules(straightened(drawn, slopeOfPicture(drawn)));
  const whole = await recognizer.recognize(picture, "page");
  const columns: ColumnReading[] = [];
  const bands = sideBySide(picture);
  for (const area of bands.flatMap((band) => band.columns)) {
    const narrow = area.x1 - area.x0 < picture.width * NARROW_COLUMN;
    const words = narrow ? wordsIn(whole, area) : [];
    if (narrow && (holdsLetters(picture, area) || isReadWell(picture, area, words))) {
      columns.push({ area, lines: null });
      continue;
    }
    const found = await recognizer.recognize(cutOut(picture, area, MARGIN), "column");
    const lines = found.map((line) => moved(line, area.x0 - MARGIN, area.y0 - MARGIN));
    columns.push({ area, lines: narrow ? sureOf(lines, SURE_OF_OWN) : lines });
  }
  const lines = chooseReading(whole, columns);
  return { confidence: meanConfidence(lines), page: pageOfRecognized(picture, rules, lines, bands) };
};

/** Recognises a page, and tries it turned where it reads badly as it lies. */
const recognizePage = async (recognizer: Recognizer, drawn: PagePicture): Promise<PageWords> => {
  let best = await recognizeAsItLies(recognizer, drawn);
  let picture = drawn;
  for (let quarter = 1; quarter < 4 && best.page.lines.length > 0 && best.confidence < GOOD_CONFIDENCE; quarter++) {
    picture = turned(picture);
    const trial = await recognizeAsItLies(recognizer, picture);
    // By what was read, not by how sure the reading was on average: a few letters of noise may look sure.
    if (sureLetters(trial.page) > sureLetters(best.page) * BETTER)
      best = { ...trial, page: { ...trial.page, quarter } };
  }
  return best.page;
};

/**
 * Recognises the text of a PDF's pages, several at a time, and places its words as if the page had drawn them.
 * @throws {ReadError} `library-missing` where recognition is not installed, `read-failed` where it fails
 */
export const recognizePages = async (
  bytes: Uint8Array,
  numbers: readonly number[],
  options: ReadOptions,
): Promise<ReadonlyMap<number, PageWords>> => {
  const recognition = await platform.recognition(options);
  const scan = await openScan(bytes, options);
  const found = new Map<number, PageWords>();
  const waiting = [...numbers];
  const workers = Math.min(recognition.workers, numbers.length, MOST_WORKERS);
  const recognizers: Recognizer[] = [];
  // Pages are drawn one at a time, while others are recognised.
  let drawing: Promise<unknown> = Promise.resolve();
  const draw = (number: number): Promise<PagePicture> => {
    const drawn = drawing.then(() => renderPage(scan, number));
    drawing = drawn.catch(() => null);
    return drawn;
  };
  options.onProgress?.({ stage: "ocr", done: 0, total: numbers.length });
  const work = async (): Promise<void> => {
    const recognizer = await startRecognizer(recognition);
    recognizers.push(recognizer);
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
      options.signal?.throwIfAborted();
      found.set(number, await recognizePage(recognizer, await draw(number)));
      options.onProgress?.({ stage: "ocr", done: found.size, total: numbers.length });
    }
  };
  try {
    const ended = await Promise.allSettled(Array.from({ length: workers }, work));
    const failure = ended.find((end) => end.status === "rejected");
    if (failure) throw failure.reason;
  } catch (cause) {
    if (cause instanceof ReadError || options.signal?.aborted) throw cause;
    throw new ReadError("read-failed", "nhận dạng chữ thất bại", "text recognition failed", { cause });
  } finally {
    await Promise.all(recognizers.map((recognizer) => recognizer.end()));
    await scan.document.loadingTask.destroy();
  }
  return found;
};
