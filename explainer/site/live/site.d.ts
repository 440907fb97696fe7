// What the build writes into the scripts, and style sheets, which it takes out of them.

declare const SITE: {
  /** Where Pyodide lies, from the scripts. */
  python: string;
  /** What Pyodide is. */
  lock: object;
  /** How long the memory is as it is sent. */
  bytes: number;
  /** How long it is once it is unpacked. */
  memory: number;
  /** The pieces of each lesson, by its number. */
  pieces: Record<number, readonly string[]>;
};
declare const KEPT: {
  /** Changes with what is kept. */
  name: string;
  /** What every lesson needs, from the site's own folder. */
  files: readonly string[];
};
declare module "*.css";
