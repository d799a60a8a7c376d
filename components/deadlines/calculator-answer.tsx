import { PolishText } from '@/components/public/polish-text';
import { publicTexts } from '@/components/public/texts';
import { CopyButton } from '@/components/ui/copy-button';
import { MarginBlock } from '@/components/ui/margin-block';
import { Notice } from '@/components/ui/notice';
import { PrintButton } from '@/components/ui/print-button';
import type { Locale } from '@/lib/core/context';
import { formatDate, formatLong } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { describeProof, describeStep } from '@/lib/modules/deadlines/rules/describe-step';
import type { TermAnswer } from '@/lib/modules/deadlines/rules/term-question';
import { sourceOf } from '@/lib/modules/deadlines/rules/term-rules';
import { CalculatorState } from './calculator-state';
import { Proof } from './proof';

interface CalculatorAnswerProps {
  locale: Locale;
  answer: TermAnswer;
  today: PlainDate;
  /** The whole address of this question for residents. */
  address: string;
  /** True in the frame of the staff: the address is there to be given to a client, and leads nowhere. */
  forClient?: boolean;
}

/**
 * The answer: the date, its state, its proof, and the address that leads to this answer again. It prints on one page.
 */
export function CalculatorAnswer({ locale, answer, today, address, forClient }: CalculatorAnswerProps) {
  const { t } = publicTexts(locale, 'terms');
  const { rule, result, day } = answer;
  const outcome = describeStep(result.proof[result.proof.length - 1], locale);
  const safeStep = result.proof.find(({ kind }) => kind === 'SAFE');
  const safe = safeStep && describeStep(safeStep, locale);
  const at = (date: PlainDate, time?: string | null) =>
    `${formatLong(date, locale)}${time ? `, ${t('hourOf', { time })}` : ''}`;
  return (
    <>
      <p className="text-note text-ink-2">{t('title')}</p>
      <h1>{rule.name[locale]}</h1>
      {sourceOf(rule) !== 'OFFICE' && (
        <p className="text-ink-2 mt-2">
          <PolishText on={locale}>{rule.provision}</PolishText>
        </p>
      )}
      {rule.unconfirmed && (
        <div className="mt-6">
          <Notice tone="soon">{t('unconfirmed')}</Notice>
        </div>
      )}
      <div className="mt-8 mb-12 border-b border-line-2 print:mt-3 print:mb-5">
        <MarginBlock label={outcome.title}>
          <p className="date-big">{at(result.due, result.dueTime)}</p>
          <p className="text-ink-2">{outcome.text}</p>
        </MarginBlock>
        {safe && safeStep?.kind === 'SAFE' && (
          <MarginBlock label={safe.title}>
            <p>
              <b>{at(safeStep.to, safeStep.time)}</b>
            </p>
            <p className="text-ink-2">{safe.text}</p>
          </MarginBlock>
        )}
        <MarginBlock label={t('stateOn', { day: formatDate(day, locale) })}>
          <CalculatorState locale={locale} answer={answer} today={today} />
        </MarginBlock>
      </div>

      <h2 className="mb-6 print:mb-2">{t('why')}</h2>
      <Proof steps={describeProof(result, locale)} locale={locale} />

      <div className="mt-8 print:mt-3">
        <MarginBlock label={t('address')}>
          <p className="wrap-anywhere">
            {forClient ? (
              <>
                {address}{' '}
                <span lang="pl">
                  <CopyButton text={address} label="Kopiuj adres" />
                </span>
              </>
            ) : (
              <a href={address}>{address}</a>
            )}
          </p>
          <p className="text-ink-2 noprint">{t('addressNote')}</p>
        </MarginBlock>
      </div>
      <p className="text-note text-ink-2">{t('help', { edition: result.edition })}</p>
      <div className="acts noprint mt-6">
        <PrintButton>{t('print')}</PrintButton>
      </div>
    </>
  );
}
