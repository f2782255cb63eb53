/** One text for readers, in Vietnamese and in English. */
export interface Localized {
  readonly vi: string;
  readonly en: string;
}

/** The languages that messages are written in. */
export type Language = keyof Localized;
