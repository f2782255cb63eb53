const GROWTH = /^[(|](?<one>.+) - (?<other>.+)[)|] \/ (?<base>.+) = (?<rate>.+)$/u;

/**
 * Figures that add up may be told as a sum, a rest or a change ("163 + 121 = 284", "284 - 163 = 121"), a growth with its
 * figures in either order.
 */
export const toldAnyWay = (arithmetic: string): string => {
  const growth = GROWTH.exec(arithmetic)?.groups;
  if (growth) {
    const { one = "", other = "", base, rate } = growth;
    return `${[one, other].sort().join(" - ")} / ${base} = ${rate}`;
  }
  if (arithmetic.replaceAll(/\d\/\d/gu, "").includes("/")) return arithmetic;
  const plain = arithmetic.replaceAll(/%| điểm phần trăm/gu, "");
  return plain
    .split(/ [-+=] /u)
    .sort()
    .join(" ");
};
