import { platform } from "#platform";

/** Whether a rejection comes from the library's code, told by where it was made. */
type IsOwn = (reason: unknown) => boolean;

/**
 * Does some work with a library that leaves promises behind which nobody handles: a rejection of one would end the
 * process. What comes from elsewhere goes where it would have gone.
 * @returns what the work yields, and the strays
 */
export const withStrays = async <T>(
  isOwn: IsOwn,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly strays: readonly unknown[] }> => {
  const strays: unknown[] = [];
  const end = platform.hearRejections((reason) => {
    const own = isOwn(reason);
    if (own) strays.push(reason);
    return own;
  });
  try {
    const result = await work();
    return { result, strays };
  } finally {
    await end();
  }
};
