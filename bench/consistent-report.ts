/** A pseudo-random stream from a seed: the same seed gives the same report. */
export type Random = () => number;

export const seeded = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

type Rounding = "half-up" | "half-even" | "cut-off";

const between = (random: Random, low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

const shuffled = <T>(random: Random, items: readonly T[]): T[] => {
  const out = [...items];
  for (let at = out.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [out[at], out[other]] = [out[other] as T, out[at] as T];
  }
  return out;
};

const grouped = (value: number): string => String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, ".");

const percentOf = (part: number, whole: number, decimals: number, rounding: Rounding): string => {
  const scaled = BigInt(part) * 100n * 10n ** BigInt(decimals);
  const base = BigInt(whole);
  const quotient = scaled / base;
  const twice = (scaled % base) * 2n;
  const up =
    rounding !== "cut-off" && (twice > base || (twice === base && (rounding === "half-up" || quotient % 2n === 1n)));
  const digits = String(up ? quotient + 1n : quotient).padStart(decimals + 1, "0");
  return decimals === 0 ? `${digits}%` : `${digits.slice(0, -decimals)},${digits.slice(-decimals)}%`;
};

/** Cuts a whole into so many positive parts. */
const split = (random: Random, whole: number, parts: number): number[] => {
  const cuts = new Set<number>();
  while (cuts.size < parts - 1) cuts.add(between(random, 1, whole - 1));
  const edges = [0, ...[...cuts].sort((a, b) => a - b), whole];
  return edges.slice(1).map((edge, index) => edge - (edges[index] as number));
};

const UNITS = ["hồ sơ", "vụ việc", "đơn", "hộ", "học sinh", "đảng viên", "văn bản", "lượt người", "cơ sở", "dự án"];
const KINDS = ["loại một", "loại hai", "loại ba", "loại bốn", "loại năm"];
const PLACES = ["xã An Thịnh", "xã Bình Khê", "xã Cẩm Lương", "thị trấn Đông Hà", "xã Gia Phú"];

interface Voice {
  readonly random: Random;
  readonly rounding: Rounding;
  readonly decimals: number;
}

const share = ({ random, rounding, decimals }: Voice, part: number, whole: number): string => {
  const rate = percentOf(part, whole, decimals, rounding);
  return pick(random, [`, chiếm ${rate}`, ` (${rate})`, ` (chiếm ${rate})`, `, đạt ${rate}`]);
};

const paragraphs: readonly ((voice: Voice) => string)[] = [
  (voice) => {
    const { random } = voice;
    const unit = pick(random, UNITS);
    const whole = between(random, 40, 90_000);
    const parts = split(random, whole, between(random, 2, 4));
    const items = shuffled(random, parts).map(
      (part, at) => `${KINDS[at]} ${grouped(part)} ${unit}${share(voice, part, whole)}`,
    );
    const opener = pick(random, [", gồm: ", ", trong đó: ", ", chia ra: "]);
    return `Toàn huyện có ${grouped(whole)} ${unit}${opener}${items.join("; ")}.`;
  },
  (voice) => {
    const { random } = voice;
    const unit = pick(random, UNITS);
    const whole = between(random, 100, 90_000);
    const parts = split(random, whole, 4).slice(0, between(random, 1, 2));
    const items = parts.map((part, at) => `${KINDS[at]} ${grouped(part)} ${unit}${share(voice, part, whole)}`);
    return `Trong kỳ đã rà soát ${grouped(whole)} ${unit}, trong đó ${items.join("; ")}.`;
  },
  ({ random, rounding, decimals }) => {
    const unit = pick(random, UNITS);
    const whole = between(random, 30, 20_000);
    const done = between(random, 1, whole - 1);
    return `Thụ lý ${grouped(whole)} ${unit}, giải quyết ${grouped(done)} ${unit}, đạt ${percentOf(done, whole, decimals, rounding)}, còn lại ${grouped(whole - done)} ${unit}.`;
  },
  ({ random, rounding, decimals }) => {
    const unit = pick(random, UNITS);
    const whole = between(random, 12, 5000);
    const done = between(random, 1, whole);
    return `Đã hoàn thành ${grouped(done)}/${grouped(whole)} ${unit}, đạt ${percentOf(done, whole, decimals, rounding)}.`;
  },
  ({ random, decimals }) => {
    const unit = pick(random, UNITS);
    const old = between(random, 100, 9000);
    const now = between(random, old + 1, 2 * old);
    const rate = percentOf(now - old, old, decimals, "half-up");
    return `Tiếp nhận ${grouped(now)} ${unit}, tăng ${rate} so với cùng kỳ (${grouped(old)} ${unit}).`;
  },
  ({ random, rounding, decimals }) => {
    const plan = between(random, 50, 9000);
    const done = between(random, 20, 2 * plan);
    return `Thu ngân sách đạt ${grouped(done)} triệu đồng, bằng ${percentOf(done, plan, decimals, rounding)} kế hoạch (${grouped(plan)} triệu đồng).`;
  },
  (voice) => {
    const { random } = voice;
    const unit = pick(random, UNITS);
    const whole = between(random, 50, 30_000);
    const parts = split(random, whole, between(random, 3, 5));
    const items = parts.map((part, at) => `- ${PLACES[at]}: ${grouped(part)} ${unit}${share(voice, part, whole)}`);
    return `Tổng số ${grouped(whole)} ${unit}, cụ thể:\n\n${items.join(";\n")}.`;
  },
  ({ random }) => {
    const visits = between(random, 20, 900);
    const people = visits + between(random, 1, 400);
    const [a = 1, b = 1] = split(random, visits, 2);
    const [c = 1, d = 1] = split(random, people, 2);
    return `Đã tiếp ${grouped(visits)} lượt với ${grouped(people)} người. Trong đó: tiếp thường xuyên ${grouped(a)} lượt, ${grouped(c)} người; tiếp định kỳ ${grouped(b)} lượt, ${grouped(d)} người.`;
  },
  ({ random }) => {
    const unit = pick(random, UNITS);
    const people = between(random, 30, 500);
    return `Cơ quan có ${grouped(people)} ${unit}, trong đó có ${grouped(between(random, 1, people))} ${unit} nữ, ${grouped(between(random, 1, people))} ${unit} là người dân tộc thiểu số.`;
  },
];

/** Writes a report whose figures are all true: random counts, rates rounded or cut off, lists complete and not. */
export const consistentReport = (seed: number): string => {
  const random = seeded(seed);
  const rounding = pick<Rounding>(random, ["half-up", "half-even", "cut-off"]);
  const chosen = shuffled(random, paragraphs).slice(0, between(random, 4, paragraphs.length));
  const body = chosen.map(
    (paragraph, at) =>
      `${at + 1}. Nội dung ${KINDS[at % KINDS.length]}\n\n${paragraph({ random, rounding, decimals: between(random, 0, 3) })}`,
  );
  return `BÁO CÁO\nKết quả công tác năm 2031\n\n${body.join("\n\n")}\n`;
};
