import type { Plugin } from "rolldown";

/**
 * Classes of pdf.js that nothing on the page ever makes or reaches, by what stands in their place: forms of Adobe's XFA, which
 * are switched off wherever a file is opened; editors of annotations, which a viewer has; pages put into another file.
 */
const UNREACHED: Readonly<Record<string, string>> = {
  // Asked for rich texts of annotations, which only viewers show.
  XFAFactory: "class XFAFactory { static getRichTextAsHtml() { return null; } }",
  AnnotationEditor: "class AnnotationEditor {}",
  PDFEditor: "class PDFEditor {}",
};

/** What the reader asks of it (`PdfJs` in packages/parser/src/reader/pdf/open.ts), in place of all that it offers. */
const ASKED = "export { AnnotationEditorType, AnnotationMode, OPS, VerbosityLevel, getDocument };";
const OFFERED = /^globalThis\.pdfjsLib = \{[^}]*\};\n+export \{[^}]*\};$/mu;

/** Classes as pdf.js is printed: each begins and ends at the start of a line, and nothing inside of it does. */
const CLASS = /^class (\w+)(?: extends \w+)? \{\n(?: .*\n|\n)*\}$/gmu;
const STATIC_FIELD = /^ {2}static (?:#?\w+ =|\{)/mu;

/**
 * Lets the bundler drop what of pdf.js nobody imports. It keeps each class that has static fields, whose values might do
 * something when they are made; those of pdf.js do nothing, and are told so.
 */
export const leanPdfJs = (): Plugin => {
  const left = new Set(Object.keys(UNREACHED));
  const lean = (text: string, name: string): string => {
    left.delete(name);
    const other = UNREACHED[name];
    if (other !== undefined) return other;
    return STATIC_FIELD.test(text) ? `const ${name} = /*@__PURE__*/ (() => { ${text} return ${name}; })();` : text;
  };
  return {
    name: "lean-pdfjs",
    transform: {
      filter: { id: /pdfjs-dist\/legacy\/build\/pdf(?:\.worker)?\.mjs$/u },
      handler: (code) => code.replace(OFFERED, ASKED).replace(CLASS, lean),
    },
    buildEnd: () => {
      if (left.size > 0) throw new Error(`pdf.js has no ${[...left].join(", ")} any more`);
    },
  };
};
