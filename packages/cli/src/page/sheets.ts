/// <reference lib="dom" />

/** Draws the pages of the report that is shown. */
export interface Sheets {
  /** Turns to the pages of a report that comes to be shown. */
  readonly watch: (shown: Document, draw: (page: number) => Promise<void>) => void;
  /** Goes on: there is time for pages that are not in sight. */
  readonly go: () => void;
}

const NOTHING = (): void => {};

/**
 * Draws pages when they come into sight and, where there is time, the others behind them in their order: a report that is
 * printed or saved has them all when it was open for a while.
 */
export const sheets = (hasTime: () => boolean): Sheets => {
  let [go, stop] = [NOTHING, NOTHING];
  return {
    go: () => go(),
    watch: (shown, draw) => {
      stop();
      /** By the sheet that shows it: an image without a picture has no place to be seen at. */
      const left = new Map<Element, SVGImageElement>();
      for (const image of shown.querySelectorAll<SVGImageElement>("image[data-page]"))
        left.set(image.closest("figure") as Element, image);
      const inSight = new Set<Element>();
      let drawing = false;
      go = () => {
        const [sheet] = inSight.size > 0 || !hasTime() ? inSight : left.keys();
        const image = sheet && left.get(sheet);
        if (!image || drawing) return;
        drawing = true;
        inSight.delete(sheet);
        left.delete(sheet);
        void draw(Number(image.dataset["page"]))
          // A page that cannot be drawn has its text.
          .catch(NOTHING)
          .finally(() => {
            drawing = false;
            go();
          });
      };
      const watcher = new IntersectionObserver((seen) => {
        for (const { target, isIntersecting } of seen)
          if (isIntersecting && left.has(target)) inSight.add(target);
          else inSight.delete(target);
        go();
      });
      for (const sheet of left.keys()) watcher.observe(sheet);
      stop = () => {
        watcher.disconnect();
        left.clear();
        inSight.clear();
      };
    },
  };
};
