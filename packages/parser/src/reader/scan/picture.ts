/** A page as a picture in shades of grey, 0 black to 255 white, row by row. */
export interface PagePicture {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
  /** Points of the page (1/72 inch) for one pixel. */
  readonly pointsPerPixel: number;
}

/** A part of a picture, in pixels; the right and lower ends are outside. */
export interface Area {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Shades below it are ink. */
export const INK = 140;
const PAPER = 255;

/** The picture a quarter turn clockwise. */
export const turned = (picture: PagePicture): PagePicture => {
  const { width, height, grey } = picture;
  const result = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) result[x * height + (height - 1 - y)] = grey[y * width + x] as number;
  return { ...picture, width: height, height: width, grey: result };
};

/** The picture laid straight, given how much its lines fall a pixel to the right: columns shifted up, rows aside. */
export const straightened = (picture: PagePicture, slope: number): PagePicture => {
  if (slope === 0) return picture;
  const { width, height, grey } = picture;
  const result = new Uint8Array(grey.length).fill(PAPER);
  for (let y = 0; y < height; y++) {
    const aside = Math.round((y - height / 2) * slope);
    for (let x = 0; x < width; x++) {
      const [fromX, fromY] = [x - aside, y + Math.round((x - width / 2) * slope)];
      if (fromX >= 0 && fromX < width && fromY >= 0 && fromY < height)
        result[y * width + x] = grey[fromY * width + fromX] as number;
    }
  }
  return { ...picture, grey: result };
};

/** A part of the picture by itself, with blank paper around it: what stands at the very edge is read badly. */
export const cutOut = (picture: PagePicture, area: Area, margin: number): PagePicture => {
  const width = area.x1 - area.x0 + 2 * margin;
  const height = area.y1 - area.y0 + 2 * margin;
  const grey = new Uint8Array(width * height).fill(PAPER);
  for (let y = area.y0; y < area.y1; y++)
    grey.set(
      picture.grey.subarray(y * picture.width + area.x0, y * picture.width + area.x1),
      (y - area.y0 + margin) * width + margin,
    );
  return { ...picture, width, height, grey };
};

/** The picture with blank paper in place of some parts. */
export const blanked = (picture: PagePicture, areas: readonly Area[]): PagePicture => {
  if (areas.length === 0) return picture;
  const grey = Uint8Array.from(picture.grey);
  for (const { x0, y0, x1, y1 } of areas)
    for (let y = y0; y < y1; y++) grey.fill(PAPER, y * picture.width + x0, y * picture.width + x1);
  return { ...picture, grey };
};
