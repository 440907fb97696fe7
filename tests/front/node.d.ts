// What the tests use of Node, so that the modules of the page are checked without Node's globals.

declare function setImmediate(act: (value?: any) => void): void;

declare module "node:test" {
  type Act = () => void | Promise<void>;
  export function test(name: string, act: Act): Promise<void>;
  export function beforeEach(act: Act): void;
  export const mock: { timers: { enable(what: { apis: string[] }): void; tick(ms: number): void } };
}

declare module "node:assert/strict" {
  const assert: {
    (value: unknown, message?: string): asserts value;
    ok(value: unknown, message?: string): asserts value;
    equal(actual: unknown, expected: unknown, message?: string): void;
    notEqual(actual: unknown, expected: unknown, message?: string): void;
    rejects(promise: Promise<unknown>, error: RegExp): Promise<void>;
    deepEqual(actual: unknown, expected: unknown, message?: string): void;
    notDeepEqual(actual: unknown, expected: unknown, message?: string): void;
    match(text: string, pattern: RegExp, message?: string): void;
    doesNotThrow(act: () => unknown, message?: string): void;
    throws(act: () => unknown, error: RegExp): void;
  };
  export default assert;
}

declare module "node:fs" {
  export function readdirSync(folder: URL | string): string[];
  export function readFileSync(file: URL | string, encoding: "utf8"): string;
}
