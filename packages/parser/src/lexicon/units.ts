import { ACTIVITY_UNITS } from "./units/activities.ts";
import { MEASURE_UNITS } from "./units/measures.ts";
import { ORGANISATION_UNITS } from "./units/organisations.ts";
import { PAPER_UNITS } from "./units/papers.ts";
import { PEOPLE_UNITS } from "./units/people.ts";
import { FACILITY_UNITS } from "./units/facilities.ts";
import { THING_UNITS } from "./units/things.ts";
import type { UnitEntry } from "./units/unit-entry.ts";

export { UNIT_CLASSES, type UnitClass, type UnitEntry } from "./units/unit-entry.ts";

/** What reports count and measure. A new unit is one line in the table of its class. */
export const UNITS: readonly UnitEntry[] = [
  ...PEOPLE_UNITS,
  ...ORGANISATION_UNITS,
  ...PAPER_UNITS,
  ...ACTIVITY_UNITS,
  ...FACILITY_UNITS,
  ...THING_UNITS,
  ...MEASURE_UNITS,
];
