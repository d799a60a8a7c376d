import { drawingSVG, qrcode } from 'bwip-js/node';

/**
 * The text as a QR code (error correction M): a bare `<svg>` of black paths without width, height, style or name.
 * The frame of four clear modules that readers need is part of the picture. Whoever shows it gives it a size and
 * a text alternative. Throws when the text is longer than a QR code holds (about 2,300 characters).
 */
export function qrSvg(text: string): string {
  return qrcode({ bcid: 'qrcode', text, padding: QUIET_ZONE }, drawingSVG());
}
// bwip-js multiplies the padding by its default scale of 2, and a module is 4 units wide.
const QUIET_ZONE = 8;
