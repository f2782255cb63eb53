import { expect, test } from "vitest";
import { DOCUMENT_TYPES } from "../../src/lexicon/document-types.ts";
import { ISSUERS } from "../../src/lexicon/issuers.ts";
import { UNITS } from "../../src/lexicon/units.ts";
import type { LexiconEntry } from "../../src/lexicon/entry.ts";

// Of two entries the grammar takes the first: the other would be dead, and whoever added it would not know.
test.each<[string, readonly LexiconEntry[]]>([
  ["unit", UNITS],
  ["document type", DOCUMENT_TYPES],
  ["issuer", ISSUERS],
])("no %s is there twice", (_, entries) => {
  const forms = entries.flatMap((entry) =>
    entry.forms.map((form) => (entry.cased ? form : form.normalize("NFC").toLowerCase())),
  );
  expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
});
