import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { record } from '@/lib/modules/audit/operations';
import { db, transact } from '@/lib/platform/db';
import { setTemplate } from '@/lib/platform/pdf/templates';
import { canEditTemplates } from '../policy';
import type {
  PreviewTemplateInput,
  PublishTemplateInput,
  RestoreTemplateInput,
} from '../schema/edit-template';
import type { LetterKind } from '../schema/letter';
import type { LetterPaper } from '../schema/template';
import { templateProblemText } from '../words/templates';
import { type LetterPreview, renderPreview } from './render-preview';
import { minimalLetter, sampleLetter } from './sample-letter';

/** A preview of a template, with an invented letter. Throws not-allowed, not-found. */
export async function previewTemplate(
  ctx: Ctx,
  { templateId, source, sample }: PreviewTemplateInput,
): Promise<LetterPreview> {
  const kind = await kindOf(ctx, templateId);
  const paper = sample === 'BAREST' ? minimalLetter(kind) : sampleLetter(kind);
  return renderPreview(kind, paper, { source });
}

/**
 * Publishes a new version of a template, which sets letters from now on; `basedOn` is the version that the editor began
 * from. The same text by the same person a second time changes nothing. Throws not-allowed, not-found,
 * changed-meanwhile, template-unchanged, template-broken when it cannot set the fullest or the barest letter of its
 * kind, template-incomplete when a part of every letter is missing.
 */
export async function publishTemplate(ctx: Ctx, input: PublishTemplateInput): Promise<{ number: number }> {
  const { templateId, basedOn, note } = input;
  const source = input.source.replaceAll('\r\n', '\n');
  const kind = await kindOf(ctx, templateId);
  await tryOut(kind, source);
  return transact(async (tx) => {
    await tx.$queryRaw`SELECT id FROM letter_template WHERE id = ${templateId} FOR UPDATE`;
    const latest = await tx.letterTemplateVersion.findFirstOrThrow({
      where: { templateId },
      orderBy: { number: 'desc' },
    });
    const own = latest.savedById === ctx.actor.staffId && latest.source === source;
    if (own && latest.number === basedOn + 1) return { number: latest.number };
    if (latest.number !== basedOn) throw new DomainError('changed-meanwhile');
    if (latest.source === source) throw new DomainError('template-unchanged');
    const number = latest.number + 1;
    await tx.letterTemplateVersion.create({
      data: { templateId, number, source, note, savedById: ctx.actor.staffId, savedAt: ctx.now },
    });
    record(tx, ctx, {
      type: 'template.published',
      departmentId: null,
      data: { templateId, kind, version: number, note },
    });
    return { number };
  });
}

/** Publishes an earlier version as the newest. Throws as `publishTemplate`. */
export async function restoreTemplate(ctx: Ctx, input: RestoreTemplateInput): Promise<{ number: number }> {
  const { templateId, number, basedOn } = input;
  await kindOf(ctx, templateId);
  const found = await db().letterTemplateVersion.findUnique({
    where: { templateId_number: { templateId, number } },
  });
  if (!found) throw new DomainError('not-found');
  return publishTemplate(ctx, {
    templateId,
    basedOn,
    source: found.source,
    note: `Powrót do wersji ${number}`,
  });
}

async function kindOf(ctx: Ctx, templateId: number): Promise<LetterKind> {
  if (!canEditTemplates(ctx.actor)) throw new DomainError('not-allowed');
  const found = await db().letterTemplate.findUnique({ where: { id: templateId } });
  if (!found) throw new DomainError('not-found');
  return found.kind;
}

async function tryOut(kind: LetterKind, source: string): Promise<void> {
  for (const paper of [sampleLetter(kind), minimalLetter(kind)]) {
    const { pdf, problem, parts } = await setTemplate(source, paper, 'previews');
    if (pdf === null && problem) {
      throw new DomainError('template-broken', { facts: { what: templateProblemText(problem) } });
    }
    const missing = partsOfLetter(paper).filter((part) => !parts.includes(part));
    if (missing.length > 0) {
      throw new DomainError('template-incomplete', {
        facts: { what: missing.map((part) => `#${part}`).join(', ') },
      });
    }
  }
}

/** The parts of every letter: sender and addressee, content and instruction, signature (KPA art. 107, 124). */
const partsOfLetter = ({ paragraphs, instruction }: LetterPaper): string[] => [
  ...['opening', 'naming', 'closing'],
  ...(paragraphs.length > 0 ? ['parts'] : []),
  ...(instruction !== '' ? ['instruction'] : []),
];
