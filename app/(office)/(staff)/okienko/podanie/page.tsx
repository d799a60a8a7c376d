import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { RegisterForm } from '@/components/applications/register-form';
import { sourceOfDraft } from '@/components/applications/source';
import { formatHour } from '@/lib/core/date-text';
import { canRegister } from '@/lib/modules/applications/policy';
import { getDraft } from '@/lib/modules/applications/queries/application';
import { listRegisteredToday } from '@/lib/modules/cases/queries/list';
import { currentRodoVersion, listCardsForCounter } from '@/lib/modules/procedure-cards/queries';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import {
  discardDraftAction,
  findClientsAction,
  prepareAction,
  registerAction,
  retakeClientAction,
  revealPeselAction,
  saveDraftAction,
  takeClientAction,
} from './actions';
import { sourceOf } from './source';

export const metadata: Metadata = { title: 'Nowe podanie' };

const ACTIONS = {
  register: registerAction,
  prepare: prepareAction,
  findClients: findClientsAction,
  takeClient: takeClientAction,
  retakeClient: retakeClientAction,
  revealPesel: revealPeselAction,
  saveDraft: saveDraftAction,
  discardDraft: discardDraftAction,
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewApplicationPage({ searchParams }: Props) {
  const ctx = await requireCtx();
  if (!canRegister(ctx.actor)) notFound();
  const asked = (await searchParams)['ze-sprawy'];
  const [cards, departments, rodo, draft, today] = await Promise.all([
    listCardsForCounter(ctx),
    listDepartments(ctx),
    currentRodoVersion(ctx.today),
    getDraft(ctx),
    listRegisteredToday(ctx),
  ]);
  // A question that was taken at the counter is no podanie: it has no confirmation.
  const last = today.find(({ kind }) => kind === 'APPLICATION');
  // A draft that grows out of a case is continued without its address too.
  const slug = typeof asked === 'string' ? asked : draft && sourceOfDraft(draft.form);
  const source = slug ? await sourceOf(ctx, slug) : null;
  if (typeof asked === 'string' && !source) notFound();
  return (
    <RegisterForm
      today={ctx.today}
      cards={cards}
      departments={departments.filter(({ active }) => active).map(({ id, name }) => ({ id, name }))}
      rodoVersion={rodo.version}
      draft={draft && { form: draft.form, writer: draft.writer, savedAt: formatHour(draft.savedAt) }}
      source={source}
      last={last ? { number: last.number, slug: last.slug } : null}
      actions={ACTIONS}
    />
  );
}
