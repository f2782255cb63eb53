/** Whether bytes are text of four bytes a character: its mark at the start, or zeros in all places of a kind. */
export const isUtf32 = (bytes: Uint8Array): boolean => {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return true;
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return true;
  const units = Math.min(bytes.length, 512) >> 2;
  if (units < 4) return false;
  let little = 0;
  let big = 0;
  for (let at = 0; at < units * 4; at += 4) {
    if (bytes[at + 2] === 0 && bytes[at + 3] === 0 && bytes[at] !== 0) little++;
    if (bytes[at] === 0 && bytes[at + 1] === 0 && bytes[at + 3] !== 0) big++;
  }
  return little === units || big === units;
};
