import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { MarginBlock } from '@/components/ui/margin-block';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/core/paths';
import { counted } from '@/lib/core/polish';
import { canReadHistory, canSeeIncidents } from '@/lib/modules/audit/policy';
import { countOpenIncidents } from '@/lib/modules/audit/queries/incidents';
import { canEditTemplates } from '@/lib/modules/correspondence/policy';
import { canReadTerms } from '@/lib/modules/deadlines/policy';
import { checkOfYear } from '@/lib/modules/deadlines/queries';
import { yearToCheck } from '@/lib/modules/deadlines/rules/holiday-law';
import { canPublishCards } from '@/lib/modules/procedure-cards/policy';
import { canAdminister, canSeeMandates } from '@/lib/modules/staff/policy';

export const metadata: Metadata = { title: 'Administracja' };

type Part = { href: string; label: string; note: string };

const SETUP: readonly Part[] = [
  { href: paths.staff(), label: 'Ludzie', note: 'Konta, role, hasła jednorazowe, zastępstwa.' },
  { href: paths.departments(), label: 'Komórki', note: 'Drzewo komórek, symbole, kancelarie.' },
  { href: paths.servicePoints(), label: 'Punkty obsługi', note: 'Adresy, godziny, przyjmowane sprawy.' },
  {
    href: paths.externalSystems(),
    label: 'Inne systemy',
    note: 'Systemy urzędu, w których sprawy też mają numery.',
  },
  {
    href: paths.mailboxes(),
    label: 'Skrzynki e-mailowe',
    note: 'Skąd przychodzi i skąd wychodzi poczta urzędu.',
  },
  { href: paths.office(), label: 'Urząd', note: 'Nazwa i adres na papierach.' },
  {
    href: paths.jrwa(),
    label: 'Wykaz akt (JRWA)',
    note: 'Klasy, w których zakłada się sprawy, i ich kategorie archiwalne.',
  },
  { href: paths.sessions(), label: 'Sesje', note: 'Kto jest zalogowany. Możesz kogoś wylogować.' },
];
const TERMS: readonly Part[] = [
  {
    href: paths.calendar(),
    label: 'Kalendarz',
    note: 'Dni wolne z ustawy, dodatkowe dni wolne, dni zamknięcia urzędu.',
  },
  {
    href: paths.officeTerms(),
    label: 'Wybory o terminach',
    note: 'To, co prawo zostawia urzędowi, i cele urzędu.',
  },
];

const MANDATES: Part = {
  href: paths.mandates(),
  label: 'Upoważnienia',
  note: 'Kto i w jakich sprawach podpisuje w imieniu organu.',
};
const TEMPLATES: Part = {
  href: paths.letterTemplates(),
  label: 'Wzory pism',
  note: 'Układ i stałe zdania pism urzędu, w wersjach.',
};
const AUTHORITIES: Part = {
  href: paths.authorities(),
  label: 'Organy i tryby',
  note: 'Kolegium, wojewoda, rada, sąd i ich siedziby. Tryb każdej karty.',
};
const INCIDENTS: Part = {
  href: paths.incidents(),
  label: 'Nieprawidłowości',
  note: 'Terminy zapisane inaczej, niż wynika z akt, kłopoty z pieczęciami historii, role nadane sobie.',
};
const HISTORY: Part = {
  href: paths.officeHistory(),
  label: 'Historia',
  note: 'Kto komu nadał rolę, co zmienił w ustawieniach, kto się logował.',
};

export default async function AdministrationPage() {
  const ctx = await requireCtx();
  const parts = [
    ...(canAdminister(ctx.actor) ? SETUP : []),
    ...(canSeeMandates(ctx.actor) ? [MANDATES] : []),
    ...(canEditTemplates(ctx.actor) ? [TEMPLATES] : []),
    ...(canPublishCards(ctx.actor) ? [AUTHORITIES] : []),
    ...(canReadTerms(ctx.actor) ? TERMS : []),
    ...(canReadHistory(ctx.actor) ? [HISTORY] : []),
    ...(canSeeIncidents(ctx.actor) ? [INCIDENTS] : []),
  ];
  if (parts.length === 0) notFound();
  const incidents = await countOpenIncidents(ctx);
  const year = yearToCheck(ctx.today);
  const unchecked = canReadTerms(ctx.actor) && (await checkOfYear(ctx, year)) === null;
  return (
    <>
      <PageHead title="Administracja" />
      {incidents > 0 && (
        <div className="mb-6">
          <Notice tone="late" title="Coś się nie zgadza.">
            <Link href={INCIDENTS.href}>
              Wyjaśnij {counted(incidents, 'nieprawidłowość', 'nieprawidłowości', 'nieprawidłowości')}
            </Link>
          </Notice>
        </div>
      )}
      {unchecked && (
        <div className="mb-6">
          <Notice tone="soon" title={`Sprawdź kalendarz na ${year}.`}>
            <Link href={paths.calendar({ year })}>Otwórz kalendarz na {year}</Link>
          </Notice>
        </div>
      )}
      <div className="sheet">
        {parts.map(({ href, label, note }) => (
          <MarginBlock key={href} label={<Link href={href}>{label}</Link>} heading>
            <p className="text-ink-2">{note}</p>
          </MarginBlock>
        ))}
      </div>
    </>
  );
}
