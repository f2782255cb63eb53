import { expect, test } from "vitest";
import * as parser from "../src/index.ts";
import { namesOf } from "./public-names.ts";

// A name that stands here is a promise: it goes or changes with a major version alone.
const VALUES = `ReadError annotate contains extendLexicon fold locate overlaps parseReport sliceOf textSource withLexicon
wordsAt`;
const TYPES = `Block BlockKind Box CellPlace DateMention Diagnostic DocumentSystem ExtendedLexicon Mention
NamingNumberMention NamingRole NotePlace Numeral NumeralRelation Origin OwnWords PageFrame PageOrigin PageStart ParsedBlock
ParsedReport PartPlace PeriodMention Place ProvisionMention QuantityForm QuantityMention ReadErrorCode
ReaderDiagnosticCode ReferenceMention ReferencePart Repair ShortReferenceMention SourceText Span TextSource UnitClass
UnitPhrase XmlOrigin`;

test("the package exports these names and no others", () => {
  const values = VALUES.split(/\s+/u);
  const types = TYPES.split(/\s+/u).map((name) => `type ${name}`);
  expect(namesOf(new URL("../src/index.ts", import.meta.url))).toEqual([...values, ...types].sort());
  expect(Object.keys(parser).sort()).toEqual(values.sort());
});
