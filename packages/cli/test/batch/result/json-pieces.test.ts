import { anything, array, assert, dictionary, property, string } from "fast-check";
import { expect, test } from "vitest";
import { packDocument, unpackDocument } from "../../../src/batch/task/packed-document.ts";
import { jsonPieces } from "../../../src/batch/result/json-pieces.ts";
import { ReadError } from "@doichieu/parser/reader";
import { sampleDocument } from "../../support/sample-audit.ts";

test("the pieces of an object are together what JSON.stringify says of it", () => {
  assert(
    property(dictionary(string(), anything({ maxDepth: 2 })), array(anything({ maxDepth: 1 })), (record, list) => {
      const told = { ...record, list };
      expect([...jsonPieces(told)].join("")).toBe(JSON.stringify(told));
    }),
  );
});

test("no piece grows with the length of a list", () => {
  const pieces = [...jsonPieces({ list: Array.from({ length: 100_000 }, (_, at) => `mục ${at}`) })];
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(100_000);
});

test("a result that is longer than can be handed on is refused by name; any other comes back as it was", () => {
  const document = sampleDocument();
  expect(unpackDocument(packDocument(document))).toEqual(JSON.parse(JSON.stringify(document)));
  expect(() => packDocument(document, 1000)).toThrow(ReadError);
});
