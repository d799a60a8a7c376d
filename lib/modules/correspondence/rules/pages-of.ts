/**
 * Splits the compiler's one picture, with all pages below one another, into one picture for each page. A picture of
 * another structure stays whole.
 */
export function pagesOf(svg: string): string[] {
  const width = /viewBox="0 0 ([\d.]+) [\d.]+"/.exec(svg)?.[1];
  const total = Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1]);
  const drawn = [...svg.matchAll(PAGE)];
  const last = drawn.at(-1);
  if (!width || !last) return [svg];
  const shapes = svg.slice(last.index + last[0].length);
  const tops = drawn.map(([, top]) => Number(top ?? 0));
  return drawn.map(([body], at) => {
    const height = (tops[at + 1] ?? total) - tops[at];
    const box = `viewBox="0 ${tops[at]} ${width} ${height}" width="${width}" height="${height}"`;
    return `<svg ${box} ${NAMESPACES}>\n${body}${shapes}`;
  });
}

/** A group indented by four spaces is a page, moved down by the pages above it. */
const PAGE = /^ {4}<g(?: transform="matrix\(1 0 0 1 0 ([\d.]+)\)")?>\n[\s\S]*?^ {4}<\/g>$/gm;
const NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
