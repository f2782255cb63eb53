/** Names the repository of the running workflow in every manifest, as npm's provenance asks for. */
import { readFileSync, writeFileSync } from "node:fs";

const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;
if (GITHUB_SERVER_URL === undefined || GITHUB_REPOSITORY === undefined)
  throw new Error("GITHUB_SERVER_URL and GITHUB_REPOSITORY are not set: this runs in the release workflow");

for (const name of ["parser", "metrics", "cli"]) {
  const file = new URL(`../packages/${name}/package.json`, import.meta.url);
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  const url = `git+${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}.git`;
  manifest["repository"] = { type: "git", url, directory: `packages/${name}` };
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}
