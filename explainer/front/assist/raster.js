// Paints a picture in dots, twice as fine as on the screen.

const FINE = 2;

/**
 * Paints a drawing.
 *
 * @param {{ text: string, width: number, height: number }} picture SVG, and its size in px
 * @param {(png: Blob) => void} act takes what was painted
 */
export function paint({ text, width, height }, act) {
  const image = new Image();
  image.onload = () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: FINE * width, height: FINE * height });
    const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    pen.scale(FINE, FINE);
    pen.drawImage(image, 0, 0);
    URL.revokeObjectURL(image.src);
    canvas.toBlob((png) => png && act(png), "image/png");
  };
  image.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
}
