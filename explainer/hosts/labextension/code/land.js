// A link to a heading lands on it, although what lies above finds its height only while it is seen
// or run.

const SETTLE_MS = 800; // until what was made anew has found its height

/**
 * Let links into a notebook land. Returns what goes `again` to where the last one led, for a lesson
 * that has run since.
 *
 * @param {import("./jupyterlab.js").Panel["content"]} content
 */
export const landing = (content) => {
  const go = content.setFragment.bind(content);
  let last = "";
  const again = () => {
    if (last) setTimeout(go, SETTLE_MS, last);
  };
  content.setFragment = async (fragment) => {
    last = fragment;
    await go(fragment);
    again();
  };
  return again;
};
