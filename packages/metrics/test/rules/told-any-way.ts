/** Figures that add up may be told as a sum, a rest or a change: "163 + 121 = 284", "284 - 163 = 121". */
export const toldAnyWay = (arithmetic: string): string =>
  arithmetic.replaceAll(/\d\/\d/gu, "").includes("/")
    ? arithmetic
    : arithmetic
        .replaceAll(/%| điểm phần trăm/gu, "")
        .split(/ [-+=] /u)
        .toSorted()
        .join(" ");
