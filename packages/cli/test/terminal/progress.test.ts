import { describe, expect, test } from "vitest";
import { messagesOf } from "../../src/messages/index.ts";
import { progressOn } from "../../src/terminal/progress.ts";
import { fakeIo } from "../support/fake-io.ts";

/** A clock that is moved by hand. */
const clocked = (tty = true) => {
  let time = 0;
  const io = fakeIo({ tty, columns: 120, now: () => new Date(time) });
  return { io, wait: (ms: number) => (time += ms) };
};

const vi = messagesOf("vi");

describe("progress", () => {
  test("tells what is being read and how long it will take", async () => {
    const { io, wait } = clocked();
    const progress = progressOn(io, vi, 4, false);
    progress.start("a.pdf");
    wait(10_000);
    progress.done();
    progress.start("b.pdf");
    expect(io.err()).toContain("[2/4] đang đọc b.pdf · còn khoảng 30 giây");
    wait(5000);
    progress.page({ stage: "ocr", done: 5, total: 10 });
    expect(io.err()).toContain("[2/4] đang đọc b.pdf · nhận dạng chữ trang 5/10 · còn khoảng 25 giây");
    await progress.end();
    expect(io.err().endsWith("\r\u001B[K")).toBe(true);
  });

  test("a quick run shows nothing", async () => {
    const { io } = clocked();
    const progress = progressOn(io, vi, 1, false);
    progress.start("a.txt");
    progress.done();
    await progress.end();
    expect(io.err()).toBe("");
  });

  test.each([
    ["a pipe", false, false],
    ["--quiet", true, true],
  ])("%s shows nothing", (_name, tty, quiet) => {
    const { io, wait } = clocked(tty);
    const progress = progressOn(io, vi, 2, quiet);
    wait(10_000);
    progress.start("a.pdf");
    expect(io.err()).toBe("");
  });

  test("a file name cannot steer the terminal", () => {
    const { io, wait } = clocked();
    const progress = progressOn(io, vi, 2, false);
    wait(10_000);
    progress.start("\u001B[2Jx.pdf");
    expect(io.err().replaceAll("\u001B[K", "")).not.toContain("\u001B");
  });
});
