/** A weight as a reader compares it: "+0,51", "−0,24". */
export const weightText = (weight: number): string =>
  `${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(2).replace(".", ",")}`;

/** A probability in per cent: 0.845 as "84,5 %". */
export const percentOf = (probability: number): string =>
  `${(probability * 100).toFixed(1).replace(/\.0$/u, "").replace(".", ",")} %`;
