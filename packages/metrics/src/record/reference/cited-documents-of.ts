import { fold } from "@doichieu/parser";
import { issuersMeet, plainNumber, relateIssuers, symbolLetters, symbolsResemble } from "./document-identity.ts";
import type { CitedDocument, DocumentReference } from "./document-reference.ts";

/** References of one document while they are gathered. */
interface Group {
  readonly references: DocumentReference[];
  /** One reference for each way in which the document is told: what a thousand mentions say alike is compared once. */
  readonly tellings: Map<string, DocumentReference>;
  /** Where the first of its mentions begins. */
  start: number;
  ambiguous: boolean;
}

const tellingOf = (reference: DocumentReference): string =>
  JSON.stringify([
    reference.documentType,
    reference.number,
    reference.year,
    reference.symbol,
    reference.date,
    reference.issuer,
    reference.system,
  ]);

const addTo = (group: Group, reference: DocumentReference): void => {
  group.references.push(reference);
  group.start = Math.min(group.start, reference.span.start);
  const telling = tellingOf(reference);
  if (!group.tellings.has(telling)) group.tellings.set(telling, reference);
};

const groupOf = (reference: DocumentReference): Group => {
  const group: Group = { references: [], tellings: new Map(), start: Infinity, ambiguous: false };
  addTo(group, reference);
  return group;
};

const some = (group: Group, test: (telling: DocumentReference) => boolean): boolean => {
  for (const telling of group.tellings.values()) if (test(telling)) return true;
  return false;
};

const typeOf = (reference: DocumentReference): string => fold(reference.documentType ?? "");
const yearOf = (reference: DocumentReference): string | null => reference.date?.slice(0, 4) ?? null;

/** Whether the number begins anew each year, so that one number is another document in another year. */
const renumbered = (reference: DocumentReference): boolean => reference.year === null && reference.system !== "law";

/** Whether a mention can be of the group's document: same number and symbol, no other year, no other office. */
const fits = (group: Group, reference: DocumentReference): boolean =>
  !some(group, (member) => {
    if (!issuersMeet(member, reference)) return true;
    const years = [yearOf(member), yearOf(reference)];
    return renumbered(reference) && years[0] !== null && years[1] !== null && years[0] !== years[1];
  });

/** Whether two groups are one document told with two symbols: same type, number and date, and the issuer agrees. */
const sameUnderTwoSymbols = (first: Group, second: Group): boolean =>
  some(first, (a) =>
    some(second, (b) => {
      if (typeOf(a) !== typeOf(b) || plainNumber(a) !== plainNumber(b) || a.year !== b.year) return false;
      if (plainNumber(a) === null || a.symbol === null || b.symbol === null) return false;
      const resemble = symbolsResemble(a.symbol, b.symbol);
      if (a.date !== null && b.date !== null) {
        if (a.date !== b.date) return false;
        if (a.issuer !== null && b.issuer !== null)
          return relateIssuers(a.issuer, b.issuer) === "same" && (resemble || a.issuer === b.issuer);
        return resemble;
      }
      // Told without a date: only a symbol cut short says that it is the same, and nothing where neither tells whose it is.
      if (a.date === null && b.date === null && (a.issuer === null || b.issuer === null)) return false;
      const [x, y] = [symbolLetters(a.symbol), symbolLetters(b.symbol)];
      return (x.startsWith(y) || y.startsWith(x)) && issuersMeet(a, b);
    }),
  );

const bucketOf = (reference: DocumentReference): string =>
  reference.symbol === null && reference.number === null
    ? reference.key
    : `${plainNumber(reference) ?? `blank ${reference.id}`}/${reference.year ?? ""}/${symbolLetters(reference.symbol)}${reference.symbol === null ? typeOf(reference) : ""}`;

const gather = (references: readonly DocumentReference[]): Group[] => {
  const buckets = new Map<string, Group[]>();
  const groups: Group[] = [];
  // Mentions with a date come first: they say which years there are.
  const ordered = [...references].sort((a, b) => Number(a.date === null) - Number(b.date === null));
  for (const reference of ordered) {
    const key = bucketOf(reference);
    const bucket = buckets.get(key) ?? [];
    if (bucket.length === 0) buckets.set(key, bucket);
    const fitting = bucket.filter((group) => fits(group, reference));
    const nearest = fitting.findLast((candidate) => candidate.start < reference.span.start);
    const group = nearest ?? fitting[0];
    if (group) {
      addTo(group, reference);
      group.ambiguous ||= fitting.length > 1;
    } else {
      const fresh = groupOf(reference);
      bucket.push(fresh);
      groups.push(fresh);
    }
  }
  return groups;
};

/** Joins groups that are one document under two symbols; only groups of one number are compared. */
const joinSymbols = (groups: readonly Group[]): Group[] => {
  const joined: Group[] = [];
  const byNumber = new Map<string, Group[]>();
  for (const group of groups) {
    const first = group.references[0] as DocumentReference;
    const key = `${plainNumber(first) ?? ""}/${first.year ?? ""}`;
    const rivals = byNumber.get(key) ?? [];
    if (rivals.length === 0) byNumber.set(key, rivals);
    const target = plainNumber(first) === null ? undefined : rivals.find((rival) => sameUnderTwoSymbols(rival, group));
    if (target) {
      for (const reference of group.references) addTo(target, reference);
      target.ambiguous ||= group.ambiguous;
    } else {
      rivals.push(group);
      joined.push(group);
    }
  }
  return joined;
};

const numberKey = (reference: DocumentReference): string => `${typeOf(reference)}/${plainNumber(reference) ?? ""}`;

/** Joins "Kế hoạch số 17 nêu trên" to the one plan 17 that is told in full; where there are two, it stays apart. */
const joinNumbers = (groups: readonly Group[]): Group[] => {
  const byNumber = new Map<string, Set<Group>>();
  for (const group of groups) {
    for (const reference of group.tellings.values()) {
      if (reference.symbol === null) continue;
      const key = numberKey(reference);
      const known = byNumber.get(key) ?? new Set<Group>();
      byNumber.set(key, known.add(group));
    }
  }
  return groups.filter((group) => {
    const [first] = group.references;
    if (!first || plainNumber(first) === null || first.year !== null || first.documentType === null) return true;
    if (some(group, (reference) => reference.symbol !== null)) return true;
    const owners = [...(byNumber.get(numberKey(first)) ?? [])].filter(
      (owner) => !some(group, (reference) => !fits(owner, reference)),
    );
    const [owner] = owners;
    if (!owner || owners.length > 1) return true;
    for (const reference of group.references) addTo(owner, reference);
    return false;
  });
};

type Field = "documentType" | "number" | "year" | "symbol" | "date" | "issuer" | "title";
const FIELDS: readonly Field[] = ["documentType", "number", "year", "symbol", "date", "issuer", "title"];

/** The values told for a field, the most frequent first; those told first win a tie. */
const valuesOf = (references: readonly DocumentReference[], field: Field): string[] => {
  const counts = new Map<string, number>();
  for (const reference of references) {
    const value = reference[field];
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts.entries()].sort((a, b) => b[1] - a[1]).map(([value]) => value);
};

/** Whether two values of a field say the same: "UBND tỉnh" and "UBND tỉnh Sơn La", "02" and "2". */
const sameValue = (field: Field, a: string, b: string): boolean => {
  if (field === "issuer") return relateIssuers(a, b) === "same";
  if (field === "number") return plainNumber({ number: a }) === plainNumber({ number: b });
  return fold(a) === fold(b);
};

const documentOf = (group: Group, index: number): CitedDocument => {
  const references = [...group.references].sort((a, b) => a.span.start - b.span.start);
  const best = (field: Field): string | null => {
    const values = valuesOf(references, field);
    // Of an issuer the longest telling is the fullest.
    if (field === "issuer") return values.toSorted((a, b) => b.length - a.length)[0] ?? null;
    return values[0] ?? null;
  };
  const variants = FIELDS.filter((field) => field !== "title").flatMap((field) => {
    const values = valuesOf(references, field);
    const [first] = values;
    const apart = first === undefined ? [] : values.filter((value) => !sameValue(field, value, first));
    return apart.length > 0 ? [{ field, values }] : [];
  });
  const fullest =
    references.find((reference) => reference.symbol === best("symbol")) ?? (references[0] as DocumentReference);
  return {
    id: `doc-${index + 1}`,
    key: fullest.key,
    documentType: best("documentType"),
    number: best("number"),
    year: best("year"),
    symbol: best("symbol"),
    date: best("date"),
    issuer: best("issuer"),
    title: best("title"),
    system: fullest.system,
    mentions: references.map((reference) => reference.id),
    shortMentions: [],
    variants,
    ambiguous: group.ambiguous,
  };
};

/** The documents that a report cites, each with all its mentions; types do not part them, a rule looks at those. */
export const citedDocumentsOf = (references: readonly DocumentReference[]): CitedDocument[] =>
  joinNumbers(joinSymbols(gather(references)))
    .sort((a, b) => a.start - b.start)
    .map(documentOf);
