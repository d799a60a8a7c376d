import { setTemplate, type TemplateProblem } from '@/lib/platform/pdf/templates';
import { pagesOf } from '../rules/pages-of';
import type { LetterKind } from '../schema/letter';
import type { LetterPaper } from '../schema/template';
import { versionsToTry } from './versions-to-try';

/** `pages` are SVG pictures of the first pages of `count`; empty when the template could not be laid out. */
export type LetterPreview = { pages: string[]; count: number; problem: TemplateProblem | null };
/** A preview, with the version of the template that drew it; null when the source was given. */
type Drawn = LetterPreview & { versionId: number | null };

/** The number of pages in a preview, unless the caller wants more. */
const SHOWN = 12;

/**
 * A letter as pictures of its pages, for `<img src="data:image/svg+xml,…">`. It is set by `source`, or else by the
 * latest version of its kind that works; `shown` is the most pages. Returns the fault of a bad template and does not
 * throw. The caller checks who may see the data.
 */
export async function renderPreview(
  kind: LetterKind,
  paper: LetterPaper,
  { source, shown = SHOWN }: { source?: string; shown?: number } = {},
): Promise<Drawn> {
  const versions = source === undefined ? await versionsToTry(kind) : [{ id: null, source }];
  let preview: Drawn = { pages: [], count: 0, problem: null, versionId: null };
  for (const version of versions) {
    const { pictures, pages, problem } = await setTemplate(version.source, paper, 'previews');
    const drawn = pictures ? pagesOf(pictures).slice(0, shown) : [];
    preview = { pages: drawn, count: pages, problem, versionId: version.id };
    if (!problem) return preview;
  }
  return preview;
}
