import sanitizeHtml from 'sanitize-html';
import { drawInline } from './pictures';
import { MAIL_STYLE } from './style';

/** The longest HTML that is read, in characters; the sanitiser needs seconds for a longer one. */
export const MOST_HTML = 1_000_000;
/** All pictures of one message together, in bytes as they are written into the page. */
const MOST_PICTURES = 300_000;
const MOST_DRAWN = 20;
const DEEPEST = 1_000;
/** Elements without an end, and elements that end where another one of their name begins. */
const VOID = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const SELF_ENDING = new Set(['p', 'li', 'td', 'th', 'tr', 'option']);

/** The words of the shown message, and the content of a picture by its Content-ID. */
export type ShowingHtml = {
  picture: (alt: string) => string;
  quote: string;
  /** Null when the message has no such picture. */
  pictureBy: (contentId: string) => Promise<Uint8Array | null>;
  /** Phrases that are marked in the text. */
  marked?: readonly string[];
};

/** A message as a page of its own. */
export type ShownHtml = {
  document: string;
  /** The number of pictures and other parts on foreign servers, which are not loaded. */
  blocked: number;
  /** The HTML was longer than is read. */
  cut: boolean;
  /** The Content-IDs of the pictures that stand in the text. */
  shown: string[];
};

const TAGS = [
  ...['p', 'br', 'hr', 'div', 'span', 'a', 'b', 'strong', 'i', 'em', 'u', 's', 'sub', 'sup', 'small', 'img'],
  ...['blockquote', 'pre', 'code', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
];
/** Elements whose text is no text of the message. Named here, so that a new default of the library changes nothing. */
const TEXTLESS = [
  ...['script', 'style', 'textarea', 'option', 'noscript', 'title', 'xmp', 'noembed', 'noframes', 'template'],
  ...['iframe', 'object', 'svg', 'math', 'plaintext'],
];
const LINK = /^(?:https?:\/\/|mailto:|tel:)/i;
const REMOTE = /^\s*(?:https?:)?\/\//i;
const INLINE = /^data:image\/[a-z]+;base64,([a-z0-9+/=\s]+)$/i;

/**
 * The HTML of a message without anything that runs, loads or looks like the office: pictures of the message are drawn
 * again and written in, remote ones are named and counted, quotes are folded. The caller sends it under
 * `securityHeaders` of a message, so that a hole here runs nothing either.
 */
export async function showHtml(html: string, showing: ShowingHtml): Promise<ShownHtml> {
  const found: { contentId: string | null; content: Uint8Array | null; alt: string }[] = [];
  let blocked = 0;
  const named = (alt: string): sanitizeHtml.Tag => ({
    tagName: 'span',
    attribs: { class: 'picture' },
    text: showing.picture(alt),
  });
  const read = shallow(html.slice(0, MOST_HTML));
  const clean = sanitizeHtml(read, {
    allowedTags: TAGS,
    allowedAttributes: {
      a: ['href', 'rel', 'target'],
      img: ['src', 'alt'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan', 'scope'],
      ol: ['start'],
    },
    allowedClasses: { span: ['picture'] },
    allowedSchemes: ['https', 'http', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    nestingLimit: 60,
    nonTextTags: TEXTLESS,
    disallowedTagsMode: 'discard',
    transformTags: {
      a: (tagName, { href = '' }): sanitizeHtml.Tag =>
        LINK.test(href.trim())
          ? {
              tagName,
              attribs: { href: href.trim(), rel: 'noopener noreferrer nofollow', target: '_blank' },
            }
          : { tagName, attribs: {} },
      img: (tagName, { src = '', alt = '' }) => {
        const contentId = /^\s*cid:(.+)$/i.exec(src)?.[1].trim() ?? null;
        const inline = INLINE.exec(src.trim());
        if (!contentId && !inline) return named(alt);
        const content = inline ? Buffer.from(inline[1], 'base64') : null;
        found.push({ contentId, content, alt });
        return { tagName, attribs: { src: `data:,${found.length - 1}`, alt } };
      },
    },
    onOpenTag: (tagName, attribs) => {
      if (isRemote(tagName, attribs)) blocked += 1;
    },
  });

  const drawn = await drawAll(found, showing.pictureBy);
  const filled = clean.replace(/<img src="data:,(\d+)"( alt="[^"]*")? \/>/g, (_, place: string, alt = '') => {
    const picture = drawn[Number(place)];
    if (picture) return `<img src="data:image/webp;base64,${picture.toString('base64')}"${alt} />`;
    return `<span class="picture">${escaped(showing.picture(found[Number(place)].alt))}</span>`;
  });
  return {
    document: documentOf(folded(marked(filled, showing.marked ?? []), escaped(showing.quote))),
    blocked,
    cut: read.length < html.length,
    shown: found.flatMap(({ contentId }, place) => (contentId && drawn[place] ? [contentId] : [])),
  };
}

function isRemote(tagName: string, { src, background, poster, data, href, style }: sanitizeHtml.Attributes) {
  const loads = [src, background, poster, data, tagName === 'link' ? href : undefined];
  return loads.some((url) => url && REMOTE.test(url)) || /url\(\s*["']?(?:https?:)?\/\//i.test(style ?? '');
}

/**
 * The HTML up to the place where its elements nest too deeply: the time of the sanitiser grows with the square of the
 * depth.
 */
function shallow(html: string): string {
  const open: string[] = [];
  for (const { 1: close, 2: spelled, index } of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    const name = spelled.toLowerCase();
    if (VOID.has(name)) continue;
    if (close) {
      const place = open.lastIndexOf(name);
      if (place >= 0) open.length = place;
    } else if (!(open.at(-1) === name && SELF_ENDING.has(name))) {
      open.push(name);
      if (open.length > DEEPEST) return html.slice(0, index);
    }
  }
  return html;
}

/** The pictures in their order, drawn until they take too much room. */
async function drawAll(
  found: { contentId: string | null; content: Uint8Array | null }[],
  pictureBy: ShowingHtml['pictureBy'],
): Promise<(Buffer | null)[]> {
  const drawn: (Buffer | null)[] = [];
  let room = MOST_PICTURES;
  for (const { contentId, content } of found) {
    const bytes =
      drawn.length < MOST_DRAWN && room > 0 ? (content ?? (contentId && (await pictureBy(contentId)))) : null;
    const picture = bytes ? await drawInline(bytes) : null;
    const fits = picture !== null && picture.length <= room;
    if (fits) room -= picture.length;
    drawn.push(fits ? picture : null);
  }
  return drawn;
}

/** Folds each outermost quote, unless the message is nothing else. */
function folded(html: string, quote: string): string {
  let depth = 0;
  let outside = '';
  const parts = html.split(/(<\/?blockquote>)/).map((part) => {
    if (part === '<blockquote>') {
      depth += 1;
      return depth === 1 ? `<details><summary>${quote}</summary>${part}` : part;
    }
    if (part === '</blockquote>') {
      depth -= 1;
      return depth === 0 ? `${part}</details>` : part;
    }
    if (depth === 0) outside += part;
    return part;
  });
  const isOnlyQuote = outside.replace(/<[^>]*>|&nbsp;|\s/g, '') === '';
  return isOnlyQuote ? html : parts.join('');
}

/** Marks the phrases in the texts between the elements. */
function marked(html: string, phrases: readonly string[]): string {
  const given = phrases.filter((phrase) => phrase.trim() !== '').map(escaped);
  if (given.length === 0) return html;
  const pattern = new RegExp(
    given.map((each) => each.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'),
    'gi',
  );
  return html.replace(/[^<>]+(?=<|$)/g, (text) =>
    text.replace(pattern, (phrase) => `<mark>${phrase}</mark>`),
  );
}

const documentOf = (body: string): string =>
  `<!doctype html><html lang="pl"><head><meta charset="utf-8"><title>Wiadomość</title><style>${MAIL_STYLE}</style></head><body>${body}</body></html>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
