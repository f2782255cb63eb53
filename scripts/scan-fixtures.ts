/** Makes fixtures/formats/scan/*.pdf of printed fixtures: node --conditions=@doichieu/source scripts/scan-fixtures.ts */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scanned, type ScanLook } from "./fixtures/scanned.ts";

const root = join(import.meta.dirname, "../fixtures");

const SCANS: readonly { readonly name: string; readonly of: string; readonly look: ScanLook }[] = [
  {
    name: "stamped",
    of: "pdf/signed.pdf",
    look: {
      dpi: 150,
      skew: 0.7,
      noise: 24,
      quality: 32,
      pages: 1,
      stamp: { x: 0.68, y: 0.62, radius: 0.1, text: "SỞ THỦY SẢN" },
    },
  },
  {
    name: "table-without-lines",
    of: "pdf/narrow-columns.pdf",
    look: { dpi: 200, skew: -0.5, noise: 12, blur: 0.5, quality: 35, pages: 1 },
  },
];

for (const { name, of, look } of SCANS) {
  const printed = Uint8Array.from(readFileSync(join(root, of)));
  writeFileSync(join(root, `formats/scan/${name}.pdf`), await scanned(printed, look));
}
