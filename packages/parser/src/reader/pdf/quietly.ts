/** What pdf.js tells the console when it is loaded where nothing to draw on is installed. */
const OF_DRAWING = /^Warning: Cannot (?:load "@napi-rs\/canvas"|access the `require`|polyfill `)/u;

let loading = 0;
let spoken: Console["warn"] | undefined;

/**
 * Loads pdf.js without what it says of drawing then: reading needs none of it, and whoever draws is told by an error.
 * Everything else reaches the console.
 */
export const quietly = async <Loaded>(load: () => Promise<Loaded>): Promise<Loaded> => {
  const { console: own } = globalThis;
  if (loading++ === 0) {
    const warn = own.warn;
    spoken = warn;
    own.warn = (...told: readonly unknown[]) => {
      if (typeof told[0] !== "string" || !OF_DRAWING.test(told[0])) warn.apply(own, [...told]);
    };
  }
  try {
    return await load();
  } finally {
    if (--loading === 0 && spoken) own.warn = spoken;
  }
};
