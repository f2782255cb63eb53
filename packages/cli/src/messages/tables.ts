import { both, counted } from "./both.ts";

/** What an export did with its reports. */
export interface Written {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly unreadable: number;
  readonly copies: number;
  readonly pruned: number;
}

/** `doichieu export`. */
export const tables = {
  missingTarget: both(
    "thiếu nơi ghi: --to TỆP, THƯ MỤC hoặc postgres://…",
    "where to write is missing: --to FILE, FOLDER or postgres://…",
  ),
  unknownTarget: both(
    (path: string) => `không rõ ${path} là dạng gì; dùng tên .sqlite, hoặc thư mục với --format`,
    (path) => `what should ${path} be? Use a name that ends in .sqlite, or a folder with --format`,
  ),
  formatOfAddress: both(
    (address: string) => `${address} là cơ sở dữ liệu PostgreSQL, không dùng --format`,
    (address) => `${address} is a PostgreSQL database, --format says nothing of it`,
  ),
  postgres: both(
    (address: string, trouble: string, said: string) => {
      const told: Readonly<Record<string, string>> = {
        "no-driver": "cần gói pg để ghi vào PostgreSQL: npm install pg",
        "bad-address": `địa chỉ ${address} không đúng; viết postgres://TÊN@MÁY/CƠ-SỞ-DỮ-LIỆU`,
        unreachable: `không kết nối được với máy chủ PostgreSQL ${address} (${said})`,
        refused: `máy chủ PostgreSQL ${address} không nhận tên hoặc mật khẩu (mật khẩu: biến PGPASSWORD hoặc tệp .pgpass)`,
        "no-database": `máy chủ PostgreSQL không có cơ sở dữ liệu của ${address}`,
        "not-allowed": `tên trong ${address} không có quyền ghi ở đó (${said})`,
        lost: `mất kết nối với PostgreSQL ${address}; báo cáo đã ghi xong vẫn còn, chạy lại để ghi tiếp (${said})`,
      };
      return told[trouble] ?? `không ghi được vào ${address}: ${said}`;
    },
    (address, trouble, said) => {
      const told: Readonly<Record<string, string>> = {
        "no-driver": "the package pg is needed to write to PostgreSQL: npm install pg",
        "bad-address": `${address} is no address; write postgres://USER@HOST/DATABASE`,
        unreachable: `could not connect to the PostgreSQL server of ${address} (${said})`,
        refused: `the PostgreSQL server of ${address} refuses the user or the password (password: PGPASSWORD or .pgpass)`,
        "no-database": `the PostgreSQL server has no such database: ${address}`,
        "not-allowed": `the user of ${address} may not write there (${said})`,
        lost: `lost the connection to PostgreSQL ${address}; what was written stays, run again to go on (${said})`,
      };
      return told[trouble] ?? `could not write to ${address}: ${said}`;
    },
  ),
  foreign: both(
    (path: string, part: string, anew: string | null) =>
      `${path} không do phiên bản này ghi ra (${part}), không ghi tiếp vào đó được; ${anew === null ? "chọn cơ sở dữ liệu khác" : `ghi mới từ chính các báo cáo bằng lệnh “${anew}”`}`,
    (path, part, anew) =>
      `${path} was not written by this version (${part}) and cannot be continued; ${anew === null ? "choose another database" : `write it anew from the reports by “${anew}”`}`,
  ),
  written: both(
    (path: string, c: Written) =>
      [
        `Đã ghi vào ${path}: thêm ${c.added}, thay ${c.replaced}, giữ nguyên ${c.unchanged} báo cáo`,
        ...(c.copies > 0 ? [`${c.copies} tệp trùng nội dung với tệp khác`] : []),
        ...(c.pruned > 0 ? [`bỏ ${c.pruned} tệp không còn`] : []),
        ...(c.unreadable > 0 ? [`${c.unreadable} tệp không đọc được`] : []),
      ].join("; ") + ".",
    (path, c) =>
      [
        `Wrote ${path}: ${counted(c.added, "report")} added, ${c.replaced} replaced, ${c.unchanged} unchanged`,
        ...(c.copies > 0 ? [`${counted(c.copies, "file")} equal to another`] : []),
        ...(c.pruned > 0 ? [`${counted(c.pruned, "file")} taken out`] : []),
        ...(c.unreadable > 0 ? [`${counted(c.unreadable, "file")} could not be read`] : []),
      ].join("; ") + ".",
  ),
  leftOut: both(
    (path: string) => `đã bỏ ${path}: tệp không còn`,
    (path) => `took out ${path}: the file is gone`,
  ),
  moreLeftOut: both(
    (count: number) => `đã bỏ ${count} tệp nữa không còn`,
    (more) => `took out ${counted(more, "more file")} that are gone`,
  ),
  notThere: both(
    (count: number) => `${count} tệp đã ghi trước đây không còn; thêm --prune để bỏ khỏi các bảng`,
    (gone) => `${counted(gone, "file")} of the tables ${gone === 1 ? "is" : "are"} gone; --prune takes them out`,
  ),
};
