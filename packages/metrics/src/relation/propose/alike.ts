import { countLike, unitAgreement } from "../../record/figure/unit-agreement.ts";
import { isMultiple, type Amount } from "../amount.ts";

/** Percentages, multiples and rates add to nothing. */
export const isRate = ({ figure }: Amount): boolean =>
  figure.kind === "percentage" || figure.kind === "rate" || isMultiple(figure);

/** Whether two amounts may be added to, or taken from, each other. */
export const alike = (one: Amount, other: Amount): boolean => {
  if (isRate(other) || one.figure === other.figure) return false;
  if (one.bare || other.bare || (countLike(one.figure) && countLike(other.figure))) return true;
  return unitAgreement(one.figure, other.figure) > 0;
};

/** Whether one may be told as a share of the other at all. */
export const comparable = (one: Amount, other: Amount): boolean => {
  if (isRate(one) || isRate(other)) return false;
  if (one.bare || other.bare || (countLike(one.figure) && countLike(other.figure))) return true;
  return unitAgreement(one.figure, other.figure) > (one.figure.kind === other.figure.kind ? 0 : 1);
};
