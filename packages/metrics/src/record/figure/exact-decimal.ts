/** An exact decimal ("92.76") times a power of ten, as an exact decimal without trailing zeros behind the mark. */
export const scaleExact = (exact: string, power: number): string => {
  if (power === 0) return exact;
  if (exact.startsWith("-")) return `-${scaleExact(exact.slice(1), power)}`;
  const [whole = "0", fraction = ""] = exact.split(".");
  const digits = whole + fraction.padEnd(power, "0").slice(0, power);
  const rest = fraction.slice(power);
  const head = digits.replace(/^0+(?=\d)/u, "");
  return rest === "" ? head : `${head}.${rest}`;
};
