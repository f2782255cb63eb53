import type { LexiconEntryOf } from "./entry.ts";

export interface ProvisionFields {
  /** From the smallest part to the largest: 1 điểm, 2 khoản, 3 điều, 4 mục, 5 chương, 6 phần, 7 phụ lục. */
  readonly rank: number;
}

export type ProvisionEntry = LexiconEntryOf<"provision", ProvisionFields>;

const provision = (rank: number, ...forms: readonly [string, ...string[]]): ProvisionEntry => ({
  category: "provision",
  canonical: forms[0],
  forms,
  fields: { rank },
});

/** Words that point inside a document: "điểm c, khoản 2, Điều 67". */
export const PROVISIONS: readonly ProvisionEntry[] = [
  provision(0, "tiết", "các tiết", "gạch đầu dòng"),
  provision(1, "điểm", "các điểm"),
  provision(2, "khoản", "các khoản"),
  provision(3, "Điều", "các điều"),
  provision(4, "tiểu mục"),
  provision(4, "mục", "các mục"),
  provision(5, "Chương", "các chương"),
  provision(6, "phần", "các phần"),
  provision(7, "Phụ lục", "các phụ lục"),
];
