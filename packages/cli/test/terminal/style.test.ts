import { expect, test } from "vitest";
import { wantsColor } from "../../src/terminal/style.ts";

const sink = (isTTY: boolean) => ({ isTTY, columns: 80, write: async () => {} });

test.each([
  ["a terminal", true, {}, true],
  ["a pipe", false, {}, false],
  ["NO_COLOR", true, { NO_COLOR: "1" }, false],
  ["an empty NO_COLOR says nothing", true, { NO_COLOR: "" }, true],
  ["NO_COLOR goes before FORCE_COLOR", true, { NO_COLOR: "1", FORCE_COLOR: "1" }, false],
  ["FORCE_COLOR in a pipe", false, { FORCE_COLOR: "1" }, true],
  ["FORCE_COLOR=0", true, { FORCE_COLOR: "0" }, false],
  ["a dumb terminal", true, { TERM: "dumb" }, false],
])("colour: %s", (_name, isTTY, env, expected) => {
  expect(wantsColor(sink(isTTY), env)).toBe(expected);
});
