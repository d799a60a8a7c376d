import type { Metadata } from 'next';
import { found, requireCtx } from '@/app/_entry/context';
import { CaseRecordTable } from '@/components/case-files/case-record';
import { PageHead } from '@/components/layout/page-head';
import { ButtonLink } from '@/components/ui/button-link';
import { Facts } from '@/components/ui/facts';
import { formatLong } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { actSentence } from '@/lib/course-texts';
import { caseFilesHead } from '@/lib/modules/case-files/queries/record';
import { noteView } from '@/lib/modules/cases/operations/look';
import { actsOfCase } from '@/lib/modules/cases/queries/course';
import { getCase } from '@/lib/modules/cases/queries/one';
import { slugsOfNumbers } from '@/lib/modules/cases/queries/slugs-of-numbers';
import { matterName } from '@/lib/modules/cases/words/kinds';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Metryka ${(await params).slug.toUpperCase().replaceAll('-', '/')}` };
}

/** Metryka sprawy: the history of the case in the form that the law requires (KPA art. 66a). */
export default async function RecordPage({ params }: Props) {
  const ctx = await requireCtx();
  const { slug } = await params;
  const record = await found(getCase(ctx, slug));
  const [head, acts] = await found(Promise.all([caseFilesHead(ctx, record.id), actsOfCase(ctx, record.id)]));
  await noteView(ctx, record);
  const told = acts.map(actSentence).flatMap(({ title, text = '' }) => [title, text]);
  const slugs = await slugsOfNumbers(
    ctx,
    told.map((each) => each.replaceAll(record.number, '')),
  );
  return (
    <>
      <PageHead
        title="Metryka sprawy"
        crumbs={[
          { label: 'Sprawy', href: paths.cases() },
          { label: record.number, href: paths.case(record.slug, { tab: 'akta' }) },
          { label: 'Metryka' },
        ]}
      >
        <ButtonLink kind="primary" mainAct keys="Ctrl Enter" plain href={paths.caseRecordPdf(record.slug)}>
          Wydrukuj metrykę (PDF)
        </ButtonLink>
      </PageHead>
      <div className="sheet">
        <div className="part">
          <Facts
            items={[
              { label: 'Oznaczenie sprawy', value: record.znak ?? record.number },
              { label: 'Data wszczęcia', value: formatLong(head.startedOn) },
              { label: 'Tytuł', value: matterName(head.kind, head.title) },
            ]}
          />
        </div>
        <CaseRecordTable slug={record.slug} acts={acts} slugs={slugs} />
      </div>
    </>
  );
}
