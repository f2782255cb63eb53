import { defineConfig } from "vitest/config";

const resolve = { conditions: ["@doichieu/source"] };

export default defineConfig({
  resolve,
  ssr: { resolve: { conditions: resolve.conditions, externalConditions: resolve.conditions } },
  test: {
    reporters: ["default", "./scripts/plain-reporter.ts"],
    include: ["packages/*/test/**/*.test.ts"],
    testTimeout: 60_000,
  },
});
