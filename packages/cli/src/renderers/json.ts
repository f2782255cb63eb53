import type { Renderer } from "./renderer.ts";

/** The whole result as one JSON object, a document at a time. */
export const jsonRenderer: Renderer = {
  *render(output) {
    const { documents, crossFindings, errors, ...head } = output;
    yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "documents": [`;
    for (const [index, document] of documents.entries()) yield `${index > 0 ? "," : ""}\n${JSON.stringify(document)}`;
    yield `${documents.length > 0 ? "\n  " : ""}],\n`;
    yield `  "crossFindings": ${JSON.stringify(crossFindings, null, 2)},\n`;
    yield `  "errors": ${JSON.stringify(errors, null, 2)}\n}\n`;
  },
};
