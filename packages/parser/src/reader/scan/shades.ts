/** Ink of a stamp is this much stronger in one colour than in another, and never this dark in all of them. */
const COLOURED = 60;
const DARK = 110;
/** Darker than this counts as ink when colours are weighed. */
const INKED = 140;

/**
 * Shades of grey of a picture in red, green, blue and alpha. Coloured ink is left out as the light of its strongest
 * colour: stamps and signatures lie over black text, and would be read with it. Where most of the ink is coloured, the
 * page is printed so, and stays.
 */
export const shadesOf = (data: Uint8ClampedArray): Uint8Array => {
  const grey = new Uint8Array(data.length >> 2);
  const light = new Uint8Array(grey.length);
  let coloured = 0;
  let black = 0;
  for (let pixel = 0, at = 0; pixel < grey.length; pixel++, at += 4) {
    const [red, green, blue] = [data[at] as number, data[at + 1] as number, data[at + 2] as number];
    const shade = (299 * red + 587 * green + 114 * blue) / 1000;
    const most = Math.max(red, green, blue);
    const isColoured = most >= DARK && most - Math.min(red, green, blue) >= COLOURED;
    grey[pixel] = shade;
    light[pixel] = isColoured ? most : shade;
    if (shade >= INKED) continue;
    if (isColoured) coloured++;
    else black++;
  }
  return coloured > black ? grey : light;
};
