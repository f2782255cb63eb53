const waiting = new Set<() => void>();

const clean = (): void => {
  // What was begun last is undone first.
  for (const action of [...waiting].reverse())
    try {
      action();
    } catch {
      // One that fails is no reason not to try the others.
    }
  waiting.clear();
};

/**
 * Has something done when this process ends before its time: by a second signal, by an error that nobody caught.
 * Only what is done at once can be done then. The function returned calls it off.
 */
export const atExit = (action: () => void): (() => void) => {
  if (waiting.size === 0) process.on("exit", clean);
  waiting.add(action);
  return () => {
    waiting.delete(action);
    if (waiting.size === 0) process.off("exit", clean);
  };
};
