/** A text as the bytes of a file spell it in UTF-16, little end first, each byte a character. */
export const inUtf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => {
    const code = text.charCodeAt(at);
    return String.fromCharCode(code & 0xff, code >> 8);
  }).join("");

/** Where the bytes that `text` spells, each character one, begin from `from` on; -1 where they do not. */
export const indexOfText = (bytes: Uint8Array, text: string, from = 0): number => {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < text.length && bytes[at + same] === text.charCodeAt(same)) same++;
    if (same === text.length) return at;
  }
  return -1;
};

export const holdsText = (bytes: Uint8Array, text: string): boolean => indexOfText(bytes, text) >= 0;

const LATIN = new TextDecoder("latin1");

/** Bytes as text, each byte one character: those of ASCII are themselves. */
export const latinText = (bytes: Uint8Array): string => LATIN.decode(bytes);
