import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { inShard, parseShard } from "../../../src/batch/plan/shard.ts";
import { main } from "../../../src/main.ts";
import { fakeIo } from "../../support/fake-io.ts";
import { folderWith } from "../../support/folder.ts";

test("every path is in one part of any number of them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 50 }), (path, of) => {
      const holding = Array.from({ length: of }, (_, index) => index).filter((index) => inShard(path, { index, of }));
      expect(holding).toHaveLength(1);
    }),
  );
});

test.each(["3/3", "-1/3", "1", "1/0", "a/b", "1/3/4", "0/10001", " 0/2", ""])(
  "--shard %j is a wrong call",
  async (text) => {
    expect(parseShard(text)).toBeNull();
    const io = fakeIo({ cwd: await folderWith({ "a.txt": "BÁO CÁO\n" }) });
    expect(await main(["audit", "a.txt", `--shard=${text}`, "--lang=en"], io)).toBe(2);
    expect(io.err()).toContain(`not "${text}"`);
  },
);

/** All tell one total, so that they are held against each other; one cannot be read. */
const files = Object.fromEntries([
  ...Array.from({ length: 12 }, (_, index): [string, string] => [
    `kho/${index % 3}/bc-${index}.txt`,
    `BÁO CÁO\n\nThực hiện Kế hoạch số 45/KH-UBND ngày ${10 + index}/02/2031 của UBND tỉnh.\n`,
  ]),
  ["kho/hong.pdf", "chữ"],
]);

interface Line {
  readonly record: string;
  readonly path?: string;
  readonly source?: { readonly path: string };
}

const linesOf = (text: string): readonly Line[] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

const told = (lines: readonly Line[]): readonly string[] =>
  lines
    .filter(({ record }) => record === "document" || record === "error")
    .map((line) => JSON.stringify(line))
    .toSorted();

const records = (lines: readonly Line[]): ReadonlySet<string> => new Set(lines.map(({ record }) => record));

describe("a run in parts", () => {
  let cwd: string;
  let whole: readonly Line[];
  const run = async (argv: readonly string[]): Promise<string> => {
    const io = fakeIo({ cwd, env: { DOICHIEU_JOURNAL_KEY: "khóa" } });
    await main(argv, io);
    return io.out();
  };
  beforeAll(async () => {
    cwd = await folderWith(files, "file");
    whole = linesOf(await run(["audit", "kho", "--format=ndjson", "--jobs=1"]));
  }, 60_000);

  test("tells of each file what one run tells of it, from a folder and from a list", async () => {
    expect(told(whole)).toHaveLength(13);
    const list = Object.keys(files).join("\n");
    const parts = await Promise.all(
      [0, 1, 2].flatMap((index) => [
        run(["audit", "kho", `--shard=${index}/3`, "--format=ndjson", "--quiet"]),
        (async () => {
          const io = fakeIo({ cwd, stdin: list });
          await main(["audit", "--files-from=-", `--shard=${index}/3`, "--format=ndjson", "--jobs=1"], io);
          return io.out();
        })(),
      ]),
    );
    for (const from of [0, 1])
      expect(told(parts.filter((_, index) => index % 2 === from).flatMap(linesOf))).toEqual(told(whole));
    // A part knows too little to say what stands between reports.
    expect(records(whole)).toContain("cross-finding");
    expect(records(parts.flatMap(linesOf))).not.toContain("cross-finding");
  }, 60_000);

  test("that is exported takes nothing out that a whole run found between reports", async () => {
    const crossed = async (): Promise<string> => {
      await run(["export", "kho", "--to=bang/", "--format=ndjson", "--shard=0/1", "--quiet"]);
      return readFileSync(`${cwd}/bang/cross_findings.ndjson`, "utf8");
    };
    await run(["export", "kho", "--to=bang/", "--format=ndjson", "--quiet"]);
    const before = readFileSync(`${cwd}/bang/cross_findings.ndjson`, "utf8");
    expect(before).not.toBe("");
    expect(await crossed()).toBe(before);
  }, 60_000);

  test("is what the Kubernetes Job does", async () => {
    const manifest = parse(
      readFileSync(new URL("../../../../../examples/kubernetes/job.yaml", import.meta.url), "utf8"),
    ) as {
      spec: {
        completions: number;
        podFailurePolicy: { rules: { action: string; onExitCodes?: { containerName: string; values: number[] } }[] };
        template: { spec: { containers: { name: string; args: string[] }[] } };
      };
    };
    const { completions, podFailurePolicy, template } = manifest.spec;
    const [container] = template.spec.containers;
    const given = podFailurePolicy.rules.find(({ action }) => action === "FailIndex")?.onExitCodes;
    expect(given?.containerName).toBe(container?.name);
    const ended: number[] = [];
    const lines: Line[] = [];
    for (let index = 0; index < completions; index++) {
      const put = (text: string): string =>
        text.replaceAll("$(SHARD)", String(index)).replace("/bao-cao", "kho").replace("/ket-qua/", "");
      const argv = container?.args.map(put) ?? [];
      ended.push(await main(argv, fakeIo({ cwd, env: { DOICHIEU_JOURNAL_KEY: "khóa" } })));
      lines.push(...linesOf(readFileSync(`${cwd}/phan-${index}.ndjson`, "utf8")));
    }
    expect(told(lines)).toEqual(told(whole));
    // The part with the damaged file is the one that another try would not mend.
    expect(ended.filter((code) => given?.values.includes(code))).toHaveLength(1);
    expect(ended.filter((code) => code === 0)).toHaveLength(completions - 1);
  }, 60_000);
});
