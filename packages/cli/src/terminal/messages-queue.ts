interface Enqueued {
  readonly added: number;
  readonly known: number;
  readonly failures: number;
}

interface Worked {
  readonly read: number;
  readonly known: number;
  readonly dead: number;
}

interface State {
  readonly waiting: number;
  readonly active: number;
  readonly done: number;
  readonly dead: number;
}

/** What is said of a queue of reports over several machines. */
export interface QueueMessages {
  readonly missing: string;
  readonly noEngine: string;
  readonly noStdin: string;
  readonly changed: string;
  readonly engineTrouble: (said: string) => string;
  readonly waitingFor: (said: string) => string;
  readonly enqueued: (address: string, count: Enqueued) => string;
  readonly worked: (address: string, count: Worked) => string;
  readonly judged: (findings: number) => string;
  readonly state: (queue: string, address: string, state: State) => string;
  readonly deadLetter: (path: string, message: string, code: string, tries: number) => string;
  readonly moreDead: (count: number) => string;
  readonly retried: (count: number) => string;
}

export const queueMessages: Readonly<Record<"vi" | "en", QueueMessages>> = {
  vi: {
    missing: "thiếu địa chỉ của hàng đợi: --queue postgres://TÊN@MÁY/CƠ-SỞ-DỮ-LIỆU",
    noEngine: "hàng đợi cần gói pg-boss chưa cài: chạy pnpm add pg-boss",
    noStdin: "hàng đợi chỉ nhận tệp mà mọi máy đều đọc được, không nhận đầu vào chuẩn (-)",
    changed: "tệp đã đổi từ khi vào hàng đợi; chạy lại doichieu enqueue",
    engineTrouble: (said) => `hàng đợi gặp trục trặc, sẽ thử lại: ${said}`,
    waitingFor: (said) => `chưa ghi được kết quả, đang chờ để ghi lại: ${said}`,
    enqueued: (address, { added, known, failures }) =>
      [
        `Hàng đợi ${address}: thêm ${added} báo cáo, ${known} đã có`,
        ...(failures > 0 ? [`${failures} tệp không nhận`] : []),
      ].join("; ") + ".",
    worked: (address, { read, known, dead }) =>
      [
        `Hàng đợi ${address}: đã đọc ${read} báo cáo`,
        ...(known > 0 ? [`${known} đã có kết quả`] : []),
        ...(dead > 0 ? [`${dead} tệp không đọc được (xem: doichieu queue)`] : []),
      ].join("; ") + ".",
    judged: (findings) => `hàng đợi đã hết: đã đối chiếu giữa các báo cáo, ${findings} vấn đề`,
    state: (queue, address, { waiting, active, done, dead }) =>
      `${queue} (${address}): ${waiting} đang chờ, ${active} đang đọc, ${done} đã xong, ${dead} không đọc được`,
    deadLetter: (path, message, code, tries) => `${path}: ${message} (${code}; ${tries} lần)`,
    moreDead: (count) => `… và ${count} tệp khác (xem đủ: --format json)`,
    retried: (count) => `đưa ${count} tệp không đọc được vào lại hàng đợi`,
  },
  en: {
    missing: "the queue's address is missing: --queue postgres://USER@HOST/DATABASE",
    noEngine: "a queue needs the package pg-boss, which is not installed: run pnpm add pg-boss",
    noStdin: "a queue takes files that every machine can read, not standard input (-)",
    changed: "the file has changed since it was enqueued; run doichieu enqueue again",
    engineTrouble: (said) => `the queue is in trouble and will be asked again: ${said}`,
    waitingFor: (said) => `could not put a result yet, waiting to put it again: ${said}`,
    enqueued: (address, { added, known, failures }) =>
      [
        `Queue ${address}: ${added} reports added, ${known} known`,
        ...(failures > 0 ? [`${failures} files not taken`] : []),
      ].join("; ") + ".",
    worked: (address, { read, known, dead }) =>
      [
        `Queue ${address}: ${read} reports read`,
        ...(known > 0 ? [`${known} had their result`] : []),
        ...(dead > 0 ? [`${dead} files could not be read (see: doichieu queue)`] : []),
      ].join("; ") + ".",
    judged: (findings) => `the queue is empty: reports were held against each other, ${findings} findings`,
    state: (queue, address, { waiting, active, done, dead }) =>
      `${queue} (${address}): ${waiting} waiting, ${active} being read, ${done} done, ${dead} could not be read`,
    deadLetter: (path, message, code, tries) => `${path}: ${message} (${code}; tried ${tries} times)`,
    moreDead: (count) => `… and ${count} more (all: --format json)`,
    retried: (count) => `put ${count} files that could not be read into the queue again`,
  },
};
