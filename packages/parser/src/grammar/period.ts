import { DateGrammar } from "./date.ts";

/** Periods: "6 tháng đầu năm 2022", "quý I/2026", "giai đoạn 2021-2025". */
export abstract class PeriodGrammar extends DateGrammar {}
