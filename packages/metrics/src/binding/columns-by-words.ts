import { column, type Column } from "./column.ts";
import type { Statement } from "./statement.ts";

const COMMON = new Set("làm bị được có các số đã là với cho và người vụ trong đó".split(" "));

const storyOf = (statement: Statement): Set<string> =>
  new Set([...statement.left, ...statement.right].filter((word) => !COMMON.has(word)));

/** Words that tell one of the heads apart from the others. */
const tellingWords = (heads: readonly Statement[]): Map<Statement, Set<string>> => {
  const stories = heads.map(storyOf);
  return new Map(
    heads.map((head, index) => [
      head,
      new Set(
        [...(stories[index] as Set<string>)].filter((word) =>
          stories.every((story, at) => at === index || !story.has(word)),
        ),
      ),
    ]),
  );
};

/** Sorts members of one unit among several heads of it, by the words that tell the heads apart. */
export const columnsByWords = (heads: readonly Statement[], members: readonly Statement[]): Column[] => {
  const telling = tellingWords(heads);
  return heads.flatMap((head) => {
    const words = telling.get(head) ?? new Set<string>();
    const own = members.filter((member) => [...storyOf(member)].some((word) => words.has(word)));
    return own.length > 1 && own.length < members.length ? [column(head, own, { columned: true })] : [];
  });
};
