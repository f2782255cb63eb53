import type { RuleExample, RuleInfo } from "../packages/metrics/src/rules/rule.ts";

const GENERATED =
  "<!-- Written by scripts/generate-rule-docs.ts from the rule's own file. Edit the rule, not this page. -->";

const examples = (items: readonly RuleExample[], lang: "vi" | "en"): string =>
  items
    .map(
      ({ text, why }) =>
        `${text
          .split("\n")
          .map((line) => `> ${line}`.trimEnd())
          .join("\n")}${why ? `\n>\n> ${why[lang]}` : ""}`,
    )
    .join("\n\n");

const SEVERITY = { error: "lỗi / error", warning: "cảnh báo / warning", note: "lưu ý / note" } as const;

const pageOf = (rule: RuleInfo): string =>
  `${GENERATED}

# \`${rule.id}\`

**${rule.title.vi}** · ${rule.title.en}

Mức cao nhất / gravest severity: ${SEVERITY[rule.severity]}

## Tiếng Việt

${rule.description.vi}

### Đúng

${examples(rule.correct, "vi")}

### Sai

${examples(rule.incorrect, "vi")}

## English

${rule.description.en}

### Correct

${examples(rule.correct, "en")}

### Incorrect

${examples(rule.incorrect, "en")}
`;

/** The pages of docs/rules by file name, derived from the rules. */
export const rulePages = (rules: readonly RuleInfo[]): ReadonlyMap<string, string> => {
  const rows = rules.map(
    (rule) => `| [\`${rule.id}\`](${rule.id}.md) | ${rule.title.vi} | ${rule.title.en} | ${SEVERITY[rule.severity]} |`,
  );
  const index = `${GENERATED}

# Các quy tắc / Rules

| quy tắc | tiếng Việt | English | mức / severity |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
  return new Map([["README.md", index], ...rules.map((rule) => [`${rule.id}.md`, pageOf(rule)] as const)]);
};
