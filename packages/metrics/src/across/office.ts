import { fold } from "@doichieu/parser";
import { officeName } from "../record/reference/document-identity.ts";
import type { ReportProfile } from "../record/profile/profile.ts";

/** A name that tells whose office it is by itself: "UBND huyện An Bình", not "UBND huyện". */
const OF_A_PLACE = /(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)\s+\p{Lu}/u;

/** Whether an office's name holds its place. */
export const namesPlace = (issuer: string): boolean => OF_A_PLACE.test(issuer);

/**
 * What tells a report's office from every other: its name, and its place where the name does not hold it ("Sở Công
 * thương" of two provinces). Null where the report does not say whose it is.
 */
export const officeOf = ({ issuer, place }: ReportProfile): string | null => {
  if (issuer === null) return null;
  const name = officeName(issuer);
  return namesPlace(issuer) || place === null ? name : `${name}, ${fold(place)}`;
};
