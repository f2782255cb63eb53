/** Brings the version that the command tells to the one in its manifest; run after versions were raised. */
import { readFileSync, writeFileSync } from "node:fs";

const manifest = new URL("../packages/cli/package.json", import.meta.url);
const source = new URL("../packages/cli/src/terminal/version.ts", import.meta.url);
const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
writeFileSync(source, readFileSync(source, "utf8").replace(/VERSION = "[^"]*"/, `VERSION = "${version}"`));
