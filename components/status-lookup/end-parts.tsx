import { publicTexts } from '@/components/public/texts';
import { MarginBlock } from '@/components/ui/margin-block';
import type { Locale } from '@/lib/core/context';
import { formatDate, formatLong } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { describeDistance } from '@/lib/modules/deadlines/rules/describe-distance';
import type { StatusRecord } from '@/lib/modules/status-lookup/schema/record';
import { placeText } from './call-part';

type Props<Part extends keyof StatusRecord> = { locale: Locale; record: Pick<StatusRecord, Part> };

/** The day of the settlement, and what its outcome means for the resident. */
export function SettledPart({ locale, record }: Props<'settlement' | 'ownTerms' | 'procedure'>) {
  const { t, named } = publicTexts(locale, 'status');
  const { settlement, ownTerms, procedure } = record;
  if (!settlement) return null;
  return (
    <MarginBlock label={t('settledOn')}>
      <p className="date-big">{formatLong(settlement.on, locale)}</p>
      {/* A remedy whose days are known is told of with its date. */}
      {ownTerms.length === 0 && (
        <p className="text-ink-2">{named(`outcome.${settlement.outcome}.text`, { procedure })}</p>
      )}
    </MarginBlock>
  );
}

/** The terms that the resident keeps beside a call: an appeal, separate applications, resuming the proceedings. */
export function OwnTerms({ locale, record, today }: Props<'ownTerms'> & { today: PlainDate }) {
  const { t, named } = publicTexts(locale, 'status');
  return record.ownTerms.map(({ rule, until, lapsed }) => (
    <MarginBlock key={`${rule} ${until}`} label={t(`ownTerm.${rule}.label`)}>
      {lapsed ? (
        <p>{t(`ownTerm.${rule}.lapsed`, { day: formatDate(until, locale) })}</p>
      ) : (
        <>
          <p className="date-big">{formatLong(until, locale)}</p>
          <p className="text-ink-2">
            {t('ahead', { days: describeDistance(until, today).days })} {named(`ownTerm.${rule}.running`)}
          </p>
        </>
      )}
    </MarginBlock>
  ));
}

/** Where the settling letter is, or that a letter came back. A letter at a counter is told of with the counter. */
export function LetterPart({ locale, record }: Props<'letter' | 'collections' | 'deliveryWay'>) {
  const { t } = publicTexts(locale, 'status');
  const { letter, collections, deliveryWay } = record;
  if (!letter || (letter.way === 'COUNTER' && collections.length > 0)) return null;
  const on = (day: PlainDate | null) => ({ day: day ? formatDate(day, locale) : '' });
  const text = () => {
    switch (letter.state) {
      case 'SIGNED':
        return t('letter.SIGNED.text', { way: deliveryWay });
      case 'SENT':
        return letter.way && t(`sendingWay.${letter.way}`, on(letter.sentOn));
      case 'DELIVERED':
        return t('letter.DELIVERED.text', on(letter.deliveredOn));
      case 'UNDELIVERED':
        return letter.way === 'COUNTER' ? null : t('letter.UNDELIVERED.text');
      default:
        return null;
    }
  };
  const said = text();
  return (
    said && (
      <MarginBlock label={t('letterLabel')}>
        <p>{said}</p>
      </MarginBlock>
    )
  );
}

/** Things that are on their way to a counter, wait there or came back from it. */
export function CollectPart({ locale, record }: Props<'collections'>) {
  const { t, named } = publicTexts(locale, 'status');
  if (record.collections.length === 0) return null;
  return (
    <MarginBlock label={t('delivery')}>
      {record.collections.map((each) => {
        const { kind, state, point, on } = each;
        const facts = { kind, point, place: placeText(each), day: formatDate(on, locale) };
        return (
          <div key={`${kind} ${state} ${point} ${on}`}>
            <p>{named(`collection.${state}.text`, facts)}</p>
            {state === 'AT_COUNTER' && <p className="text-ink-2">{t('collection.bring')}</p>}
          </div>
        );
      })}
    </MarginBlock>
  );
}
