import { drawingSVG, qrcode } from 'bwip-js/node';

/**
 * The text as a QR code (error correction M): a bare `<svg>` of black paths without width, height, style or name.
 * The frame of four clear modules that readers need is part of the picture. Whoever shows it gives it a size and
 * a text alternative. Throws when the text is longer than a QR code holds (about 2,300 characters).
 */
export function qrSvg(text: string): string {
  // `mask` is an option of the encoder that the package's types do not list. A new object each time: it is written to.
  const options: Parameters<typeof qrcode>[0] & { mask: number } = {
    bcid: 'qrcode',
    text,
    padding: QUIET_ZONE,
    mask: MASK,
  };
  return qrcode(options, drawingSVG());
}
// bwip-js multiplies the padding by its default scale of 2, and a module is 4 units wide.
const QUIET_ZONE = 8;

/** Readers take any of the eight masks; naming one spares trying them all, which is half of the time. */
const MASK = 5;
