import { Buffer } from "node:buffer";
import { parentPort, workerData } from "node:worker_threads";
import WordExtractor from "word-extractor";
import type { DocStories } from "./stories.ts";

/** `filterUnicode: false` keeps quotes and dashes as they are; the published types do not know the option. */
type Story = (options: { readonly filterUnicode: boolean; readonly includeFooters?: boolean }) => string;

const document = await new WordExtractor().extract(Buffer.from(workerData as Uint8Array));
const story = (read: Story): string => read.call(document, { filterUnicode: false });
const stories: DocStories = {
  body: story(document.getBody as Story),
  footnotes: story(document.getFootnotes as Story),
  endnotes: story(document.getEndnotes as Story),
  headers: story(document.getHeaders as Story),
  textboxes: story(document.getTextboxes as Story),
};
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
parentPort?.postMessage(stories);
