import type { ParsedReport } from "@doichieu/parser";
import type { ReportProfile } from "./profile.ts";
import { bareText, profileLines, type ProfileLine } from "./profile-lines.ts";

/** How a line begins that can be one of the two: a line is as long as a paragraph, and there are thousands. */
const MAY_OPEN = /^[\s*_#\p{Cf}]*[nk]/iu;
const RECIPIENTS = /^nơi nhận\s*:?/iu;
const ADDRESSED = /^kính gửi\s*:?/iu;
const NAME =
  /^(?:(?:PGS|GS|TS|ThS|BS|CN|KS|Đại tá|Thượng tá|Trung tá|Thiếu tướng|Trung tướng)\.?\s*)*\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){1,4}$/u;
const SIGNED = /^[([]?\s*(?:đã ký|ký tên|ký, ghi rõ)/iu;

const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);

/** Items of a list of recipients, cut at list marks and semicolons. */
const itemsOf = (text: string): string[] =>
  text
    .split(/;|(?:^|\s)[-+•]\s+/u)
    .map((item) =>
      item
        .trim()
        .replace(/(?<![.;,])[.;,]+$/u, "")
        .trim(),
    )
    .filter((item) => item !== "");

interface Items {
  readonly items: readonly string[];
  readonly end: number;
}

/** The list that begins behind the line `at`. */
const listAfter = (lines: readonly ProfileLine[], at: number, lead: RegExp): Items => {
  const first = bareText((lines[at] as ProfileLine).text).replace(lead, "");
  const items = itemsOf(first);
  let end = at + 1;
  for (; end < lines.length && end < at + 40; end++) {
    const text = bareText((lines[end] as ProfileLine).text);
    if (!/^[-+•]/u.test(text) && !(items.length > 0 && /^\p{Ll}/u.test(text))) break;
    if (/^\p{Ll}/u.test(text)) items[items.length - 1] += ` ${text.replace(/(?<![.;,])[.;,]+$/u, "")}`;
    else items.push(...itemsOf(text));
  }
  return { items, end };
};

const opens = (line: ProfileLine, lead: RegExp): boolean => MAY_OPEN.test(line.raw) && lead.test(bareText(line.text));

/** Recipients and signer, from the foot of the report; those addressed at its head stand for "Như trên". */
export const footOf = (parsed: ParsedReport): Pick<ReportProfile, "recipients" | "signer"> => {
  const lines = profileLines(parsed, 0, parsed.blocks.length);
  const at = lines.findIndex((line) => opens(line, RECIPIENTS));
  const addressedAt = lines.slice(0, 80).findIndex((line) => opens(line, ADDRESSED));
  const addressed = addressedAt < 0 ? [] : listAfter(lines, addressedAt, ADDRESSED).items;
  if (at < 0) return { recipients: addressed, signer: null };
  const { items, end } = listAfter(lines, at, RECIPIENTS);
  const recipients = items.flatMap((item) => (/^như (?:trên|kính gửi)/iu.test(item) ? addressed : [item]));
  return { recipients, signer: signerOf(lines, at, end) };
};

/** The lines in capitals by the foot, then the name under them. */
const signerOf = (lines: readonly ProfileLine[], listAt: number, listEnd: number): ReportProfile["signer"] => {
  const near = [...lines.slice(Math.max(0, listAt - 8), listAt), ...lines.slice(listEnd, listEnd + 12)];
  const capacity: string[] = [];
  for (const line of near) {
    const text = bareText(line.text);
    if (SIGNED.test(text) || text === "") continue;
    if (isCapitals(text) && !/\d/u.test(text) && text.length < 80) {
      if (text.startsWith("PHỤ LỤC")) break;
      capacity.push(text);
    } else if (capacity.length > 0 && NAME.test(text)) return { capacity: capacity.join(" "), name: text };
    else if (capacity.length > 0) capacity.length = 0;
  }
  return capacity.length > 0 ? { capacity: capacity.join(" "), name: null } : null;
};
