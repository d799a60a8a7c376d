import type { Ctx } from '@/lib/core/context';
import { officeTerms } from '../../deadlines/queries';
import { officeTimeAgo } from '../../deadlines/rules/office-time';
import { officeWeek } from '../../staff/queries/at-work';
import { getOffice } from '../../staff/queries/office';

/**
 * The moment before which an unopened case has waited longer than the office allows, and that time in hours of work.
 */
export async function unopenedSince({ now }: Pick<Ctx, 'now'>): Promise<{ since: Date; hours: number }> {
  const [{ unopenedHours }, week, { calendar }] = await Promise.all([
    getOffice(),
    officeWeek(),
    officeTerms(),
  ]);
  return { since: officeTimeAgo(now, unopenedHours, week, calendar), hours: unopenedHours };
}
