import { NumberGrammar } from "./number.ts";

/** Calendar dates: "09/02/2026", "ngày 27 tháng 12 năm 2021", "tháng 7.2021". */
export abstract class DateGrammar extends NumberGrammar {}
