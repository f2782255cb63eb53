/** What is needed of a browser's canvas that is on no page; the sources are checked without its types. */
interface Offscreen {
  readonly convertToBlob: (as: {
    readonly type: string;
    readonly quality: number;
  }) => Promise<{ readonly type: string; readonly arrayBuffer: () => Promise<ArrayBuffer> }>;
}
const { OffscreenCanvas: canvasClass, btoa: base64 } = globalThis as unknown as {
  readonly OffscreenCanvas: new (width: number, height: number) => Offscreen;
  readonly btoa: (bytes: string) => string;
};

/** Of 1: fine enough for letters. */
const QUALITY = 0.7;
/** Letters that one call may be given. */
const MOST_ARGUMENTS = 0x8000;

/** The only document that drawing needs: it makes canvases. */
export const canvasMaker = { createElement: (): Offscreen => new canvasClass(1, 1) };

/** Filters are elements of a document: without one, what would pass through them is drawn as it is. */
export class NoFilters {
  addFilter(): string {
    return "none";
  }
  addHCMFilter(): string {
    return "none";
  }
  addAlphaFilter(): string {
    return "none";
  }
  addLuminosityFilter(): string {
    return "none";
  }
  addKnockoutFilter(): string {
    return "none";
  }
  addHighlightHCMFilter(): string {
    return "none";
  }
  destroy(): void {}
}

/** A canvas as WebP, or as what the browser writes in its place. */
export const offscreenPicture = async (canvas: object): Promise<string> => {
  const blob = await (canvas as Offscreen).convertToBlob({ type: "image/webp", quality: QUALITY });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let letters = "";
  for (let at = 0; at < bytes.length; at += MOST_ARGUMENTS)
    letters += String.fromCharCode(...bytes.subarray(at, at + MOST_ARGUMENTS));
  return `data:${blob.type};base64,${base64(letters)}`;
};
