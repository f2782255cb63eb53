/** Calls of the command whose result, journal or temporary file finds no room. Paths are below the working folder. */
export interface WriteError {
  readonly name: string;
  readonly argv: readonly string[];
  /** Where the result is to go; undefined for standard output. */
  readonly out?: string;
  /** Where it goes where there is room. */
  readonly again?: string;
  /** What a shell does first. */
  readonly before?: string;
  /** The folder for temporary files. */
  readonly temporary?: string;
  /** The journal's folder, where it is not one that has room. */
  readonly journal?: string;
}

/** The size of the disk that is mounted at `disk`, as mount takes it: less than any result and any journal of the folder. */
export const FULL_DISK = "16k";

const FORMATS: Readonly<Record<string, readonly string[]>> = {
  audit: ["text", "json", "ndjson", "csv", "xlsx", "markdown", "sarif", "github"],
  extract: ["text", "json", "ndjson", "csv"],
  refs: ["text", "json", "ndjson", "csv"],
};

/** Processes of its own, so that there is something to be left behind. */
const few = (command: string, format: string): readonly string[] => [command, "few", "--format", format, "--jobs", "2"];

export const WRITE_ERRORS: readonly WriteError[] = [
  ...Object.entries(FORMATS).flatMap(([command, formats]) =>
    formats.map((format): WriteError => ({
      name: `${command} as ${format} to a full device`,
      argv: few(command, format),
      out: "/dev/full",
    })),
  ),
  { name: "audit as pages on a full disk", argv: few("audit", "html"), out: "disk/pages/", again: "again/" },
  { name: "dashboard to a full device", argv: ["dashboard", "few", "--jobs", "2"], out: "/dev/full" },
  ...(["audit", "extract"] as const).map((command): WriteError => ({
    name: `${command} on standard output`,
    argv: few(command, "ndjson"),
    before: "exec > /dev/full",
  })),
  ...(["ndjson", "csv"] as const).flatMap((format): WriteError[] => [
    { name: `${format} longer than a file may be`, argv: few("audit", format), out: "kq", before: "ulimit -f 16" },
    { name: `${format} on a full disk`, argv: few("audit", format), out: "disk/kq" },
    { name: `${format}, a journal on a full disk`, argv: few("audit", format), out: "kq", journal: "disk/so" },
    { name: `${format}, temporary files on a full disk`, argv: few("audit", format), out: "kq", temporary: "disk" },
  ]),
];
