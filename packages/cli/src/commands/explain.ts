import { allRules } from "@doichieu/metrics";
import { nearest } from "@doichieu/parser/internal/nearest";
import { UsageError } from "../terminal/usage-error.ts";
import type { Run } from "./command.ts";

/** Ids of findings as an audit prints them: the lasting one, or the one of a single run. */
const FINDING = /^(?:[0-9a-f]{16}|finding-\d+)$/u;

/** `doichieu explain RULE`, or `doichieu explain FINDING PATH…`. */
export const run: Run = async (invocation) => {
  const { positionals, messages } = invocation;
  const [id, ...paths] = positionals;
  if (id === undefined) throw new UsageError(messages.usage.missingRule);
  const rule = allRules.find((candidate) => candidate.id === id);
  if (rule) {
    const [extra] = paths;
    if (extra !== undefined) throw new UsageError(messages.usage.tooMany(extra));
    return (await import("./explain-rule.ts")).explainRule(rule, invocation);
  }
  if (paths.length > 0) return (await import("./explain-finding.ts")).explainFinding(id, paths, invocation);
  if (FINDING.test(id)) throw new UsageError(messages.usage.missingReport(id));
  const ids = allRules.map((candidate) => candidate.id);
  throw new UsageError(messages.usage.unknownRule(id, nearest(id, ids)));
};
