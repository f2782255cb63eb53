import type { Operands } from "../record/finding.ts";

/** Ids of the figures and references that take part in a check. */
export const operandIds = (operands: Operands): string[] =>
  Object.values(operands).flatMap((operand): string[] =>
    typeof operand === "string"
      ? [operand]
      : Array.isArray(operand)
        ? operand.filter((id) => typeof id === "string")
        : [],
  );
