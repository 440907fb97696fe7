// Waits for Python's next word, but not for ever, however often a hand asks meanwhile.

const ANSWERS_MS = 60_000; // a Python that takes longer has gone, or hangs
const QUICK_MS = 20; // an answer that had to wait for nothing

/**
 * Ends when Python has nothing to do for now: it answers at once, twice one after the other. What it
 * drew meanwhile came before its answers. A slow machine, or a page in the background, may never be
 * that quick, and is not asked for ever.
 *
 * @param {() => Promise<void>} ask ends with Python's answer
 * @param {number} limit ms after which it is not asked again
 */
export async function idle(ask, limit) {
  const end = performance.now() + limit;
  for (let quick = 0; quick < 2 && performance.now() < end; ) {
    const asked = performance.now();
    await ask();
    quick = performance.now() - asked < QUICK_MS ? quick + 1 : 0;
  }
}

export class Patience {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #late;

  /**
   * @param {() => boolean} waits whether a word is to come
   * @param {() => void} end what is done where none came
   */
  constructor(waits, end) {
    this.waits = waits;
    this.end = end;
  }
  /** Something was asked: whoever waits already goes on waiting. */
  asked() {
    if (this.waits()) this.#late ??= setTimeout(this.end, ANSWERS_MS);
  }
  /** A word came. */
  heard() {
    this.over();
    this.asked();
  }
  /** Nobody waits any more. */
  over() {
    clearTimeout(this.#late);
    this.#late = undefined;
  }
}
