import { DomainError } from '@/lib/core/errors';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { setTemplate, type TemplateProblem } from '@/lib/platform/pdf/templates';
import type { LetterKind } from '../schema/letter';
import type { LetterPaper } from '../schema/template';
import { sampleLetter } from './sample-letter';
import { versionsToTry } from './versions-to-try';

/**
 * Sets a letter as a tagged PDF/UA-1 file, and returns the version of the template too: `versionId` if it works,
 * otherwise the latest version of the kind that does. A version that fails is noted for its editors. Uses its own
 * connections, so call it before the transaction that needs the file. Throws `letter-not-set` when no version works.
 */
export async function setLetter(
  kind: LetterKind,
  paper: LetterPaper,
  options: { versionId?: number } = {},
): Promise<{ bytes: Uint8Array; templateVersionId: number }> {
  for (const { id, source } of await versionsToTry(kind, options.versionId)) {
    const { pdf, problem } = await setTemplate(source, paper);
    if (pdf) return { bytes: pdf, templateVersionId: id };
    if (problem) await noteFailure(id, source, kind, problem);
  }
  throw new DomainError('letter-not-set');
}

/**
 * Notes the failure of a version. The message of the compiler is stored only when sample data cause it too, so that it
 * quotes no person's data.
 */
async function noteFailure(
  versionId: number,
  source: string,
  kind: LetterKind,
  problem: TemplateProblem,
): Promise<void> {
  const code = `template version ${versionId}: ${problem.kind}`;
  log.error({ code }, 'a letter was set by an older template');
  const sample = await setTemplate(source, sampleLetter(kind), 'previews');
  const always = sample.pdf === null;
  const shown = always && sample.problem ? sample.problem : problem;
  const place = shown.kind === 'mistake' ? shown : { file: null, line: null, column: null, message: '' };
  const noted = {
    always,
    kind: shown.kind,
    file: place.file ?? '',
    line: place.line,
    column: place.column,
    message: always ? place.message.slice(0, 1_000) : '',
    lastAt: now(),
  };
  await db().letterTemplateFailure.upsert({
    where: { versionId },
    create: { versionId, ...noted },
    update: { ...noted, times: { increment: 1 } },
  });
}
