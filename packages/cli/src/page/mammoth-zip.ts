import { unzipSync } from "fflate";

/** What mammoth asks of jszip, by the library that the page has anyway; `build-page.ts` puts it in that one's place. */
export const loadAsync = async (packed: Uint8Array) => {
  const parts = unzipSync(packed);
  return {
    file: (name: string) => {
      const part = parts[name];
      return part ? { async: async () => part } : null;
    },
  };
};
