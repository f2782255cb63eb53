/** The part of saxen that is used here; the package brings no types. */
declare module "saxen" {
  /** Takes the references out of what was told raw. */
  type Decode = (raw: string) => string;
  export class Parser {
    /** Prefixes to tell names by, by the address of their namespace. */
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(
      event: "openTag",
      heard: (name: string, attributesOf: () => Readonly<Record<string, string>>, decode: Decode) => void,
    ): this;
    on(event: "closeTag", heard: () => void): this;
    on(event: "text" | "cdata" | "attention", heard: (raw: string, decode: Decode) => void): this;
    /** What is not well-formed but can be read on; other errors are thrown. */
    on(event: "warn", heard: (error: Error) => void): this;
    write(slice: string): this;
    end(): void;
    parse(xml: string): void;
  }
}
