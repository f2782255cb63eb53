import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { UsageError } from "../terminal/usage-error.ts";
import { builtPage } from "./built-page.ts";
import type { Run } from "./command.ts";

/** Nobody but this machine. */
const HOST = "127.0.0.1";

/** Beside the page's own policy: it is framed by nobody, and kept nowhere. */
const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": "connect-src 'none'; frame-ancestors 'none'",
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

/** `doichieu serve`: the page, until the user ends it. */
export const run: Run = async ({ io, lang, messages, value, positionals }) => {
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(messages.usage.tooMany(extra));
  const text = value("port") ?? "0";
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(messages.serve.badPort(text));
  const page = await builtPage(lang);
  const server = createServer(({ method, url }, response) => {
    if ((method !== "GET" && method !== "HEAD") || url !== "/") response.writeHead(404).end();
    else response.writeHead(200, HEADERS).end(method === "GET" ? page : undefined);
  });
  server.listen(port, HOST);
  try {
    await once(server, "listening");
  } catch (error) {
    throw new UsageError(messages.serve.noPort(port, error instanceof Error ? error.message : String(error)));
  }
  const { port: open } = server.address() as AddressInfo;
  await io.stderr.write(`doichieu: ${messages.serve.serving(`http://${HOST}:${open}/`)}\n`);
  if (!io.signal.aborted) await once(io.signal, "abort");
  server.close();
  server.closeAllConnections();
  return 0;
};
