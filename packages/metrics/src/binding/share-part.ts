import { namesWhole } from "./named-base.ts";
import type { Reading } from "./reading.ts";
import { namesUnit, opensWithUnit } from "./share-fit.ts";
import type { PercentUse, Statement } from "./statement.ts";
import { unitAgreement } from "./units.ts";

/** The last figure told for itself before a statement, on its level and in its sentence, for which `fits`. */
const toldBefore = (reading: Reading, part: Statement, fits: (other: Statement) => boolean): Statement | undefined =>
  (reading.byFlow[part.flow] ?? []).findLast(
    (other) =>
      other.id < part.id &&
      other.role === "main" &&
      other.sentence === part.sentence &&
      other.segment === part.segment &&
      fits(other),
  );

/** "từ chối 52 món, số tiền 463 triệu đồng, bằng 7,1% số món": the noun tells which figure is the part. */
export const partOf = (reading: Reading, statement: Statement, percent: PercentUse): Statement => {
  const { figure } = statement;
  const whole = percent.whole?.figure;
  // "khoán 61.480 ha cho 2.204 hộ, đạt 96,1% kế hoạch (64.000 ha)": hectares are held against hectares.
  if (whole && unitAgreement(figure, whole) < 1) {
    const counts = whole.kind === "count" && figure.kind !== "count";
    const alike = toldBefore(
      reading,
      statement,
      (other) => unitAgreement(other.figure, whole) >= 2 || (counts && other.figure.kind === "count"),
    );
    return alike ?? statement;
  }
  if (!namesWhole(percent.of) || opensWithUnit(percent.of, statement)) return statement;
  // "121 hộ đạt 8 tiêu chí, đạt 85,5% so với số hộ đăng ký", "302 vụ/538 bị can, đạt 64,1% số vụ"
  const alike = toldBefore(reading, statement, (other) => opensWithUnit(percent.of, other));
  const near = alike !== undefined && statement.id - alike.id <= 2 && !/[;.¶]/u.test(statement.separator);
  const beside = near && unitAgreement(alike.figure, figure) === 0;
  if (namesUnit(percent.of, statement) || !(beside || statement.separator === ",")) return statement;
  return (beside ? alike : toldBefore(reading, statement, (other) => namesUnit(percent.of, other))) ?? statement;
};
