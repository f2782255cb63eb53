import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Where tests start browsers, servers and processes, and so take long, the longest first. */
const SLOW = ["page/", "batch/", "fuzz/", "queue/", "dashboard/", "examples/", "fixtures/", "renderers/", "export/"];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = SLOW.findIndex((folder) => moduleId.includes(`/cli/test/${folder}`));
  return place < 0 ? SLOW.length : place;
};

const groupOf = ({ project }: TestSpecification): number => (project.config.isolate ? 0 : 1);

/** Begins with what takes longest, so that all workers end together. */
export default class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => groupOf(a) - groupOf(b) || placeOf(a) - placeOf(b));
  }
}
