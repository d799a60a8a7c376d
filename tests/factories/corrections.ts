import type { Ctx } from '@/lib/core/context';
import { getApplication } from '@/lib/modules/applications/queries/application';
import { asRegistered } from '@/lib/modules/applications/rules/as-registered';
import { type CorrectInput, correctSchema } from '@/lib/modules/applications/schema/correction';
import { getCase } from '@/lib/modules/cases/queries/one';

/** The input of the form of a correction, as the page fills it in, with the changes of the test. */
export async function correctInput(
  ctx: Ctx,
  slug: string,
  over: Partial<CorrectInput> = {},
): Promise<CorrectInput> {
  const record = await getCase(ctx, slug);
  const application = await getApplication(ctx, record.id);
  const registered = asRegistered(record, application);
  return correctSchema.parse({ ...registered, reason: 'Pomyłka przy rejestracji.', ...over });
}
