import { expect, test } from "vitest";
import { both, type Catalogue, catalogueOf, type Lang, LANGS } from "../../src/messages/both.ts";
import { dashboardMessagesOf } from "../../src/messages/dashboard.ts";
import { messagesOf } from "../../src/messages/index.ts";
import { pageMessagesOf } from "../../src/messages/page.ts";

/** Every message of a catalogue in one language, by its path. */
const flat = (group: unknown, path = ""): readonly (readonly [string, unknown])[] =>
  typeof group === "object" && group !== null
    ? Object.entries(group).flatMap(([name, each]) => flat(each, path === "" ? name : `${path}.${name}`))
    : [[path, group]];

const isMethod = (property: string): boolean => property in String.prototype || property in Array.prototype;

/** Stands for any argument, its properties and what its methods give, and is printed as its name. */
const argument = (name: string): unknown =>
  new Proxy(() => {}, {
    get: (_target, property) =>
      property === Symbol.toPrimitive
        ? (hint: string) => (hint === "number" ? 2 : `⟦${name}⟧`)
        : argument(typeof property === "symbol" || isMethod(property) ? name : `${name}.${property}`),
    apply: () => argument(name),
  });

const told = (message: unknown): string =>
  typeof message === "function"
    ? String(message(...Array.from({ length: message.length }, (_, at) => argument(`${at}`))))
    : String(message);

const all = (lang: Lang): readonly (readonly [string, string])[] =>
  flat({ command: messagesOf(lang), page: pageMessagesOf(lang), dashboard: dashboardMessagesOf(lang) }).map(
    ([path, message]) => [path, told(message)],
  );

test.each(LANGS)("nothing is left unsaid: %s", (lang) => {
  expect(all(lang).filter(([, text]) => text.trim() === "")).toEqual([]);
});

test("each message tells the same of its arguments in both languages", () => {
  const [vi, en] = LANGS.map((lang) =>
    Object.fromEntries(all(lang).map(([path, text]) => [path, [...new Set(text.match(/⟦[^⟧]*⟧/gu))].sort()])),
  );
  expect(vi).toMatchObject({ "command.usage.noNumber": ["⟦0⟧", "⟦1⟧"], "page.title": [] });
  expect(en).toEqual(vi);
});

test("a catalogue is told in one language, in groups and lists as deep as they are", () => {
  const messagesIn = catalogueOf({
    one: both("một", "one"),
    deep: { list: [both(["a"], ["b"]), both(["c"], ["d"])] },
    files: both(
      (n: number) => `${n} tệp`,
      (n) => `${n} files`,
    ),
  });
  expect(messagesIn("vi").deep).toEqual({ list: [["a"], ["c"]] });
  expect(messagesIn("en").deep).toEqual({ list: [["b"], ["d"]] });
  expect(LANGS.map((lang) => messagesIn(lang).files(3))).toEqual(["3 tệp", "3 files"]);
});

test("a language that is missing, or takes something else, is no program", () => {
  // @ts-expect-error -- the English message is missing
  both("một");
  // @ts-expect-error -- one is a text, the other is none
  both("một", 1);
  both(
    (n: number) => `${n}`,
    // @ts-expect-error -- what it takes is declared once
    (n: string) => n,
  );
  // @ts-expect-error -- a text outside of any language
  const loose: Catalogue = { one: "một" };
  expect(Object.keys(both("một", "one"))).toEqual(LANGS);
  expect(loose).toBeDefined();
});
