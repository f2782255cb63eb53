import { once } from "node:events";
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import { UsageError } from "../terminal/usage-error.ts";
import { builtPage, servedPage } from "./built-page.ts";
import type { Run } from "./command.ts";
import { recognitionFiles } from "./recognition-files.ts";

/** Nobody but this machine. */
const HOST = "127.0.0.1";

/** Where beside the page recognition lies. */
const RECOGNITION = "ocr";

const HEADERS = { "cache-control": "no-store", "referrer-policy": "no-referrer", "x-content-type-options": "nosniff" };
/** Beside the page's own policy: it is framed by nobody, and kept nowhere. */
const PAGE_HEADERS = {
  ...HEADERS,
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": "connect-src 'none'; frame-ancestors 'none'",
};
/** What recognises is a worker of its own, bound by this policy: it loads its other parts from here, and nothing else. */
const RECOGNITION_HEADERS = {
  ...HEADERS,
  "content-security-policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
};

/** `doichieu serve`: the page, and what recognises scans where it is installed, until the user ends it. */
export const run: Run = async ({ io, lang, messages, value, positionals }) => {
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(messages.usage.tooMany(extra));
  const text = value("port") ?? "0";
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(messages.serve.badPort(text));
  const page = servedPage(await builtPage(lang), RECOGNITION);
  const files = recognitionFiles();
  const server = createServer(({ method, url = "" }, response) => {
    const part = url.startsWith(`/${RECOGNITION}/`) ? files.get(url.slice(RECOGNITION.length + 2)) : undefined;
    if ((method !== "GET" && method !== "HEAD") || (url !== "/" && !part)) response.writeHead(404).end();
    else if (!part) response.writeHead(200, PAGE_HEADERS).end(method === "GET" ? page : undefined);
    else {
      response.writeHead(200, { ...RECOGNITION_HEADERS, "content-type": part.type });
      if (method === "HEAD") response.end();
      else pipeline(createReadStream(part.file), response).catch(() => response.destroy());
    }
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
