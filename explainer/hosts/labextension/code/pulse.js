// How a lesson's Python is, read from what was seen of it. Pure: no page, no clock, no network.
//
// `fresh` is the first state, `step` takes one event further, `verdict` says what holds now.
// All times are in milliseconds of one clock that the caller reads.

/** How long Python may be busy or silent before the page says so. */
export const PATIENCE_MS = 1900;
/** How long a dropped connection may take to come back before the page says so. */
export const DROP_MS = 700;
/**
 * How long a run may go without a word, and what was asked without being begun (ms). A Python that is
 * only slow, as where thirty share a machine, must not be given more to do: so longer than patience.
 */
export const HOLD_UP_MS = 4000;
/** How often in a row the widgets may be asked for in vain before the page says that it does not help. */
export const TRIES = 3;
/** A clock that jumps further than this has slept. */
export const SLEEP_MS = 4000;

/**
 * What was asked and is not yet answered.
 *
 * @typedef {{ at: number, begun: boolean, lesson: boolean, half?: boolean }} Asked
 */

/** @typedef {Record<string, Asked>} Open */

/** @typedef {"restarted" | "replaced" | "died" | "gone" | "interrupted" | "failed"} Ended */

/** @typedef {import("./words.js").Name | "well"} Verdict */

/**
 * All that is known of a lesson's Python.
 *
 * @typedef {object} State
 * @property {number} now
 * @property {number} heard when Python last gave a sign
 * @property {Open} open what was asked and is not yet answered
 * @property {boolean} linked whether there ever was a connection
 * @property {number | null} dropped since when the connection is down
 * @property {number | null} missed since when the server does not answer
 * @property {boolean} dead whether JupyterLab calls the kernel dead, and the server has not yet said why
 * @property {Ended | null} ended why the lesson's Python state is gone
 * @property {string | null} session the name that the kernel's process gives itself
 * @property {boolean} stale whether words of the kernel may have been lost on the way
 * @property {number} unread how often in a row Python's word of all widgets did not come
 * @property {boolean} works whether the server last saw Python at work
 * @property {boolean} doubted whether the line itself is not to be trusted any more, so that another must be laid
 * @property {"opening" | "again" | null} run while the lesson runs
 */

/**
 * What can be said of each kind of event.
 *
 * @typedef {object} Told
 * @property {{}} tick
 * @property {{}} slept
 * @property {{ id: string, lesson?: boolean }} sent
 * @property {{}} heard
 * @property {{ id: string }} begun
 * @property {{}} stop
 * @property {{ id: string }} shown
 * @property {{ id: string }} done
 * @property {{ name: string }} session
 * @property {{ status: string }} status
 * @property {{}} replaced
 * @property {{ id: string }} interrupted
 * @property {{ up: boolean }} link
 * @property {{}} doubt
 * @property {{}} unread
 * @property {{ works: boolean }} reached
 * @property {{ asked: number }} missed
 * @property {{}} gone
 * @property {{}} kernel
 * @property {{ how: "opening" | "again" }} run
 * @property {{ how: "well" | "broken" | "badly" }} ran
 */

/** @typedef {{ [Type in keyof Told]: { type: Type, at?: number } & Told[Type] }[keyof Told]} Event */

/**
 * The state before anything was seen.
 *
 * @param {number} now
 * @returns {State}
 */
export const fresh = (now) => ({
  now,
  heard: now,
  open: {},
  linked: false,
  dropped: null,
  missed: null,
  dead: false,
  ended: null,
  session: null,
  stale: false,
  unread: 0,
  works: false,
  doubted: false,
  run: null,
});

/** @param {Open} open @param {string} id */
const without = (open, id) => {
  const { [id]: _, ...rest } = open;
  return rest;
};

/** @param {Open} open @param {(one: Asked, id: string) => Asked} change */
const mapped = (open, change) =>
  Object.fromEntries(Object.entries(open).map(([id, one]) => [id, change(one, id)]));

/** @param {State} state @param {string} id */
const known = (state, id) => /** @type {Asked | undefined} */ (state.open[id]);

/** @param {State} state @returns {State} */
const forgotten = (state) => ({ ...state, open: {}, stale: false, dead: false });

/** @param {State} state @param {Ended} why @returns {State} */
const ended = (state, why) =>
  // a run of our own begins with a new Python, and the first reason is the true one
  state.run === "again" || state.ended ? state : { ...forgotten(state), ended: why };

/** @type {Record<string, Ended | undefined>} */
const STATUS = { restarting: "restarted", autorestarting: "died", terminating: "gone" };

// how a run came to its end; one whose connection broke is done once more when it is back
/** @type {Record<Told["ran"]["how"], Ended | null>} */
const HOW = { well: null, broken: null, badly: "failed" };

/** @type {{ [Type in keyof Told]: (state: State, event: Told[Type]) => State }} */
const TELL = {
  tick: (state) => state,
  slept: (state) => ({ ...state, heard: state.now }),
  sent: (state, { id, lesson = false }) => ({
    ...state,
    open: { ...state.open, [id]: { at: state.now, begun: false, lesson } },
  }),
  heard: (state) => ({ ...state, heard: state.now, missed: null }),
  begun: (state, { id }) => ({
    ...state,
    open: { ...state.open, [id]: { at: state.now, lesson: false, ...known(state, id), begun: true } },
  }),
  // a kernel says nothing of a control's work that was interrupted: what was under way when
  // somebody pressed stop, and has not shown anything since, is half done
  stop: (state) => ({ ...state, open: mapped(state.open, (one) => ({ ...one, half: one.lesson && one.begun })) }),
  shown: (state, { id }) => ({
    ...state,
    open: mapped(state.open, (one, own) => (own === id ? { ...one, half: false } : one)),
  }),
  done: (state, { id }) => {
    const rest = { ...state, open: without(state.open, id) };
    return state.open[id]?.half ? ended(rest, "interrupted") : rest;
  },
  session: (state, { name }) => {
    const other = state.session !== null && state.session !== name;
    const known = { ...state, session: name };
    return other ? { ...ended(known, "replaced"), session: name } : known;
  },
  status: (state, { status }) => {
    if (status === "dead") return { ...state, dead: true };
    const why = STATUS[status];
    return why ? ended(state, why) : state;
  },
  replaced: (state) => ended(state, "replaced"),
  interrupted: (state, { id }) => (state.open[id]?.lesson ? ended(state, "interrupted") : state),
  link: (state, { up }) => {
    if (!up && !state.linked) return state; // it is only on its way
    // what was under way when the line broke, either way, may never arrive
    const half = Object.keys(state.open).length > 0;
    if (!up) return { ...state, dropped: state.dropped ?? state.now, stale: state.stale || half };
    // the server keeps what Python says during a short break, and not for ever
    const long = state.dropped !== null && state.now - state.dropped >= DROP_MS;
    const stale = state.stale || long;
    // JupyterLab looks after each try that failed once more, 10 to 30 s later, and then cuts this line,
    // though it is well again: what is pressed in that moment would be lost
    const doubted = state.doubted || long;
    return { ...state, linked: true, dropped: null, heard: state.now, stale, doubted };
  },
  doubt: (state) => ({ ...state, open: {}, stale: true, doubted: true }),
  unread: (state) => ({ ...state, stale: true, unread: state.unread + 1 }),
  reached: (state, { works }) => {
    const reached = { ...state, missed: null, works, dead: false };
    return state.dead ? ended(reached, "died") : reached; // the server has it, so nobody shut it down
  },
  // a server that has passed on a word since it was asked is only slow, as where thirty share it
  missed: (state, { asked }) => (state.heard > asked ? state : { ...state, missed: state.missed ?? state.now }),
  gone: (state) => ended({ ...state, missed: null, linked: false, dropped: null }, "gone"),
  kernel: (state) => {
    const next = { ...forgotten(state), session: null, linked: false, dropped: null, heard: state.now };
    return state.linked ? ended(next, "replaced") : next; // somebody chose another Python
  },
  run: (state, { how }) => {
    // a first run shows widgets that are there, and does not make them anew
    const stale = how === "opening" && state.stale;
    return { ...forgotten(state), stale, doubted: false, run: how, heard: state.now };
  },
  ran: (state, { how }) => ({
    ...state,
    run: null,
    ended: how === "broken" && state.unread >= TRIES ? "failed" : HOW[how],
    stale: state.stale || how === "broken",
    unread: how === "well" ? 0 : state.unread,
  }),
};

/**
 * The state after an event.
 *
 * @param {State} state
 * @param {Event} event
 */
export const step = (state, event) => {
  const at = event.at ?? state.now;
  const tell = /** @type {(state: State, event: Event) => State} */ (TELL[event.type]);
  return tell({ ...state, now: Math.max(state.now, at) }, event);
};

/** @param {Open} open */
const oldest = (open) => Math.min(...Object.values(open).map((each) => each.at));

/**
 * Whether something was asked of a Python at rest, and for long was not begun: Python then hears
 * nothing, though it can still be heard. Or it has begun, and the word that it is done was lost.
 *
 * @param {State} state
 * @param {number} now
 */
export const isSilent = (state, now) => {
  if (state.works || state.dropped !== null) return false;
  const open = Object.values(state.open);
  if (open.some((each) => each.begun)) return now - state.heard >= HOLD_UP_MS;
  return open.length > 0 && now - oldest(state.open) >= HOLD_UP_MS;
};

/** @param {State} state @param {number} now */
const isLost = (state, now) =>
  state.missed !== null || (state.dropped !== null && now - state.dropped >= DROP_MS);

/** @param {State} state @param {number} now */
const isBusy = (state, now) => now - oldest(state.open) >= PATIENCE_MS;

/** @param {State} state @param {number} now */
const isHeldUp = (state, now) => state.run !== null && now - state.heard >= HOLD_UP_MS;

/**
 * Whether the views should be made anew now: words may have been lost, and Python is free.
 *
 * @param {State} state
 */
export const wantsRenewal = (state) =>
  state.stale &&
  !state.works &&
  [state.dropped, state.missed, state.ended, state.run].every((each) => each === null);

/**
 * What holds now: `well`, or the name of the sentence that must stand on the page.
 *
 * @param {State} state
 * @param {number} now
 * @returns {Verdict}
 */
export const verdict = (state, now) => {
  if (isLost(state, now)) return "lost";
  if (isHeldUp(state, now)) return "waiting";
  if (state.run === "again") return "starting";
  if (state.ended) return state.ended;
  if (state.run === "opening") return "well";
  if (state.stale && state.works) return "waiting";
  return isBusy(state, now) ? "busy" : "well";
};

/**
 * How the line to Python must be laid before the lesson is run: JupyterLab itself lays one to a
 * Python of which it hears that it was restarted, and two at once are worse than none.
 *
 * @param {Pick<State, "ended" | "doubted">} state
 * @returns {"kept" | "anew" | "other"}
 */
export const lineFor = ({ ended, doubted }) => {
  if (doubted) return "other";
  return ended === "replaced" ? "anew" : "kept";
};

/**
 * Whether the controls must rest: their Python is gone, or cannot be reached.
 *
 * @param {Verdict} said
 */
export const rests = (said) => !["well", "busy", "untrusted"].includes(said);
