import { publicTexts } from '@/components/public/texts';
import { MarginBlock } from '@/components/ui/margin-block';
import { ProofShort } from '@/components/ui/proof-short';
import type { Locale } from '@/lib/core/context';
import { formatDate, formatLong } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { describeDistance } from '@/lib/modules/deadlines/rules/describe-distance';
import { noticeProvision } from '@/lib/modules/deadlines/rules/new-date';
import { shortProof } from '@/lib/modules/deadlines/rules/short-proof';
import { TERM_RULES } from '@/lib/modules/deadlines/rules/term-rules';
import type { StatusRecord } from '@/lib/modules/status-lookup/schema/record';

/** Whether a law sets the date; else the office has set it itself, and KPA says nothing of the matter. */
export const ofLaw = ({ term }: StatusRecord) => term.meaning !== 'TARGET';

/** Whether a term that is not kept brings a notice of a new date. */
const promises = ({ term }: StatusRecord) => noticeProvision(TERM_RULES[term.rule]) !== null;

interface TermPartProps {
  locale: Locale;
  record: StatusRecord;
  today: PlainDate;
}

/** The settlement date, how far it is, what if it passes, and its proof in place; or why there is none for now. */
export function TermPart({ locale, record, today }: TermPartProps) {
  const { t, named } = publicTexts(locale, 'status');
  const { term, standing, notifiedOn, provisional, urging } = record;
  if (standing) {
    return (
      <MarginBlock label={t('term')}>
        <p className="date-big">{t('standing', { day: formatDate(standing.since, locale) })}</p>
        <p className="text-ink-2">
          {t(`pause.${standing.pause}.now`)} {t('standingLeft', { days: standing.left })}
        </p>
      </MarginBlock>
    );
  }
  const { state, days } = describeDistance(term.due, today);
  const told = () => {
    if (provisional) return t('provisional');
    if (state !== 'late') return `${t('ahead', { days })} ${promises(record) ? t('promise') : ''}`;
    if (!ofLaw(record)) return t('targetMissed');
    return (
      <>
        {t('late', { days })} {urging && named(urging === 'HERE' ? 'urging' : 'urgingTax')}
      </>
    );
  };
  return (
    <MarginBlock label={t(ofLaw(record) ? 'term' : 'target')}>
      <p className="date-big">{formatLong(term.due, locale)}</p>
      <p className="text-ink-2">{told()}</p>
      {notifiedOn && <p className="text-ink-2">{t('notified', { day: formatDate(notifiedOn, locale) })}</p>}
      <details className="mt-1">
        <summary className="lnk">{t('why')}</summary>
        <div className="max-w-[40rem] sm:[&_li]:grid-cols-[11rem_minmax(0,1fr)]">
          <ProofShort lines={shortProof(term, locale).map(({ label, text }) => ({ date: label, text }))} />
        </div>
      </details>
    </MarginBlock>
  );
}
