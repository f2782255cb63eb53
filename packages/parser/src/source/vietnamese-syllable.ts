/** Rimes' vowels without tone, as Vietnamese spells them. */
const NUCLEI = new Set(
  (
    "a ă â e ê i o ô ơ u ư y ia iê yê ya ua uô ưa ươ ai ay ao au âu ây eo êu iu oi ôi ơi ui ưi ưu iêu yêu oa oă oe oo " +
    "oai oay oao oeo uâ uê uơ uy uya uyê uây uôi ươi ươu uyu uêu uai uay uao uau uă ue uo"
  ).split(" "),
);
const ONSETS = new Set(" b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x f j z w".split(" "));
const CODAS = new Set(" c ch m n ng nh p t k".split(" "));
/** Syllables that end in a stop bear the sharp or the heavy tone. */
const STOPS = new Set(["c", "ch", "p", "t"]);
const TONES = "\u0300\u0301\u0303\u0309\u0323";
const SHAPE = /^([^aăâeêioôơuưy]*)([aăâeêioôơuưy]+)([^aăâeêioôơuưy]*)$/u;

/**
 * Whether a word is spelt as a Vietnamese syllable can be: onset, vowels, coda and at most one tone that may stand
 * there. It asks for spelling alone; the syllable need not exist.
 */
export const isVietnameseSyllable = (word: string): boolean => {
  if (word.length > 12) return false;
  let tone = "";
  let base = "";
  for (const character of word.toLowerCase().normalize("NFD")) {
    if (!TONES.includes(character)) base += character;
    else if (tone === "") tone = character;
    else return false;
  }
  const parts = SHAPE.exec(base.normalize("NFC"));
  if (!parts) return false;
  let [, onset = "", nucleus = ""] = parts;
  const coda = parts[3] ?? "";
  // The u of "qu" and the i of "gi" belong to the onset where a vowel follows.
  if (onset === "q" && nucleus.startsWith("u") && nucleus.length > 1) nucleus = nucleus.slice(1);
  else if (onset === "g" && nucleus.startsWith("i") && nucleus.length > 1 && !NUCLEI.has(nucleus)) {
    onset = "gi";
    nucleus = nucleus.slice(1);
  }
  if (!ONSETS.has(onset) || !NUCLEI.has(nucleus) || !CODAS.has(coda)) return false;
  return !STOPS.has(coda) || tone === "\u0301" || tone === "\u0323" || tone === "";
};
