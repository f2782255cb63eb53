import { readdirSync, readFileSync } from "node:fs";

const PAGE = 4096;

/** Resident memory of a process and of all that it started, in bytes, as Linux tells it. */
export const memoryOfTree = (root: number): number => {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/u.test(entry)) continue;
    try {
      // "pid (name) state ppid …": the name may hold spaces and brackets.
      const stat = readFileSync(`/proc/${entry}/stat`, "utf8");
      const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
    } catch {
      // Gone since the folder was listed.
    }
  }
  let sum = 0;
  const waiting = [root];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    waiting.push(...(children.get(pid) ?? []));
    try {
      sum += Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * PAGE;
    } catch {
      // Gone.
    }
  }
  return sum;
};

/** Watches a process tree until `stop`, which tells the most memory that it held at once, in megabytes. */
export const watchMemory = (root: number, everyMs = 50): { readonly stop: () => number } => {
  let most = 0;
  const look = (): void => {
    most = Math.max(most, memoryOfTree(root));
  };
  const timer = setInterval(look, everyMs);
  return {
    stop: () => {
      clearInterval(timer);
      return most / 1024 / 1024;
    },
  };
};
