import { jsonPieces } from "../batch/result/json-pieces.ts";
import { streamed } from "./renderer.ts";

const line = (record: object): string => `${JSON.stringify(record)}\n`;

/**
 * One JSON object a line, for queues and log pipelines: every input is one line as soon as it is read and its turn
 * has come (`record`: "document" or "error"), then what stands between reports ("cross-finding",
 * "accepted-cross-finding"), and one last line
 * ("run"). A result without that line was cut off.
 */
export const ndjsonRenderer = streamed((head) => {
  const paths: string[] = [];
  return {
    *begin() {},
    *document(document) {
      paths.push(document.source.path);
      yield* jsonPieces({ record: "document", ...document });
      yield "\n";
    },
    *json(json, path) {
      paths.push(path);
      yield `{"record":"document",${json.slice(1)}\n`;
    },
    *error(error) {
      yield line({ record: "error", ...error });
    },
    *end({ crossFindings, acceptedCrossFindings, errors, complete }) {
      const across = [
        ...crossFindings.map((finding) => ({ record: "cross-finding", finding })),
        ...acceptedCrossFindings.map((finding) => ({ record: "accepted-cross-finding", finding })),
      ];
      for (const { record, finding } of across) {
        const places = finding.places.map((place) => Object.assign({ path: paths[place.document] ?? null }, place));
        yield line({ record, ...finding, places });
      }
      const counts = { documents: paths.length, crossFindings: crossFindings.length, errors: errors.length };
      yield line({ record: "run", ...head, complete, ...counts });
    },
  };
});
