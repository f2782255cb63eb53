import { hasCue } from "./item.ts";
import { ended, goesOn, mayEnd } from "./list-ending.ts";
import { lastItem, outsideFull } from "./list-heads.ts";
import { claimOf, colonAlone, colonClaim, colonOpens, labelled, opensList } from "./list-opening.ts";
import { isMain, opensBullet, type ListClaim, type OpenList } from "./open-list.ts";
import type { Statement } from "./statement.ts";

/** Finds the lists among the statements of one level: running text, or one bracket. */
export const scanLists = (
  statements: readonly Statement[],
  bracketHeads: readonly Statement[] | null,
  earlier: readonly Statement[],
): OpenList[] => {
  const found: OpenList[] = [];
  const stack: OpenList[] = [];
  const open = (heads: readonly Statement[], claim: ListClaim, first: Statement, bracketed = false): void => {
    const list: OpenList = {
      heads,
      claim,
      bracketed,
      bulleted: opensBullet(first),
      inherited: heads.length > 0 && heads === earlier,
      members: [first],
      cuts: [],
      sentence: first.sentence,
      items: 1,
    };
    found.push(list);
    stack.push(list);
  };
  const before: Statement[] = [];
  const toldIn = (sentence: number): Statement[] => before.filter((other) => other.sentence === sentence);

  /** By "gồm", "trong đó", "cụ thể". */
  const openByCue = (statement: Statement, last: Statement): void => {
    if (statement.separator === "." || statement.separator === "¶") stack.length = 0;
    // "57 dự thảo, gồm a, b; trong đó c": what follows the semicolon is again of the outer head.
    const outer = statement.separator === ";" ? stack.pop() : undefined;
    const nested = stack.at(-1)?.sentence === statement.sentence ? stack.at(-1) : undefined;
    const heads = outer?.heads ?? (nested ? lastItem(nested.members) : outsideFull(toldIn(last.sentence), found));
    open(heads, claimOf(statement, "part-list"), statement);
  };
  const openByColon = (statement: Statement, last: Statement): void =>
    open(toldIn(last.sentence), colonClaim(statement), statement);
  const openByLabel = (statement: Statement, last: Statement): void => {
    const told = before.filter((other) => other.sentence <= last.sentence);
    open(told, "label", statement);
  };

  /** A statement in no list: a colon or a label may open one. */
  const readOutside = (statement: Statement, last: Statement): void => {
    if (colonOpens(statement) && !hasCue(statement.cues, "apart")) openByColon(statement, last);
    else if (statement.separator === "." && labelled(statement) && statement.segment === 0)
      openByLabel(statement, last);
    else if (colonAlone(statement) && statement.segment === 0) open(toldIn(last.sentence), "details", statement);
  };
  /** A statement behind a list: of it, or of one that it opens itself. */
  const readInside = (statement: Statement, last: Statement): void => {
    if (statement.separator === ";" && stack.length > 1) stack.pop();
    const own = stack.at(-1) as OpenList;
    if (statement.sentence !== own.sentence) {
      if (!goesOn(own, statement)) {
        stack.length = 0;
        if (colonOpens(statement)) openByColon(statement, last);
        else if (labelled(statement) && statement.segment === 0) openByLabel(statement, last);
        return;
      }
      own.sentence = statement.sentence;
      own.items++;
    }
    if (mayEnd(own, statement)) own.cuts.push(own.members.length);
    own.members.push(statement);
  };

  for (const statement of statements.filter(isMain)) {
    const last = before.at(-1);
    const list = stack.at(-1);
    if (!last && bracketHeads) {
      if (!hasCue(statement.cues, "apart")) open(bracketHeads, claimOf(statement, "bracket"), statement, true);
    } else if (!last) {
      const opens = opensList(statement) || colonOpens(statement) || labelled(statement);
      if (earlier.length > 0 && opens) open(earlier, claimOf(statement, "label"), statement);
    } else if (opensList(statement)) openByCue(statement, last);
    else if (!list) readOutside(statement, last);
    else if (ended(list, statement)) stack.length = 0;
    else readInside(statement, last);
    before.push(statement);
  }
  return found;
};
