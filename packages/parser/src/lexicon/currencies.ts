import type { LexiconEntryOf } from "./entry.ts";

/** A currency, with its names and signs. */
export type CurrencyEntry = LexiconEntryOf<"currency", { /** ISO 4217. */ readonly code: string }>;

const currency = (code: string, cased: boolean, ...forms: readonly [string, ...string[]]): CurrencyEntry => ({
  category: "currency",
  canonical: forms[0],
  forms,
  cased,
  fields: { code },
});

/** Names and signs of money. */
export const CURRENCIES: readonly CurrencyEntry[] = [
  currency("VND", false, "đồng", "đ", "vnđ", "đồng việt nam"),
  { ...currency("VND", true, "đồng"), forms: ["VND"] },
  currency("USD", false, "đô la", "đô la mỹ", "đôla", "usd", "$"),
  currency("EUR", false, "euro", "eur", "€"),
  currency("CNY", false, "nhân dân tệ", "cny"),
  currency("JPY", false, "yên nhật", "jpy"),
  currency("LAK", false, "kíp", "kíp lào"),
  currency("THB", false, "bạt", "baht", "bạt thái"),
  currency("KRW", false, "won", "krw"),
];
