import { readFileSync } from "node:fs";

/** The names that a module exports, types marked as such; every export of it stands in a list in braces. */
export const namesOf = (module: URL): string[] => {
  const code = readFileSync(module, "utf8");
  const lists = code.matchAll(/^export (type )?\{([^}]*)\}/gm);
  const names = [...lists].flatMap(([, type = "", listed = ""]) =>
    listed
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .map((name) => (name.startsWith("type ") ? name : `${type}${name}`)),
  );
  const exported = [...code.matchAll(/^export (?!type \{|\{)/gm)];
  if (exported.length > 0) throw new Error(`${module.href} exports something beside its lists`);
  return names.sort();
};
