import type { Metadata } from 'next';
import { found, requireCtx } from '@/app/_entry/context';
import { CalendarForm, DayRows } from '@/components/deadlines/calendar-form';
import { LegalDays, YEARS, YearSwitch } from '@/components/deadlines/legal-days';
import { TermsProgress } from '@/components/deadlines/terms-progress';
import { TermsVersions } from '@/components/deadlines/terms-versions';
import { YearCheck } from '@/components/deadlines/year-check';
import { PageHead } from '@/components/layout/page-head';
import { MarginBlock } from '@/components/ui/margin-block';
import { paths } from '@/lib/core/paths';
import { yearOf } from '@/lib/core/plain-date';
import { momentText } from '@/lib/i18n/moments';
import { termsProgress } from '@/lib/modules/cases/queries/clocks/terms-progress';
import { canChangeTerms } from '@/lib/modules/deadlines/policy';
import { checkOfYear, latestTerms, listTermsVersions } from '@/lib/modules/deadlines/queries';
import {
  legalHolidays,
  saturdayHolidays,
  yearCheckLate,
  yearToCheck,
} from '@/lib/modules/deadlines/rules/holiday-law';
import { calendarToDays } from '@/lib/modules/deadlines/rules/terms-change';
import { confirmYearAction, previewTermsAction, saveTermsAction } from '../actions';

export const metadata: Metadata = { title: 'Kalendarz' };

type Asked = { searchParams: Promise<{ rok?: string | string[] }> };

export default async function CalendarPage({ searchParams }: Asked) {
  const ctx = await requireCtx();
  const changes = await found(listTermsVersions(ctx));
  const [{ rok }, progress, terms] = await Promise.all([searchParams, termsProgress(ctx), latestTerms()]);
  const year = yearAsked(rok) ?? yearOf(ctx.today);
  const due = yearToCheck(ctx.today);
  const [dueCheck, check] = await Promise.all([checkOfYear(ctx, due), checkOfYear(ctx, year)]);
  const may = canChangeTerms(ctx.actor);
  const days = calendarToDays(terms.calendar);
  const ofYear = days.filter(({ date }) => yearOf(date) === year);
  return (
    <>
      <PageHead
        title={`Kalendarz ${year}`}
        note={
          check
            ? `Kalendarz na ${year} sprawdzono: ${momentText(check.at, ctx.now)}, ${check.by}.`
            : 'Dni, w które termin się nie kończy, i dni, w które urząd nie pracuje.'
        }
        crumbs={[{ label: 'Administracja', href: paths.administration() }, { label: 'Kalendarz' }]}
      />
      <TermsProgress progress={progress} />
      {!dueCheck && (
        <YearCheck
          year={due}
          saturdays={saturdayHolidays(due).map(({ date }) => date)}
          late={yearCheckLate(ctx.today)}
          confirm={may ? confirmYearAction : null}
        />
      )}
      <YearSwitch year={year} />
      {may ? (
        <CalendarForm
          days={days}
          year={year}
          version={terms.version}
          today={ctx.today}
          preview={previewTermsAction}
          save={saveTermsAction}
        />
      ) : (
        <div className="sheet">
          <MarginBlock label="Dni urzędu" heading>
            <DayRows rows={ofYear.map((day) => ({ day, state: null }))} year={year} />
          </MarginBlock>
        </div>
      )}
      <div className="sheet mt-6">
        <LegalDays year={year} days={legalHolidays(year)} />
        <TermsVersions {...changes} now={ctx.now} />
      </div>
    </>
  );
}

function yearAsked(text: string | string[] | undefined): number | null {
  if (typeof text !== 'string' || !/^\d{4}$/.test(text)) return null;
  const year = Number(text);
  return YEARS.first <= year && year <= YEARS.last ? year : null;
}
