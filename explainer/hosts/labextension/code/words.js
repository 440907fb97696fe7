// Every sentence of the extension. Nothing else in it holds words.

export const BUTTONS = {
  show: "Show the code",
  hide: "Hide the code",
  again: "Start the lesson again",
};

const KEPT = "Your answers stay here.";

/**
 * What stands on an app: what happened, and what its button is called and does.
 *
 * @typedef {object} Sentence
 * @property {string} words
 * @property {string} [button]
 * @property {"start" | "reach" | "interrupt"} [does]
 */

/** @type {Sentence} */
const RESTARTED = {
  words: `This lesson has stopped: its Python was restarted. Press “${BUTTONS.again}”. ${KEPT}`,
  button: BUTTONS.again,
  does: "start",
};

/**
 * What may have to be said.
 *
 * @typedef {"restarted" | "replaced" | "died" | "gone" | "interrupted" | "failed" | "lost" | "busy"
 *   | "waiting" | "starting" | "untrusted"} Name
 */

/**
 * What stands on every app: the sentence, and what its button is called and does.
 *
 * @type {Record<Name, Sentence>}
 */
export const SAID = {
  restarted: RESTARTED,
  replaced: RESTARTED, // by somebody else
  died: {
    words: `This lesson has stopped: its Python ended by itself. Press “${BUTTONS.again}”. ${KEPT}`,
    button: BUTTONS.again,
    does: "start",
  },
  gone: {
    words: `This lesson has stopped: its Python was shut down. Press “${BUTTONS.again}”. ${KEPT}`,
    button: BUTTONS.again,
    does: "start",
  },
  interrupted: {
    words: `This lesson was interrupted in the middle of its work. Press “${BUTTONS.again}”. ${KEPT}`,
    button: BUTTONS.again,
    does: "start",
  },
  failed: {
    words: `This lesson could not start. Press “${BUTTONS.again}”. If that does not help, load the page anew.`,
    button: BUTTONS.again,
    does: "start",
  },
  lost: {
    words:
      "This lesson has lost its connection. It waits, and goes on by itself when the connection " +
      `is back. To try at once, press “Try now”. ${KEPT}`,
    button: "Try now",
    does: "reach",
  },
  busy: {
    words:
      "Python is still busy, so the answers come later. You can wait, or press “Stop its work”.",
    button: "Stop its work",
    does: "interrupt",
  },
  waiting: {
    words: `Python is still busy, so this lesson waits. You can press “Stop its work”. ${KEPT}`,
    button: "Stop its work",
    does: "interrupt",
  },
  starting: { words: `The lesson is starting again. ${KEPT}` },
  untrusted: {
    words:
      "This lesson has not started by itself, because this copy was changed on another computer. " +
      "If you trust it, press “Start the lesson”.",
    button: "Start the lesson",
    does: "start",
  },
};

/** What is spoken once when all is well again. */
export const BACK = "The lesson goes on.";

/**
 * The words of presenter view: what a button says, and the key that does the same.
 */
export const PRESENTER = {
  enter: "Presenter view (F8)",
  bar: "Presenter view",
  back: { words: "Back", key: "PgUp" },
  next: { words: "Next", key: "PgDn" },
  reveal: { words: "Reveal", key: "R" },
  hollow: "Nothing here",
  blank: { words: "Blank", key: "B" },
  anew: { words: "New group" },
  onward: { words: "Next lesson", key: "N" },
  turn: { words: "Close", key: "F8" },
  help: { words: "Keys", key: "?" },
  controls: { words: "Controls", key: "C" },
  minutesLabel: "Minutes to think",
  /** @param {number} count */
  minutes: (count) => `${count} min`,
  start: { words: "Start time", key: "T" },
  stop: "Stop time",
  /** @param {number} count */
  think: (count) => `You have ${count === 1 ? "1 minute" : `${count} minutes`} to think.`,
  /** @param {string} time */
  left: (time) => `${time} left`,
  /** @param {string} time */
  stopped: (time) => `The time was stopped with ${time} left.`,
  over: "Time is up.",
  sure: "Clear all answers on this page?",
  yes: "Yes, clear them",
  no: "No, keep them",
  cleared: "All answers are cleared. The lesson is at its start.",
  notCleared: "The lesson could not be cleared. Press “Start the lesson again”, then try once more.",
  /** @param {{ n: number, of: number }} place */
  place: ({ n, of }) => `${n} of ${of}`,
  /** @param {{ n: number, of: number, title: string }} place */
  spoken: ({ n, of, title }) => [`${n} of ${of}`, title].filter(Boolean).join(": "),
  revealed: {
    opened: "Opened.",
    shown: "Shown.",
    covered: "Covered again.",
    nothing: "Nothing is covered here.",
  },
  blanked: "The screen is blank",
  unblank: { words: "Show the lesson again", key: "B" },
  keys: "Keys in presenter view",
  close: "Close",
};

/** The short help: keys, and what they do. */
export const KEYS = /** @type {const} */ ([
  ["Page Down, →", "next app or card"],
  ["Page Up, ←", "the one before"],
  ["R", "reveal the answer here; once more covers it"],
  ["B or .", "blank the screen, and back"],
  ["T", "start or stop the time to think"],
  ["C", "show or hide the controls of the two clocks"],
  ["?", "this list"],
  ["F8", "presenter view on or off, in this window only"],
]);

/** One more, where a lesson leads to the next one: on a page of its own. */
export const ONWARD = /** @type {const} */ (["N", "the next lesson, in presenter view"]);
