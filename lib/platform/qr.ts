import { drawingSVG, qrcode } from 'bwip-js/node';

/**
 * The text as a QR code (error correction M): a bare `<svg>` of black paths without width, height, style or name. The
 * picture includes the frame of four clear modules that readers need. The page or paper around it gives it a size and a
 * text alternative. Throws for a text longer than a QR code holds (about 2,300 characters).
 */
export function qrSvg(text: string): string {
  // `mask` is an option of the encoder that the package's types do not list. The encoder writes to the object, so each
  // call makes a new one.
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

/** Readers accept any of the eight masks; naming one saves trying them all, which is half of the time. */
const MASK = 5;
