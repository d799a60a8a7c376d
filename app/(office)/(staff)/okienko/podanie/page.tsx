import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { RegisterForm } from '@/components/applications/register-form';
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

export default async function NewApplicationPage() {
  const ctx = await requireCtx();
  if (!canRegister(ctx.actor)) notFound();
  const [cards, departments, rodo, draft, [last]] = await Promise.all([
    listCardsForCounter(ctx),
    listDepartments(ctx),
    currentRodoVersion(ctx.today),
    getDraft(ctx),
    listRegisteredToday(ctx),
  ]);
  return (
    <RegisterForm
      today={ctx.today}
      cards={cards}
      departments={departments.filter(({ active }) => active).map(({ id, name }) => ({ id, name }))}
      rodoVersion={rodo.version}
      draft={draft && { form: draft.form, writer: draft.writer, savedAt: formatHour(draft.savedAt) }}
      last={last ? { number: last.number, slug: last.slug } : null}
      actions={ACTIONS}
    />
  );
}
