// Waits for Python's next word, but not for ever, however often a hand asks meanwhile.

const ANSWERS_MS = 60_000; // a Python that takes longer has gone, or hangs

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
