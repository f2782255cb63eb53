import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { COMMANDS } from "../../src/commands/index.ts";
import { main } from "../../src/main.ts";
import { fakeIo } from "../support/fake-io.ts";

const completion = async (shell: string): Promise<string> => {
  const io = fakeIo();
  expect(await main(["completion", shell], io)).toBe(0);
  return io.out();
};

test.each(["bash", "zsh", "fish"])("%s knows every command and option", async (shell) => {
  const script = await completion(shell);
  for (const command of COMMANDS) {
    expect(script).toContain(command.name);
    for (const option of command.options)
      expect(script).toContain(shell === "fish" ? `-l ${option.name}` : `--${option.name}`);
  }
});

const shells = ["bash", "zsh", "fish"].filter((shell) => spawnSync(shell, ["-c", "true"]).status === 0);

test.skipIf(!shells.includes("bash"))("bash completes commands, options and values", async () => {
  const complete = (...words: readonly string[]): string[] => {
    const line = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _doichieu; echo "\${COMPREPLY[@]}"`;
    return spawnSync("bash", ["-c", `${script}\n${line}`], { encoding: "utf8" })
      .stdout.trim()
      .split(" ");
  };
  const script = await completion("bash");
  expect(complete("doichieu", "au")).toEqual(["audit"]);
  expect(complete("doichieu", "audit", "--fo")).toEqual(["--format"]);
  expect(complete("doichieu", "audit", "-f", "js")).toEqual(["json"]);
  expect(complete("doichieu", "extract", "--format", "nd")).toEqual(["ndjson"]);
});

test.skipIf(!shells.includes("zsh") && !shells.includes("fish"))("the other shells take their scripts", async () => {
  for (const shell of shells.filter((name) => name !== "bash")) {
    const { status } = spawnSync(shell, ["-n"], { input: await completion(shell) });
    expect(status).toBe(0);
  }
});

test("an unknown shell is told", async () => {
  const io = fakeIo();
  expect(await main(["completion", "bsh"], io)).toBe(2);
  expect(io.err()).toContain('"bsh"; chọn: bash');
});
