import { expect, test } from "vitest";
import { DOCUMENT_TYPES } from "../../src/lexicon/document-types.ts";
import { ISSUERS } from "../../src/lexicon/issuers.ts";
import { typesOfAbbreviation } from "../../src/lexicon/symbols.ts";
import { parseReport } from "../../src/parse-report.ts";
import { textSource } from "../../src/reader/index.ts";

const found = (text: string) =>
  parseReport(textSource(text)).blocks.flatMap(({ mentions }) =>
    mentions.flatMap((mention) => (mention.kind === "reference" ? [mention] : [])),
  );

const numbered = DOCUMENT_TYPES.filter(({ fields }) => /\d\/|\d-/u.test(fields.example));

test.each(numbered.map((entry) => [entry.fields.example, entry.canonical] as const))(
  "the example %j is read as a %s",
  (example, canonical) => {
    expect(found(example).map((mention) => mention.type?.canonical)).toEqual([canonical]);
  },
);

test("every abbreviation leads back to its type", () => {
  const astray = DOCUMENT_TYPES.flatMap(({ canonical, fields }) =>
    fields.abbreviations.filter((abbreviation) => !typesOfAbbreviation(abbreviation).includes(canonical)),
  );
  expect(astray).toEqual([]);
});

test("every office is read as the issuer behind its document", () => {
  const offices = ISSUERS.filter(({ fields }) => fields.follows === "nothing" && !fields.person);
  const wrong = offices.flatMap(({ canonical }) => {
    const [mention] = found(`Quyết định số 5/QĐ-ABC của ${canonical} về việc phân công.`);
    return mention?.issuer?.text === canonical ? [] : [canonical];
  });
  expect(wrong).toEqual([]);
});
