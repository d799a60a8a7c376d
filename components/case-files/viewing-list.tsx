import type { ReactNode } from 'react';
import { DayRow } from '@/components/ui/day-row';
import { nb } from '@/components/ui/typography';
import { formatDate } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import type { ViewingItem } from '@/lib/modules/case-files/schema';
import { hoursText } from '@/lib/modules/case-files/words/values';
import { IDENTITY_WORDS } from '@/lib/modules/clients/words/values';
import { CaseFilesSection } from './case-files-section';

type Props = {
  slug: string;
  viewings: readonly ViewingItem[];
  add: ReactNode;
  acts: (viewing: ViewingItem) => ReactNode;
};

/** The viewings of the case files, newest first. */
export function ViewingList({ slug, viewings, add, acts }: Props) {
  return (
    <CaseFilesSection
      title="Udostępnienia akt"
      empty="Nikomu jeszcze nie udostępniono tych akt."
      add={add}
      rows={viewings.map((viewing) => (
        <DayRow key={viewing.id} day={formatDate(viewing.viewedOn)} sub={hoursText(viewing)}>
          <h3>
            {viewing.viewer}, {viewing.capacity}
          </h3>
          <Viewing viewing={viewing} slug={slug} />
          {acts(viewing)}
        </DayRow>
      ))}
    />
  );
}

function Viewing({ viewing, slug }: { viewing: ViewingItem; slug: string }) {
  const { id, scope, copies, withheld, present, identityCheck, savedBy, correctsId, correctedBy } = viewing;
  return (
    <>
      <p className="whitespace-pre-line wrap-anywhere">{scope}</p>
      {copies && <p className="whitespace-pre-line wrap-anywhere">Kopie i odpisy: {copies}</p>}
      {withheld && <p className="whitespace-pre-line wrap-anywhere">Nie udostępniono: {withheld}</p>}
      <p className="text-note text-ink-2">
        {nb(`W obecności: ${present}. ${IDENTITY_WORDS[identityCheck]}. `)}
        {correctsId !== null && `Koryguje zapis nr ${correctsId}. `}
        {correctedBy.length > 0 && `Skorygowane zapisem nr ${correctedBy.join(', ')}. `}
        Zapisane przez: {savedBy}. <a href={paths.viewing(slug, id)}>Zapis nr {id} (PDF)</a>
      </p>
    </>
  );
}
