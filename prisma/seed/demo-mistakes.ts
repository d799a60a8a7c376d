import { addMinutes } from 'date-fns';
import type { Actor } from '@/lib/core/context';
import { cancelRegistration } from '@/lib/modules/applications/operations/cancel';
import { correctRegistration } from '@/lib/modules/applications/operations/correct';
import { getApplication } from '@/lib/modules/applications/queries/application';
import { asRegistered } from '@/lib/modules/applications/rules/as-registered';
import { getCase } from '@/lib/modules/cases/queries/one';
import { type Act, contextOf } from './demo-acts';

/** The clerk sees a slip of the pen a few minutes after the registration, and corrects it. */
export function correcting(slug: string, clerk: Actor, registeredAt: Date): Act {
  const at = addMinutes(registeredAt, 6);
  return {
    at,
    run: async () => {
      const ctx = contextOf(clerk, at);
      const record = await getCase(ctx, slug);
      const registered = asRegistered(record, await getApplication(ctx, record.id));
      await correctRegistration(ctx, {
        ...registered,
        attachmentsCount: registered.attachmentsCount + 1,
        reason: 'Przy liczeniu pominięto jeden załącznik.',
      });
      return [];
    },
  };
}

/** A podanie registered twice: the second registration is cancelled, and its number stays. */
export function cancelling(slug: string, clerk: Actor, registeredAt: Date): Act {
  const at = addMinutes(registeredAt, 9);
  return {
    at,
    run: async () => {
      const reason = 'To samo podanie zarejestrowano chwilę wcześniej.';
      const ctx = contextOf(clerk, at);
      const { version } = await getCase(ctx, slug);
      await cancelRegistration(ctx, { slug, version, reason });
      return [];
    },
  };
}
