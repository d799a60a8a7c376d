import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { found, requireCtx } from '@/app/_entry/context';
import { TemplateEditor } from '@/components/correspondence/template-editor';
import { TemplateHistory } from '@/components/correspondence/template-history';
import { PageHead } from '@/components/layout/page-head';
import { paths } from '@/lib/core/paths';
import { momentText } from '@/lib/i18n/moments';
import { compareVersion, getTemplate } from '@/lib/modules/correspondence/queries/templates';
import { lineChanges } from '@/lib/modules/correspondence/rules/line-changes';
import { LETTER_TITLES } from '@/lib/modules/correspondence/words/letters';
import { templateFailureText } from '@/lib/modules/correspondence/words/templates';
import { recordId } from '../../record-id';
import { previewTemplateAction, publishTemplateAction, restoreTemplateAction } from '../actions';

export const metadata: Metadata = { title: 'Wzór pisma' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ wersja?: string | string[] }> };

/** One template: its text, beside it a sample letter, and its versions. */
export default async function TemplatePage({ params, searchParams }: Props) {
  const ctx = await requireCtx();
  const id = recordId((await params).id) ?? notFound();
  const template = await found(getTemplate(ctx, id));
  const [latest] = template.versions;
  const { wersja } = await searchParams;
  const shown = template.versions.find(({ number }) => String(number) === wersja)?.number ?? null;
  const compared = shown === null ? null : await found(compareVersion(ctx, id, shown));
  const versions = template.versions.map(({ number, savedAt, savedBy, note, failure }) => ({
    number,
    note,
    when: momentText(savedAt, ctx.now),
    who: savedBy,
    failure: failure && templateFailureText(failure),
  }));
  return (
    <>
      <PageHead
        title={LETTER_TITLES[template.kind]}
        note={`Wersja ${latest.number}, ${versions[0].when}, ${latest.savedBy ?? 'wzór początkowy'}.`}
        crumbs={[
          { label: 'Administracja', href: paths.administration() },
          { label: 'Wzory pism', href: paths.letterTemplates() },
          { label: LETTER_TITLES[template.kind] },
        ]}
      />
      <TemplateEditor
        id={id}
        source={template.source}
        latest={versions[0]}
        inForce={template.inForce}
        preview={previewTemplateAction}
        publish={publishTemplateAction}
      />
      <TemplateHistory
        id={id}
        versions={versions}
        shown={shown}
        changes={compared && lineChanges(compared.before, compared.after)}
        restore={restoreTemplateAction}
      />
    </>
  );
}
