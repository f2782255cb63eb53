import { defineConfig } from "vitest/config";

const resolve = { conditions: ["@doichieu/source"] };

export default defineConfig({
  resolve,
  ssr: { resolve: { conditions: resolve.conditions, externalConditions: resolve.conditions } },
  test: {
    reporters: ["default", "./scripts/plain-reporter.ts"],
    // Where there are two cores, both: by itself one is left to the main process, which waits.
    maxWorkers: "100%",
    include: ["packages/*/test/**/*.test.ts"],
    // Generous: a loaded machine is slow, not wrong.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
