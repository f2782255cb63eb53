/** Lets at most `size` of something happen at once; the others wait their turn. */
export const atMost = (size: number): (<T>(happening: () => Promise<T>) => Promise<T>) => {
  let free = size;
  const waiting: (() => void)[] = [];
  return async (happening) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await happening();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
};
