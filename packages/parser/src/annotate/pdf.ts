export const annotatePdf = null as never as (...a: unknown[]) => never;
