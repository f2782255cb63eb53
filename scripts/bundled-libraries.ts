/**
 * Libraries whose code goes into the packages that use them: a part of Chevrotain runs, and that is a sixth of what
 * installing it brings. They stand in `devDependencies`; nobody installs them.
 */
export const BUNDLED: ReadonlySet<string> = new Set(["chevrotain"]);
