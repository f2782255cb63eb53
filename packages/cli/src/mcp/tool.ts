import type { AuditOutput } from "@doichieu/metrics";
import { auditErrorSchema } from "@doichieu/metrics/schema";
import { z } from "zod";
import { LANGS } from "../messages/both.ts";
import type { Session } from "./reports.ts";

/** One tool of the server: what it takes and gives, as schemas, and how it does it. */
export interface Tool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  /** For a language model: what it is for, and what it gives. */
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  /** @throws {AskedWrong} where the call cannot be answered */
  readonly run: (asked: z.infer<Input>, session: Session) => Promise<z.infer<Output>>;
}

/** Keeps the types of a tool's schemas together. */
export const defineTool = <Input extends z.ZodObject, Output extends z.ZodObject>(tool: Tool<Input, Output>): Tool =>
  tool as unknown as Tool;

/** What every tool takes that reads a report. */
export const report = {
  text: z.string().optional().describe("The report's text, plain or Markdown. Give either text or path."),
  path: z.string().optional().describe("A report's file, or a folder of reports, below the paths the server may read."),
  lang: z.enum(LANGS).optional().describe("Language of messages; default as the server was started."),
};

/** A place in the text, as a whole number of UTF-16 code units, half open. */
export const spanSchema = z.object({ start: z.int(), end: z.int() });

const errors = z.array(auditErrorSchema).describe("Files that could not be read, and why");

/** What a tool gives of several reports, one entry each. */
export const perDocument = <Document extends z.ZodObject>(document: Document) =>
  z.object({ documents: z.array(document), errors });

export const spanOf = ({
  start,
  end,
}: {
  readonly start: number;
  readonly end: number;
}): z.infer<typeof spanSchema> => ({
  start,
  end,
});

export const errorsOf = (output: Pick<AuditOutput, "errors">): z.infer<typeof errors> => [...output.errors];
