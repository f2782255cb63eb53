/**
 * Characters that would steer a terminal or turn the reading direction: C0 and C1 controls (escape sequences
 * start with one), bidirectional marks, embeddings, overrides and isolates, line and paragraph separators, halves of
 * surrogate pairs.
 */
// oxlint-disable-next-line no-control-regex -- finding control characters is its purpose
const STEERING = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\p{Cs}]/gu;

/** Text of a report or a file name made harmless for the terminal: what steers is shown as "\uFFFD". */
export const visible = (text: string): string => text.replace(STEERING, "\uFFFD");

/** The same on one line: runs of spaces, tabs and line breaks become one space. */
export const visibleLine = (text: string): string => visible(text.replace(/\s+/gu, " "));

// What JSON.stringify leaves as it is of these; control characters below are written as numbers by it.
const STEERING_IN_JSON = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

/** JSON whose texts steer nothing: the same values, what would steer told by its number. */
export const inertJson = (json: string): string =>
  json.replace(STEERING_IN_JSON, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
