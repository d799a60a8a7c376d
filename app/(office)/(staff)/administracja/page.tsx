import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { MarginBlock } from '@/components/ui/margin-block';
import { canAdminister } from '@/lib/modules/staff/policy';

export const metadata: Metadata = { title: 'Administracja' };

const PARTS = [
  { href: '/administracja/ludzie', label: 'Ludzie', note: 'Konta, role, hasła jednorazowe.' },
  { href: '/administracja/komorki', label: 'Komórki', note: 'Drzewo komórek, symbole, kancelarie.' },
  { href: '/administracja/punkty', label: 'Punkty obsługi', note: 'Adresy, godziny, przyjmowane sprawy.' },
  { href: '/administracja/urzad', label: 'Urząd', note: 'Nazwa i adres na papierach.' },
  { href: '/administracja/sesje', label: 'Sesje', note: 'Kto jest zalogowany. Możesz kogoś wylogować.' },
];

export default async function AdministrationPage() {
  const ctx = await requireCtx();
  if (!canAdminister(ctx.actor)) notFound();
  return (
    <>
      <PageHead title="Administracja" />
      <div className="sheet">
        {PARTS.map(({ href, label, note }) => (
          <MarginBlock key={href} label={<Link href={href}>{label}</Link>} heading>
            <p className="text-ink-2">{note}</p>
          </MarginBlock>
        ))}
      </div>
    </>
  );
}
