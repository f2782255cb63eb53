import { describe, expect, test } from "vitest";
import { main } from "../src/main.ts";
import { fakeIo } from "./support/fake-io.ts";

describe("help and version", () => {
  test("--version prints name and version, and nothing else", async () => {
    const io = fakeIo();
    expect(await main(["--version"], io)).toBe(0);
    expect(io.out()).toMatch(/^doichieu \d+\.\d+\.\d+\n$/u);
    expect(io.err()).toBe("");
  });

  test.each([[["--help"]], [["help"]], [["-h"]]])("%j lists the commands in Vietnamese", async (argv) => {
    const io = fakeIo();
    expect(await main(argv, io)).toBe(0);
    expect(io.out()).toContain("Các lệnh:");
    expect(io.out()).toContain("audit");
  });

  test.each([[["audit", "--help"]], [["help", "audit"]], [["audit", "x.txt", "-h"]]])(
    "%j explains one command with examples",
    async (argv) => {
      const io = fakeIo();
      expect(await main(argv, io)).toBe(0);
      expect(io.out()).toContain("--fail-on LEVEL");
      expect(io.out()).toContain("# một báo cáo\n  doichieu audit bao-cao.docx");
      expect(io.out()).toContain("Mã kết thúc:");
    },
  );

  test("--lang en wherever it stands", async () => {
    for (const argv of [
      ["--lang", "en", "help"],
      ["help", "--lang=en"],
    ]) {
      const io = fakeIo();
      expect(await main(argv, io)).toBe(0);
      expect(io.out()).toContain("Commands:");
    }
  });

  test("without arguments the help goes to stderr: the call was wrong", async () => {
    const io = fakeIo();
    expect(await main([], io)).toBe(2);
    expect(io.out()).toBe("");
    expect(io.err()).toContain("Các lệnh:");
  });
});

describe("a wrong call is one line on stderr and exit code 2", () => {
  test.each([
    [["audti", "x.txt", "--lang", "en"], 'there is no command "audti"; did you mean "audit"?'],
    [["báo-cáo.txt"], "có phải: doichieu audit báo-cáo.txt"],
    [["audit", "x.txt", "--formt", "json"], "không có tùy chọn --formt; có phải --format?"],
    [["audit", "x.txt", "--format", "xls"], '--format không nhận "xls"; chọn một trong: text, json'],
    [["audit", "x.txt", "--fail-on", "never", "-z"], "không có tùy chọn -z"],
    [["audit", "x.txt", "--out"], "tùy chọn --out cần một giá trị (FILE)"],
    [["audit", "x.txt", "--out", "--quiet"], "tùy chọn --out cần một giá trị (FILE)"],
    [["audit", "x.txt", "--quiet=1"], "tùy chọn --quiet không nhận giá trị"],
    [["audit"], "thiếu đường dẫn của báo cáo"],
    [["audit", "-", "-"], "đầu vào chuẩn (-) chỉ đọc được một lần"],
  ])("%j", async (argv, message) => {
    const io = fakeIo();
    expect(await main(argv, io)).toBe(2);
    expect(io.err()).toContain(message);
    expect(io.err().trim().split("\n")).toHaveLength(1);
    expect(io.out()).toBe("");
  });
});
