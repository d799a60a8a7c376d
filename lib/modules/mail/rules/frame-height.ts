/** Letters in a line of the frame; the height of a line, of the space between paragraphs and round the text, in pixels. */
const LETTERS = 62;
const LINE = 24;
const BETWEEN = 16;
const ROOM = 40;
const PICTURE = 180;
const [LEAST, MOST] = [96, 720];

/**
 * The height of the frame in which a message is shown, in pixels. The frame is closed to the page, so the height is told
 * from the text; a longer text is scrolled.
 */
export function frameHeight(document: string): number {
  const body = /<body>(.*)<\/body>/s.exec(document)?.[1] ?? '';
  const shown = body.replace(/<details>.*?<\/details>/gs, '\nquote\n');
  const pictures = shown.match(/<img /g)?.length ?? 0;
  const paragraphs = shown.match(/<(?:p|ul|ol|blockquote|h[1-6])\b/g)?.length ?? 0;
  const lines = shown
    .replace(/<(?:br|hr|p|div|li|tr|h[1-6]|blockquote|table|\/p|\/div|\/table|\/h[1-6])\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .reduce((sum, line) => sum + Math.ceil(line.trim().length / LETTERS), 0);
  const height = lines * LINE + paragraphs * BETWEEN + pictures * PICTURE + ROOM;
  return Math.min(MOST, Math.max(LEAST, height));
}
