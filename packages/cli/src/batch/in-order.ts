/** Something that will happen. */
const nextChange = (): { readonly happened: Promise<void>; readonly happen: () => void } => {
  const parts: { happen?: () => void } = {};
  const happened = new Promise<void>((resolve) => (parts.happen = resolve));
  return { happened, happen: () => parts.happen?.() };
};

/**
 * Works on items as they come, up to `ahead` of the one whose result is due, and yields the results in the order of
 * the items: a run tells the same, however many work at once. A slow item holds back what comes after it, but no
 * more than `ahead` of them.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  let change = nextChange();
  const tell = (): void => {
    change.happen();
    change = nextChange();
  };
  const state = { stopped: false, ended: false };
  const pull = async (): Promise<void> => {
    try {
      for await (const item of items) {
        const result = work(item);
        // Whoever takes the result sees that it failed; until then it is no unhandled rejection.
        result.catch(() => {});
        begun.push(result);
        tell();
        while (begun.length >= ahead && !state.stopped) await change.happened;
        if (state.stopped) return;
      }
    } finally {
      state.ended = true;
      tell();
    }
  };
  const pulling = pull();
  pulling.catch(() => {});
  try {
    for (;;) {
      const due = begun[0];
      if (due) {
        const result = await due;
        begun.shift();
        tell();
        yield result;
      } else if (state.ended) {
        await pulling;
        return;
      } else await change.happened;
    }
  } finally {
    state.stopped = true;
    tell();
  }
}
