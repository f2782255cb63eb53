import { Buffer } from "node:buffer";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type Tesseract from "tesseract.js";
import type { PageWords } from "./pdf-page.ts";
import { ReadError, type ReadOptions } from "./reader.ts";
import { openScan, renderPage, type PagePicture } from "./scan-render.ts";
import { partRules } from "./scan-rules.ts";
import { slopeOfPicture } from "./scan-skew.ts";
import { pageOfRecognized, type RecognizedLine } from "./scan-words.ts";

/** Each recogniser holds some 150 MB. */
const MOST_WORKERS = 8;
/** A page below it may lie on its side, or upside down. */
const GOOD_CONFIDENCE = 60;

interface Recognized {
  readonly lines: readonly RecognizedLine[];
  readonly confidence: number;
}

interface Recognizer {
  readonly recognize: (picture: PagePicture) => Promise<Recognized>;
  readonly end: () => Promise<void>;
}

const notInstalled = (cause: unknown): ReadError =>
  new ReadError(
    "read-failed",
    "chưa cài phần nhận dạng chữ (tesseract.js, @tesseract.js-data/vie)",
    "text recognition is not installed (tesseract.js, @tesseract.js-data/vie)",
    { cause },
  );

/** The picture as a portable greymap: no compression to pay for on either side. */
const greymap = ({ width, height, grey }: PagePicture): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), grey]);

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

/** Starts one recogniser. Its program and its language lie in installed packages; nothing is fetched, nothing kept. */
const startRecognizer = async (): Promise<Recognizer> => {
  let failed: (cause: unknown) => void = nobodyWaits;
  let tesseract: typeof Tesseract;
  let language: string;
  try {
    tesseract = (await import("tesseract.js")).default;
    language = fileURLToPath(new URL("4.0.0_best_int", import.meta.resolve("@tesseract.js-data/vie/package.json")));
  } catch (cause) {
    throw notInstalled(cause);
  }
  const worker = await new Promise<Tesseract.Worker>((resolve, reject) => {
    failed = reject;
    // 1: the neural engine alone.
    void tesseract
      .createWorker("vie", 1, {
        langPath: language,
        gzip: true,
        cacheMethod: "none",
        errorHandler: (error: unknown) => failed(error),
      })
      .then(resolve, reject);
  });
  return {
    recognize: async (picture) => {
      const { data } = await new Promise<Tesseract.RecognizeResult>((resolve, reject) => {
        failed = reject;
        void worker.recognize(greymap(picture), {}, { text: false, blocks: true }).then(resolve, reject);
      });
      return { lines: linesOf(data), confidence: data.confidence };
    },
    end: async () => {
      await worker.terminate();
    },
  };
};

/** The picture a quarter turn clockwise. */
export const turned = (picture: PagePicture): PagePicture => {
  const { width, height, grey } = picture;
  const turnedGrey = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turnedGrey[x * height + (height - 1 - y)] = grey[y * width + x] as number;
  return { ...picture, width: height, height: width, grey: turnedGrey };
};

interface Trial {
  readonly confidence: number;
  readonly page: PageWords;
}

const recognizeAsItLies = async (recognizer: Recognizer, drawn: PagePicture): Promise<Trial> => {
  const slope = slopeOfPicture(drawn);
  const { picture, rules } = partRules(drawn, slope);
  const { lines, confidence } = await recognizer.recognize(picture);
  return { confidence, page: pageOfRecognized(picture, slope, rules, lines) };
};

/** Recognises a page, and tries it turned where it reads badly as it lies. */
const recognizePage = async (recognizer: Recognizer, drawn: PagePicture): Promise<PageWords> => {
  let best = await recognizeAsItLies(recognizer, drawn);
  let picture = drawn;
  for (let quarter = 1; quarter < 4 && best.page.lines.length > 0 && best.confidence < GOOD_CONFIDENCE; quarter++) {
    picture = turned(picture);
    const trial = await recognizeAsItLies(recognizer, picture);
    if (trial.confidence > best.confidence + 10) best = trial;
  }
  return best.page;
};

/**
 * Recognises the text of a PDF's pages, several at a time, and places its words as if the page had drawn them.
 * @throws {ReadError} `read-failed` where recognition is not installed or fails
 */
export const recognizePages = async (
  bytes: Uint8Array,
  numbers: readonly number[],
  options: ReadOptions,
): Promise<ReadonlyMap<number, PageWords>> => {
  const scan = await openScan(bytes);
  const found = new Map<number, PageWords>();
  const waiting = [...numbers];
  const workers = Math.min(availableParallelism(), numbers.length, MOST_WORKERS);
  const recognizers: Recognizer[] = [];
  // Pages are drawn one at a time, while others are recognised.
  let drawing: Promise<unknown> = Promise.resolve();
  const draw = (number: number): Promise<PagePicture> => {
    const drawn = drawing.then(() => renderPage(scan, number));
    drawing = drawn.catch(() => null);
    return drawn;
  };
  const work = async (): Promise<void> => {
    const recognizer = await startRecognizer();
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
