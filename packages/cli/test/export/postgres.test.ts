import { createHash } from "node:crypto";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import type { AuditOutput } from "@doichieu/metrics";
import { TABLES, type Column, type Row } from "@doichieu/metrics/tables";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportTables } from "../../src/export/index.ts";
import { ForeignDataError } from "../../src/export/foreign-data-error.ts";
import { withoutPassword } from "../../src/export/postgres/address.ts";
import { connect } from "../../src/export/postgres/connect.ts";
import { VIEWS } from "../../src/export/views.ts";
import { main } from "../../src/main.ts";
import { inventAudit } from "../../../metrics/test/invented/audit.ts";
import { fakeIo } from "../support/fake-io.ts";
import { folderWith } from "../support/folder.ts";
import { hasPostgres, startPostgres, USER, type PostgresServer } from "../support/postgres.ts";
import { readExport } from "./read-export.ts";

const same = { pathOf: (path: string): string => path };
const ALL: readonly { readonly name: string; readonly columns: readonly Column[] }[] = [...TABLES, ...VIEWS];

const output: AuditOutput = (() => {
  const all = inventAudit(24);
  const [first, second] = all.documents;
  const span = first?.figures[0]?.span;
  if (!first || !second || !span) throw new Error("nothing was invented");
  const odd = Object.assign({}, first, {
    source: {
      ...first.source,
      path: "lạ/\u0000\uD800'\"\\N.pdf",
      sha256: createHash("sha256").update("odd").digest("hex"),
    },
    profile: { ...first.profile, title: "\u0000 \uD83D \\ \t\n😀", recipients: ['"', "\\", "\u0000"] },
    figures: first.figures.map((figure) =>
      Object.assign({}, figure, { exact: "12345678901234567890.10", value: Number("1e999") }),
    ),
  });
  const told = {
    id: "cross-1",
    rule: "cross-indicator",
    severity: "warning",
    message: "khác nhau",
    fingerprint: "a",
  } as const;
  const places = [0, 1].map((document) => ({ document, span, message: "nơi" }));
  // One period told twice, so that a line is in conflict.
  const again = inventAudit(8, 3).documents.map((document) =>
    Object.assign({}, document, { source: { ...document.source, path: `lan-hai/${document.source.path}` } }),
  );
  return { ...all, documents: [...all.documents, ...again, odd], crossFindings: [{ ...told, places }] };
})();

/** Rows in one order, as JSON: what two databases are compared by. */
const comparable = (rows: readonly Row[], columns: readonly Column[]): readonly string[] =>
  rows.map((row) => JSON.stringify(columns.map(({ name }) => row[name] ?? null))).toSorted();

const readPostgres = async (address: string): Promise<Readonly<Record<string, readonly Row[]>>> => {
  const client = await connect(address);
  try {
    const entries: [string, readonly Row[]][] = [];
    for (const { name } of ALL) entries.push([name, (await client.query<Row>(`SELECT * FROM ${name}`)).rows]);
    return Object.fromEntries(entries);
  } finally {
    await client.end();
  }
};

const compared = (all: Readonly<Record<string, readonly Row[]>>): Record<string, readonly string[]> =>
  Object.fromEntries(ALL.map(({ name, columns }) => [name, comparable(all[name] ?? [], columns)]));

const half = (from: number, to: number): AuditOutput => ({
  ...output,
  crossFindings: [],
  documents: output.documents.slice(from, to),
});

describe.skipIf(!hasPostgres)("on a server", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server?.stop());

  test("PostgreSQL and SQLite hold the same rows, after every step", async () => {
    const address = server.database("cung_mot_du_lieu");
    const file = join(await folderWith({}), "ra.sqlite");
    const part = (from: number, to: number, more: Partial<AuditOutput> = {}): AuditOutput => ({
      ...output,
      documents: output.documents.slice(from, to),
      ...(from > 1 ? { crossFindings: [] } : {}),
      ...more,
    });
    const [first] = output.documents;
    const changed = inventAudit(24, 2).documents[3];
    if (!first || !changed) throw new Error("nothing was invented");
    const moved = Object.assign({}, first, { source: { ...first.source, path: "kho/a.pdf" } });
    const broken: AuditOutput["errors"] = [
      { path: output.documents[5]?.source.path ?? "", code: "pdf-invalid", message: "hỏng" },
    ];
    const gone = output.documents[7]?.source.path;
    const steps: readonly (readonly [string, AuditOutput, object])[] = [
      ["a first part", part(0, 20), { auditedAt: "2031-04-05T06:07:08.009Z" }],
      ["all", part(0, 99), { accepted: (print: string) => (/[13579]/.test(print) ? { reason: "đã xem" } : null) }],
      [
        "the same again",
        part(0, 99),
        { accepted: (print: string) => (/[13579]/.test(print) ? { reason: "đã xem" } : null) },
      ],
      ["a changed one", { ...part(3, 4), documents: [changed] }, {}],
      ["one from another folder", { ...part(2, 2), documents: [moved] }, {}],
      ["one that broke", part(2, 2, { errors: broken }), {}],
      ["one that is gone", part(2, 3), { isGone: (path: string) => path === gone, prune: true }],
    ];
    for (const [name, step, facts] of steps) {
      const here = await exportTables(address, "postgres", step, { ...same, ...facts });
      expect([name, here]).toEqual([name, await exportTables(file, "sqlite", step, { ...same, ...facts })]);
      expect([name, compared(await readPostgres(address))]).toEqual([name, compared(await readExport(file, "sqlite"))]);
    }
    const last = await readPostgres(address);
    expect(last["time_series"]?.length).toBeGreaterThan(10);
    expect(new Set(last["not_aligned"]?.map((row) => row["reason"]))).toContain("conflict");
  }, 120_000);

  test("dates are dates, decimals decimals, lists JSON, moments moments", async () => {
    const address = server.database("kieu_du_lieu");
    await exportTables(address, "postgres", output, { ...same, auditedAt: "2031-04-05T06:07:08.009Z" });
    const client = await connect(address);
    const { rows } =
      await client.query(`SELECT max(period_to) - min(period_from) AS days, min(recipients ->> 0) AS first,
      (SELECT sum(exact) FROM figures WHERE exact > 1e19) AS total, extract(hour FROM max(audited_at)) AS hour FROM documents`);
    await client.end();
    // 12345678901234567890.10, told once a figure.
    const odd = BigInt(output.documents.at(-1)?.figures.length ?? 0);
    const tenths = 123456789012345678901n * odd;
    expect(rows).toMatchObject([
      { days: expect.any(Number), first: '"', total: `${tenths / 10n}.${tenths % 10n}0`, hour: "6" },
    ]);
  });

  test("a run that loses the server keeps whole reports, and the next one goes on", async () => {
    const own = await startPostgres();
    const address = own.database("mat_ket_noi");
    let told = 0;
    const dying: AuditOutput = {
      ...output,
      documents: output.documents.map((document, index) =>
        index < 5
          ? document
          : Object.defineProperty(Object.assign({}, document), "figures", {
              enumerable: true,
              get: () => {
                if (told++ === 0) own.stop("fast");
                return document.figures;
              },
            }),
      ),
    };
    await expect(exportTables(address, "postgres", dying, same)).rejects.toMatchObject({ trouble: "lost" });
    own.start();
    const kept = (await readPostgres(address))["documents"] ?? [];
    expect(kept.map((row) => row["path"]).toSorted()).toEqual(
      output.documents.slice(0, 5).map(({ source }) => source.path),
    );
    expect(await exportTables(address, "postgres", output, same)).toMatchObject({ unchanged: 5, replaced: 0 });
    own.stop();
  }, 60_000);

  test("tables of something else are left alone", async () => {
    const address = server.database("cua_nguoi_khac");
    const client = await connect(address);
    await client.query("CREATE TABLE documents (a TEXT); INSERT INTO documents VALUES ('của tôi')");
    await expect(exportTables(address, "postgres", output, same)).rejects.toThrow(ForeignDataError);
    expect((await client.query("SELECT * FROM documents")).rows).toEqual([{ a: "của tôi" }]);
    await client.end();
  });

  test("two runs at a time write one after the other", async () => {
    const address = server.database("hai_luot");
    await exportTables(address, "postgres", half(0, 0), same);
    await Promise.all([
      exportTables(address, "postgres", half(0, 16), same),
      exportTables(address, "postgres", half(8, 24), same),
    ]);
    expect((await readPostgres(address))["documents"]).toHaveLength(24);
  });

  const report = "UBND TỈNH HÒA AN\n\nBÁO CÁO\nKết quả quý I năm 2031\n\nĐã tiếp nhận 120 đơn.\n";
  const run = async (address: string, ...words: readonly string[]) => {
    const io = fakeIo({ cwd: await folderWith({ "bao-cao/a.txt": report }) });
    const code = await main(["export", "bao-cao", "--to", address, "--quiet", ...words], io);
    return { code, out: io.out(), err: io.err() };
  };

  test("the command writes to it, and shows no password", async () => {
    const { code, out, err } = await run(server.database("lenh"));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(
      `Đã ghi vào postgres://${USER}@127.0.0.1:${server.port}/lenh: thêm 1, thay 0, giữ nguyên 0 báo cáo.\n`,
    );
  });

  test.each<[string, () => string, RegExp]>([
    [
      "a wrong password",
      () => `postgres://${USER}:sai@127.0.0.1:${server.port}/postgres`,
      /không nhận tên hoặc mật khẩu/,
    ],
    ["another user", () => `postgres://ai-do:sai@127.0.0.1:${server.port}/postgres`, /không nhận tên hoặc mật khẩu/],
    ["no such database", () => server.database("co").replace(/co$/, "khong-co"), /không có cơ sở dữ liệu/],
    ["no server there", () => "postgres://a:bí-mật@127.0.0.1:1/x", /không kết nối được/],
    ["no such host", () => "postgres://a:bí-mật@khong-co.invalid/x", /không kết nối được/],
    ["no address", () => "postgres://a:bí-mật@[::1:x/y", /không đúng|không kết nối được/],
  ])("%s is one clear sentence", async (_, address, told) => {
    const { code, out, err } = await run(address());
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(told);
    expect(
      err
        .trim()
        .split("\n")
        .filter((line) => line.startsWith("doichieu: lỗi")),
    ).toHaveLength(1);
    expect(err).not.toMatch(/sai@|bí-mật|m%E1/);
  });

  test("--format says nothing of an address", async () => {
    const { code, err } = await run("postgres://a@b/c", "--format", "csv");
    expect(code).toBe(2);
    expect(err).toContain("--format");
  });
});

test("a server that hangs up is one clear sentence", async () => {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const io = fakeIo({ cwd: await folderWith({ "a.txt": "Đã tiếp nhận 120 đơn." }) });
  expect(await main(["export", "a.txt", "--to", `postgres://a@127.0.0.1:${port}/x`, "--quiet"], io)).toBe(2);
  expect(io.err()).toMatch(/không kết nối được với máy chủ PostgreSQL postgres:\/\/a@127\.0\.0\.1/);
  server.close();
});

test.each([
  ["postgres://a:b@c/d", "postgres://a@c/d"],
  ["postgresql://a:b@b:c/d@c/d", "postgresql://a@c/d"],
  ["postgres://a@c/d?password=x&ssl=1", "postgres://a@c/d?password=…&ssl=1"],
  ["postgres://c/d", "postgres://c/d"],
])("%s is shown as %s", (address, shown) => {
  expect(withoutPassword(address)).toBe(shown);
});
