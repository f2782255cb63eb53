import { array, assert, asyncProperty, integer } from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "../../src/batch/in-order.ts";

async function* from<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

const ignore = (): void => {};

const collect = async <T>(results: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const result of results) all.push(result);
  return all;
};

test("results come in the order of the items, whichever is done first, never too many at once", () =>
  assert(
    asyncProperty(array(integer({ min: 0, max: 5 })), integer({ min: 1, max: 4 }), async (waits, ahead) => {
      let working = 0;
      const work = async (wait: number): Promise<number> => {
        working++;
        expect(working).toBeLessThanOrEqual(ahead);
        for (let turn = 0; turn < wait; turn++) await Promise.resolve();
        working--;
        return wait;
      };
      expect(await collect(inOrder(from(waits), work, ahead))).toEqual(waits);
    }),
  ));

test("a result is out before the next item is there: a queue can wait for each answer", async () => {
  let ask: (item: string) => void = ignore;
  async function* queue(): AsyncGenerator<string> {
    for (;;) {
      const item = await new Promise<string>((resolve) => (ask = resolve));
      if (item === "") return;
      yield item;
    }
  }
  const results = inOrder(queue(), async (item) => `${item}!`, 10);
  for (const item of ["a", "b"]) {
    const answer = results.next();
    // The generator asks for its item in a later turn.
    await new Promise(setImmediate);
    ask(item);
    expect((await answer).value).toBe(`${item}!`);
  }
  const last = results.next();
  await new Promise(setImmediate);
  ask("");
  expect(await last).toMatchObject({ done: true });
});

async function* broken(): AsyncGenerator<number> {
  yield 1;
  throw new Error("no more");
}

test("what fails while items are found is thrown, after the results before it", async () => {
  const results = inOrder(broken(), async (item) => item, 4);
  expect(await results.next()).toEqual({ value: 1, done: false });
  await expect(results.next()).rejects.toThrow("no more");
});
