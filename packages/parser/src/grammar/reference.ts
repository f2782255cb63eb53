import { PeriodGrammar } from "./period.ts";

/** Document references: "Kế hoạch số 17/KH-VPUB ngày 09/02/2026". */
export abstract class ReferenceGrammar extends PeriodGrammar {}
