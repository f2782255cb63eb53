import { jsonPieces } from "../batch/result/json-pieces.ts";
import { streamed } from "./renderer.ts";

/** The whole result as one JSON object, a document at a time. */
export const jsonRenderer = streamed((head) => {
  let documents = 0;
  return {
    *begin() {
      yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "documents": [`;
    },
    *document(document) {
      yield `${documents++ > 0 ? "," : ""}\n`;
      yield* jsonPieces(document);
    },
    *json(json) {
      yield `${documents++ > 0 ? "," : ""}\n${json}`;
    },
    *end({ crossFindings, acceptedCrossFindings, errors }) {
      yield `${documents > 0 ? "\n  " : ""}],\n`;
      yield `  "crossFindings": ${JSON.stringify(crossFindings, null, 2)},\n`;
      yield `  "acceptedCrossFindings": ${JSON.stringify(acceptedCrossFindings, null, 2)},\n`;
      yield `  "errors": ${JSON.stringify(errors, null, 2)}\n}\n`;
    },
  };
});
