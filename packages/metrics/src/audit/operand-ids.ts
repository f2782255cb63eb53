import type { OperandRecord, Operands } from "../record/operands.ts";

/** Ids of the figures and references that take part in a check. */
export const operandIds = (operands: OperandRecord | Operands): string[] =>
  Object.values(operands).flatMap((operand: unknown): string[] =>
    typeof operand === "string"
      ? [operand]
      : Array.isArray(operand)
        ? operand.filter((id) => typeof id === "string")
        : [],
  );
