import process from "node:process";
import type { Reporter, TestModule } from "vitest/node";

/** Ends a test run with one plain line that any log reader understands: "tests: 12 passed, 0 failed, 1 skipped". */
export default class PlainReporter implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly unknown[],
    reason: "passed" | "interrupted" | "failed",
  ): void {
    let passed = 0;
    let failed = unhandledErrors.length;
    const skipped: string[] = [];
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") passed++;
        else if (state === "failed") failed++;
        else skipped.push(test.fullName);
      }
    }
    // A hook or a file that fails has no test of its own to count.
    if (reason !== "passed") failed = Math.max(failed, 1);
    for (const name of skipped) process.stdout.write(`skipped: ${name}\n`);
    process.stdout.write(`\ntests: ${passed} passed, ${failed} failed, ${skipped.length} skipped\n`);
  }
}
