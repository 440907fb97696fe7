// Text of a picture that shall stand alone. No nodes in here.

const LETTER = 0.55; // how wide a letter is, in its size

/**
 * Breaks a text into lines.
 *
 * @param {string} text
 * @param {number} width in px
 * @param {number} size of the letters, in px
 */
export function wrapped(text, width, size) {
  const fits = Math.floor(width / (size * LETTER));
  const lines = [""];
  for (const word of text.split(" ")) {
    const joined = `${lines.at(-1)} ${word}`.trim();
    if (joined.length <= fits) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/**
 * Makes what a drawing points to its own: plotly writes absolute addresses into its clips and
 * patterns; alone, the file needs local ones.
 *
 * @param {string} svg
 */
export function localIds(svg) {
  return svg.replace(/url\((&quot;|["'])?[^)#]*#([^)"'&]+)(&quot;|["'])?\)/g, "url(#$2)");
}
