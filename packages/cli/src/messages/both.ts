/** The languages that users read; the first is the default. */
export const LANGS = ["vi", "en"] as const;

export type Lang = (typeof LANGS)[number];

/** One message in all languages: a text, or a function that makes one. */
export interface Both<Message> {
  readonly vi: Message;
  readonly en: Message;
}

/** Messages by name, in groups as deep as needed. */
export type Catalogue = Both<unknown> | readonly Catalogue[] | { readonly [name: string]: Catalogue };

/** What a catalogue says in one language: the same groups, each message by itself. */
export type In<Group> =
  Group extends Both<infer Message> ? Message : { readonly [Name in keyof Group]: In<Group[Name]> };

/** A message. What it takes is declared in the Vietnamese one; the English one takes the same. */
export const both = <Message>(vi: Message, en: NoInfer<Message>): Both<Message> => ({ vi, en });

const isMessage = (group: Catalogue): group is Both<unknown> => "vi" in group;

const inLanguage = (group: Catalogue, lang: Lang): unknown => {
  if (isMessage(group)) return group[lang];
  if (Array.isArray(group)) return group.map((each: Catalogue) => inLanguage(each, lang));
  return Object.fromEntries(Object.entries(group).map(([name, each]) => [name, inLanguage(each, lang)]));
};

/** A catalogue by language; what it says in one is put together when it is first asked for. */
export const catalogueOf = <Group extends Catalogue>(group: Group): ((lang: Lang) => In<Group>) => {
  const told = new Map<Lang, unknown>();
  return (lang) => {
    if (!told.has(lang)) told.set(lang, inLanguage(group, lang));
    return told.get(lang) as In<Group>;
  };
};

/** "1 file", "2 files". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** What is said of one named thing, with a fallback for a name that the catalogue has not. */
export const wordFor = (words: Readonly<Record<string, string>>, name: string, fallback: string): string =>
  Object.hasOwn(words, name) ? (words[name] as string) : fallback;
