import { OfficeNameText } from '@/components/public/office-name';
import { publicTexts } from '@/components/public/texts';
import { MarginBlock } from '@/components/ui/margin-block';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/core/context';
import { formatDate, formatLong } from '@/lib/core/date-text';
import type { OfficeName } from '@/lib/core/office-name';
import type { PlainDate } from '@/lib/core/plain-date';
import { describeDistance } from '@/lib/modules/deadlines/rules/describe-distance';
import type { AskedThings, ShownCall, StatusRecord } from '@/lib/modules/status-lookup/schema/record';

type Counter = StatusRecord['counter'];

/** A delivered call: what is asked for, where to bring it, and what happens otherwise. */
export function CallNotice({
  locale,
  call,
  record: { counter, keptBy },
}: {
  locale: Locale;
  call: ShownCall;
  record: Pick<StatusRecord, 'counter' | 'keptBy'>;
}) {
  const { named } = publicTexts(locale, 'status');
  const { kind, stage, rule } = call;
  const lapsed = stage === 'lapsed';
  return (
    <Notice tone={lapsed ? 'late' : 'soon'}>
      {kind === 'FEE' ? <Fee locale={locale} call={call} /> : <Asked locale={locale} asked={call.asked} />}
      {!lapsed && kind === 'SUPPLEMENT' && (
        <p className="mt-3">
          <Bring locale={locale} counter={counter} /> {keptBy && named('call.posting', { law: keptBy })}
        </p>
      )}
      <p className="mt-3">
        <b>{named(lapsed ? `call.after.${rule}` : `call.otherwise.${rule}`)}</b>{' '}
        {lapsed && named('call.inTime', { kind, law: keptBy ?? 'none' })}
      </p>
    </Notice>
  );
}

/** The things that a call asks for: what is still missing, and what has come. */
export function Asked({ locale, asked }: { locale: Locale; asked: AskedThings }) {
  const { t } = publicTexts(locale, 'status');
  const { owed, came, othersOwed, othersCame } = asked;
  const listed = owed.length > 0;
  const told = listed || came.length > 0 || othersOwed > 0 || othersCame > 0;
  return (
    <>
      {listed && <p>{t('call.asked', { documents: owed.length })}</p>}
      {listed && <DocumentList locale={locale} documents={owed} />}
      {othersOwed > 0 && <p>{t('call.others', { listed: listed ? 'yes' : 'no', count: othersOwed })}</p>}
      {came.length > 0 && <p className="mt-3">{t('call.came', { documents: came.length })}</p>}
      {came.length > 0 && <DocumentList locale={locale} documents={came} />}
      {othersCame > 0 && <p>{t('call.othersCame', { count: othersCame })}</p>}
      {!told && <p>{t('call.asWritten')}</p>}
    </>
  );
}

function Fee({ locale, call: { amountGrosze } }: { locale: Locale; call: ShownCall }) {
  const { t } = publicTexts(locale, 'status');
  const zlotys = new Intl.NumberFormat(locale, { style: 'currency', currency: 'PLN' });
  return (
    <>
      {amountGrosze !== null && (
        <p>
          <b>{t('call.amount', { amount: zlotys.format(amountGrosze / 100) })}</b>
        </p>
      )}
      <p>{t('call.account')}</p>
    </>
  );
}

/** The last day of the term of a call, and how far it is. */
export function CallDue({ locale, call, today }: { locale: Locale; call: ShownCall; today: PlainDate }) {
  const { t } = publicTexts(locale, 'status');
  const { kind, dueOn, deliveredOn } = call;
  const { state, days } = describeDistance(dueOn, today);
  return (
    <MarginBlock label={t('call.due', { kind })}>
      <p className="date-big">{formatLong(dueOn, locale)}</p>
      <p className="text-ink-2">
        {t(state === 'late' ? 'late' : 'ahead', { days })}{' '}
        {t('call.dueText', { day: formatDate(deliveredOn, locale) })}
      </p>
    </MarginBlock>
  );
}

/** Where the documents are to be brought or sent. */
export function Bring({ locale, counter }: { locale: Locale; counter: Counter }) {
  const { t, named } = publicTexts(locale, 'status');
  if (!counter) return t('bringAnywhere');
  return named('bring', { place: placeText(counter) });
}

/** A counter with its address: "BOK, Rynek 1, 00-000 Zalesin". */
export const placeText = ({ point, address }: { point: string; address: string }): string =>
  [point, address].filter(Boolean).join(', ');

/** Documents by their names, in the language of the page where the office gave it. */
export function DocumentList({ locale, documents }: { locale: Locale; documents: readonly OfficeName[] }) {
  return (
    <ul className="my-3 list-disc pl-6">
      {documents.map((document) => (
        <li key={document.name}>
          <OfficeNameText name={document} on={locale} />
        </li>
      ))}
    </ul>
  );
}
