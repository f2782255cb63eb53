import { Readable, Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { McpServer } from "@modelcontextprotocol/server";
import { serveStdio, StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import { VERSION } from "../terminal/version.ts";
import { annotate } from "./annotate.ts";
import { audit } from "./audit.ts";
import { explain } from "./explain.ts";
import { extract } from "./extract.ts";
import { AskedWrong, type Session } from "./reports.ts";
import type { Tool } from "./tool.ts";

/** The one table of tools. */
const TOOLS: readonly Tool[] = [audit, extract, annotate, explain];

const INSTRUCTIONS =
  "Checks the arithmetic and the document references of Vietnamese administrative reports. After you write or change a " +
  "report, call `audit` with its text and look at every finding: recompute it from the source data; do not just print " +
  "the value that would fit.";

/** Nothing is written, and nothing outside of this machine is asked. */
const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

const serverOf = (session: Session): McpServer => {
  const server = new McpServer(
    { name: "doichieu", title: "Đối chiếu", version: VERSION },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  for (const { name, title, description, input, output, run } of TOOLS)
    server.registerTool(
      name,
      { title, description, inputSchema: input, outputSchema: output, annotations: { title, ...READ_ONLY } },
      async (asked) => {
        try {
          const told = await run(asked, session);
          return { content: [{ type: "text", text: JSON.stringify(told) }], structuredContent: told };
        } catch (error) {
          if (!(error instanceof AskedWrong)) throw error;
          return { content: [{ type: "text", text: error.message }], isError: true };
        }
      },
    );
  return server;
};

/** Serves the tools over standard input and output until the input ends or the user interrupts. */
export const serve = async (session: Session): Promise<void> => {
  const { io } = session;
  const input = Readable.from(io.stdin, { objectMode: false });
  const output = new Writable({
    write: (chunk: Buffer, _encoding, taken) => {
      io.stdout.write(chunk.toString("utf8")).then(() => taken(), taken);
    },
  });
  const handle = serveStdio(() => serverOf(session), { transport: new StdioServerTransport(input, output) });
  const stop = (): void => void input.destroy();
  io.signal.addEventListener("abort", stop, { once: true });
  // Destroyed on purpose is an end like another.
  await finished(input).catch(() => {});
  io.signal.removeEventListener("abort", stop);
  await handle.close();
};
