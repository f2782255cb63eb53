import type { Messages } from "./messages.ts";

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** English texts of the tool, for `--lang en`. */
export const en: Messages = {
  locale: "en-GB",
  tagline: "cross-checks the figures and document references of Vietnamese administrative reports",
  help: {
    usage: "Usage",
    commands: "Commands",
    options: "Options",
    examples: "Examples",
    exitCodes: "Exit codes",
    exitCodeList: [
      "0  nothing found at or above --fail-on",
      "1  something found",
      "2  an input could not be read, or the call was wrong",
    ],
    commandOperand: "COMMAND",
    more: "More: doichieu COMMAND --help",
    oneOf: "one of",
    byDefault: "default",
  },
  commands: {
    audit: "read reports and tell which figures and references do not fit together",
  },
  examples: {
    audit: [
      ["doichieu audit report.docx", "one report"],
      ["doichieu audit reports/ --format json --out result.json", "a folder, as data"],
      ["doichieu audit 'reports/**/*.pdf' --fail-on warning", "every PDF; warnings count as found"],
      ["doichieu audit - --stdin-name report.txt < report.txt", "from standard input"],
    ],
  },
  options: {
    lang: "language of the output",
    help: "print help",
    version: "print the version",
    format: "output format",
    "fail-on": "lowest severity that makes the exit code 1",
    out: "write to a file (or folder) instead of standard output",
    "stdin-name": "name of the report read from standard input (-)",
    ocr: "recognise the text of pages that are pictures (slow)",
    quiet: "print no progress",
  },
  optionDefaults: { lang: "vi", format: "text", "fail-on": "error" },
  usage: {
    prefix: "error",
    hint: (command) => `See: ${command}`,
    unknownCommand: (name, close) => `there is no command "${name}"${close ? `; did you mean "${close}"?` : ""}`,
    pathWithoutCommand: (path) => `the command is missing; did you mean: doichieu audit ${path}`,
    unknownOption: (name, close) => `there is no option ${name}${close ? `; did you mean ${close}?` : ""}`,
    missingValue: (name, value) => `option ${name} needs a value (${value})`,
    unexpectedValue: (name) => `option ${name} takes no value`,
    wrongChoice: (name, value, choices) => `${name} does not take "${value}"; choose one of: ${choices.join(", ")}`,
    missingPath: "the path of a report is missing",
    tooMany: (word) => `"${word}" is one word too many`,
    stdinTwice: "standard input (-) can be read only once",
    outNotWritten: (path, cause) => `could not write ${path}: ${cause}`,
    internal: (cause) => `internal error: ${cause}`,
  },
  inputErrors: {
    "not-found": "no such file or folder",
    "not-a-file": "neither a file nor a folder that can be read",
    "permission-denied": "permission denied",
    "nothing-readable": "no readable report here (.txt, .docx, .doc, .pdf)",
    "no-match": "no file matches this pattern",
    "too-large": "the file is too large",
    "read-failed": "reading the file failed",
    "internal-error": "the tool failed on this file",
  },
  progress: {
    reading: (done, total, path) => `[${done}/${total}] reading ${path}`,
    page: (done, total) => `page ${done}/${total}`,
    ocr: (done, total) => `recognising page ${done}/${total}`,
    left: (time) => `about ${time} left`,
    seconds: (n) => `${n} s`,
    minutes: (n) => `${n} min`,
  },
  severity: { error: "ERROR", warning: "WARNING", note: "NOTE" },
  verdict: { pass: "PASS", fix: "TO BE FIXED", unknown: "COULD NOT BE CHECKED" },
  report: {
    verdict: "Verdict",
    where: "Place",
    problem: "Problem",
    todo: "To do",
    page: (page) => `page ${page}`,
    line: (line) => `line ${line}`,
    section: (numbers) => `section ${numbers}`,
    pages: (n) => count(n, "page"),
    findings: (errors, warnings, notes) =>
      [errors && count(errors, "error"), warnings && count(warnings, "warning"), notes && count(notes, "note")]
        .filter(Boolean)
        .join(", ") || "nothing found",
    unchecked: "Could not be checked",
    uncheckedPercentage: "percentage whose part and whole are not clear",
    andMore: (n) => `… and ${n} more (all of them: --format html or markdown)`,
    across: "Between the reports",
    notRead: "Could not be read",
    diagnostics: "Places that could not be read in full",
    suggestion: (value) => `if one number alone is changed, ${value} would fit`,
    summary: (c) =>
      `Read ${count(c.documents, "report")}${c.failed ? ` (${count(c.failed, "file")} could not be read)` : ""}: ` +
      `${count(c.figures, "figure")}, ${count(c.references, "reference")}. ` +
      `Checked ${count(c.checks, "relation")}, ${c.inconsistent} inconsistent; ` +
      `percentages: ${c.percentagesChecked} of ${c.percentages} checked, ` +
      `${c.percentages - c.percentagesChecked} could not be; sums: ${c.sumsChecked} of ${c.sums} checked.`,
  },
  advice: {
    default: "Compare the marked figures with the source and correct the one that does not fit.",
    "percent-of-whole": "Compare percentage, part and whole with the source; correct what does not fit.",
    "sum-of-parts": "Add the parts up again and compare with the source; correct the part or the total.",
    difference: "Compute the rest again and compare with the source; correct what does not fit.",
    "ratio-sum": "Add the numerators up again and compare with the denominator; correct what does not fit.",
    growth: "Compute the rate again from this period and the one before; correct what does not fit.",
    delta: "Compute the change again from this period and the one before; correct what does not fit.",
    "listed-items": "Count the listed items again; correct the number or add what is missing.",
    "repeated-figure": "Bring the marked places to one value, after the source.",
    "reference-conflict": "Open the cited document; bring number, symbol, date and issuer to one form.",
    "reference-year": "Open the cited document; look at the year in its number and in its date.",
    "reference-sequence": "Open the cited documents; look at their numbers and dates.",
    "date-order": "Look at the marked date again.",
    "period-conflict": "Open the plan or programme; bring its period to one form.",
    "implausible-value": "Compare the marked value with the source.",
  },
};
