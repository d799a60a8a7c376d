import { setTemplate, type TemplateProblem } from '@/lib/platform/pdf/templates';
import { pagesOf } from '../rules/pages-of';
import type { LetterKind } from '../schema/letter';
import type { LetterPaper } from '../schema/template';
import { versionsToTry } from './versions-to-try';

/** `pages`: an SVG picture each, the first ones of `count`; empty when the template could not be laid out. */
export type LetterPreview = { pages: string[]; count: number; problem: TemplateProblem | null };

/** So many pages are shown: a preview is looked at, not read to its end. */
const SHOWN = 12;

/**
 * A letter as pictures of its pages, to be shown as `<img src="data:image/svg+xml,…">`: by `source` when given, else by
 * the latest version of its kind that works. Never throws for a bad template: says what is wrong. Who may see the data
 * is for the caller to know.
 */
export async function renderPreview(
  kind: LetterKind,
  paper: LetterPaper,
  source?: string,
): Promise<LetterPreview> {
  const versions = source === undefined ? await versionsToTry(kind) : [{ source }];
  let preview: LetterPreview = { pages: [], count: 0, problem: null };
  for (const version of versions) {
    const { pictures, pages, problem } = await setTemplate(version.source, paper, 'previews');
    preview = { pages: pictures ? pagesOf(pictures).slice(0, SHOWN) : [], count: pages, problem };
    if (!problem) return preview;
  }
  return preview;
}
