/** Reads files as told on the command line, with every way to the network cut, and prints what came of each. */
import dns from "node:dns";
import { readFileSync } from "node:fs";
import net from "node:net";
import process from "node:process";
import { readReport } from "../../src/reader/index.ts";

const asked: string[] = [];
const refuse = (what: string) => (): never => {
  asked.push(what);
  throw new Error(`asked for the network: ${what}`);
};
net.Socket.prototype.connect = refuse("connect");
dns.lookup = refuse("lookup") as unknown as typeof dns.lookup;
// What fetches a file of the package reads a file; anything else would go out.
globalThis.fetch = refuse("fetch");

const ends: Record<string, string> = {};
for (const file of process.argv.slice(2)) {
  ends[file] = await readReport(Uint8Array.from(readFileSync(file)), { name: file }).then(
    (source) => source.text,
    (error: unknown) =>
      error instanceof Error && "code" in error ? `${String(error.code)}: ${error.message}` : String(error),
  );
}
process.stdout.write(JSON.stringify({ asked, ends }));
