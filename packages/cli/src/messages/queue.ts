import { both } from "./both.ts";

export interface Enqueued {
  readonly added: number;
  readonly known: number;
  readonly failures: number;
}

export interface Worked {
  readonly read: number;
  readonly known: number;
  readonly dead: number;
}

export interface State {
  readonly waiting: number;
  readonly active: number;
  readonly done: number;
  readonly dead: number;
}

/** A queue of reports over several machines. */
export const queue = {
  missing: both(
    "thiếu địa chỉ của hàng đợi: --queue postgres://TÊN@MÁY/CƠ-SỞ-DỮ-LIỆU",
    "the queue's address is missing: --queue postgres://USER@HOST/DATABASE",
  ),
  noEngine: both(
    "hàng đợi cần gói pg-boss chưa cài: chạy pnpm add pg-boss",
    "a queue needs the package pg-boss, which is not installed: run pnpm add pg-boss",
  ),
  noStdin: both(
    "hàng đợi chỉ nhận tệp mà mọi máy đều đọc được, không nhận đầu vào chuẩn (-)",
    "a queue takes files that every machine can read, not standard input (-)",
  ),
  changed: both(
    "tệp đã đổi từ khi vào hàng đợi; chạy lại doichieu enqueue",
    "the file has changed since it was enqueued; run doichieu enqueue again",
  ),
  engineTrouble: both(
    (said: string) => `hàng đợi gặp trục trặc, sẽ thử lại: ${said}`,
    (said) => `the queue is in trouble and will be asked again: ${said}`,
  ),
  waitingFor: both(
    (said: string) => `chưa ghi được kết quả, đang chờ để ghi lại: ${said}`,
    (said) => `could not put a result yet, waiting to put it again: ${said}`,
  ),
  enqueued: both(
    (address: string, { added, known, failures }: Enqueued) =>
      [
        `Hàng đợi ${address}: thêm ${added} báo cáo, ${known} đã có`,
        ...(failures > 0 ? [`${failures} tệp không nhận`] : []),
      ].join("; ") + ".",
    (address, { added, known, failures }) =>
      [
        `Queue ${address}: ${added} reports added, ${known} known`,
        ...(failures > 0 ? [`${failures} files not taken`] : []),
      ].join("; ") + ".",
  ),
  worked: both(
    (address: string, { read, known, dead }: Worked) =>
      [
        `Hàng đợi ${address}: đã đọc ${read} báo cáo`,
        ...(known > 0 ? [`${known} đã có kết quả`] : []),
        ...(dead > 0 ? [`${dead} tệp không đọc được (xem: doichieu queue)`] : []),
      ].join("; ") + ".",
    (address, { read, known, dead }) =>
      [
        `Queue ${address}: ${read} reports read`,
        ...(known > 0 ? [`${known} had their result`] : []),
        ...(dead > 0 ? [`${dead} files could not be read (see: doichieu queue)`] : []),
      ].join("; ") + ".",
  ),
  judged: both(
    (findings: number) => `hàng đợi đã hết: đã đối chiếu giữa các báo cáo, ${findings} vấn đề`,
    (findings) => `the queue is empty: reports were held against each other, ${findings} findings`,
  ),
  state: both(
    (name: string, address: string, { waiting, active, done, dead }: State) =>
      `${name} (${address}): ${waiting} đang chờ, ${active} đang đọc, ${done} đã xong, ${dead} không đọc được`,
    (name, address, { waiting, active, done, dead }) =>
      `${name} (${address}): ${waiting} waiting, ${active} being read, ${done} done, ${dead} could not be read`,
  ),
  deadLetter: both(
    (path: string, message: string, code: string, tries: number) => `${path}: ${message} (${code}; ${tries} lần)`,
    (path, message, code, tries) => `${path}: ${message} (${code}; tried ${tries} times)`,
  ),
  moreDead: both(
    (count: number) => `… và ${count} tệp khác (xem đủ: --format json)`,
    (count) => `… and ${count} more (all: --format json)`,
  ),
  retried: both(
    (count: number) => `đưa ${count} tệp không đọc được vào lại hàng đợi`,
    (count) => `put ${count} files that could not be read into the queue again`,
  ),
};
