import { convert } from 'html-to-text';

/** More tags or deeper nesting than any letter has; such a text is only stripped of its tags. */
const MOST_TAGS = 20_000;
const MOST_DEEP = 300;

/** The text of an HTML body, for reading and for search; links keep their addresses. */
export function textOfHtml(html: string): string {
  if (isMonstrous(html)) return stripped(html);
  try {
    return convert(html, {
      wordwrap: false,
      limits: { maxDepth: MOST_DEEP },
      selectors: [
        { selector: 'img', format: 'skip' },
        { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false } },
      ],
    });
  } catch {
    return stripped(html);
  }
}

/** Whether the HTML has more tags, or more open ones at once, than can be converted in a moment. */
function isMonstrous(html: string): boolean {
  let [tags, open] = [0, 0];
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    tags += 1;
    open += html[at + 1] === '/' ? -1 : 1;
    if (tags > MOST_TAGS || (tags > MOST_DEEP * 4 && open > tags * 0.9)) return true;
  }
  return false;
}

/** The HTML without its tags, in one pass. */
function stripped(html: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', from)) {
    pieces.push(html.slice(from, at));
    const end = html.indexOf('>', at);
    if (end < 0) return pieces.join(' ').trim();
    from = end + 1;
  }
  pieces.push(html.slice(from));
  return pieces
    .join(' ')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
}
