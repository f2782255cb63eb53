import { join } from "node:path";
import { defineConfig } from "vitest/config";
import SlowFirst from "./scripts/slow-first.ts";

/** What puts something in a module's place, or looks at how much its process holds: these files have a process each. */
const ALONE = [
  "packages/cli/test/batch/process/tidy-memory.test.ts",
  "packages/cli/test/queue/patiently.test.ts",
  "packages/cli/test/renderers/golden.test.ts",
];

const conditions = ["@doichieu/source"];

export default defineConfig({
  test: {
    reporters: ["default", "./scripts/plain-reporter.ts"],
    // Where there are two cores, both: by itself one is left to the main process, which waits.
    maxWorkers: "100%",
    sequence: { sequencer: SlowFirst },
    // Many tests start the command or its processes: what Node compiled for one serves the next.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, "node_modules/.cache/doichieu-compiled") },
    // Generous: a loaded machine is slow, not wrong.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: "shared",
          include: ["packages/*/test/**/*.test.ts"],
          exclude: ALONE,
          isolate: false,
          // Node runs the sources as they are, here as everywhere.
          experimental: { viteModuleRunner: false },
          execArgv: [`--conditions=${conditions}`, "--disable-warning=ExperimentalWarning"],
        },
      },
      {
        extends: true,
        resolve: { conditions },
        ssr: { resolve: { conditions, externalConditions: conditions } },
        test: { name: "alone", include: ALONE },
      },
    ],
  },
});
