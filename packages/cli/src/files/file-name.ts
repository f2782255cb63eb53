/** The last step of a path, whichever way its steps are parted. */
export const fileName = (path: string): string => /[^/\\]*$/u.exec(path)?.[0] ?? "";

/** The ending of a file's name with its dot; "" where it has none. */
export const fileExtension = (path: string): string => /(?<=.)\.[^.]*$/u.exec(fileName(path))?.[0] ?? "";
