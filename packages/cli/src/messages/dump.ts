import { both, counted } from "./both.ts";

/** What was read of a file, for whoever looks into how it is read. */
export const dump = {
  title: both("Chương trình đọc được gì", "What was read"),
  withFormat: both(
    "--dump có dạng riêng, không dùng cùng --format",
    "--dump has a form of its own and does not go with --format",
  ),
  noPictures: both(
    (cause: string) => `không vẽ được hình trang, chỉ có khung: ${cause}`,
    (cause) => `the pages cannot be drawn, only their boxes: ${cause}`,
  ),
  noGeometry: both(
    "Định dạng này không có trang; dưới đây là các khối theo thứ tự đọc.",
    "This format has no pages; its blocks follow in reading order.",
  ),
  facts: both(
    (mediaType: string, pages: number | null, blocks: number) =>
      [mediaType, pages === null ? "" : `${pages} trang`, `${blocks} khối`].filter(Boolean).join(" · "),
    (mediaType, pages, blocks) =>
      [mediaType, pages === null ? "" : counted(pages, "page"), counted(blocks, "block")].filter(Boolean).join(" · "),
  ),
  page: both(
    (page: number) => `trang ${page}`,
    (page) => `page ${page}`,
  ),
  pageAlt: both(
    (page: number) => `Hình trang ${page} với các khối`,
    (page) => `Page ${page} with its blocks`,
  ),
  table: both(
    (number: number) => `bảng ${number}`,
    (number) => `table ${number}`,
  ),
  row: both(
    (number: number) => `hàng ${number}`,
    (number) => `row ${number}`,
  ),
  cell: both(
    (row: number, column: number) => `ô ${row}:${column}`,
    (row, column) => `cell ${row}:${column}`,
  ),
  note: both(
    (mark: string) => `chú thích ${mark}`,
    (mark) => `footnote ${mark}`,
  ),
  noteAt: both(
    (line: number) => `ghi ở dòng ${line}`,
    (line) => `marked in line ${line}`,
  ),
  confidence: both(
    (percent: number) => `nhận dạng ${percent}%`,
    (percent) => `recognised ${percent}%`,
  ),
  continued: both(
    (block: number) => `khối ${block} (tiếp)`,
    (block) => `block ${block} (continued)`,
  ),
  kinds: {
    paragraph: both("đoạn", "paragraph"),
    heading: both("tiêu đề", "heading"),
    "list-item": both("mục", "list item"),
    cell: both("ô", "cell"),
    footnote: both("chú thích", "footnote"),
    stamp: both("dấu ký số", "stamp"),
    furniture: both("đầu, cuối trang", "header, footer"),
  },
  legend: both("Màu của khung", "Colours of the boxes"),
};
