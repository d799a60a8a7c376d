import type { Ctx } from '@/lib/core/context';
import { formatLong } from '@/lib/core/date-text';
import { DomainError } from '@/lib/core/errors';
import { formatPhone } from '@/lib/core/identifiers';
import { plainDateOf } from '@/lib/core/plain-date';
import { fullMomentText } from '@/lib/i18n/moments';
import { db } from '@/lib/platform/db';
import { renderPdf } from '@/lib/platform/pdf';
import { findCase } from '../../cases/operations/lock-case';
import { getOffice } from '../../staff/queries/office';
import { officeLines } from '../../staff/rules/office-lines';
import { findCallBack } from '../queries/call-backs';
import { endText } from '../words/values';

/** Prints the form of an inquiry (Bieruń, annex 2). Throws not-found, also when the actor may not see it. */
export async function printInquiryForm(ctx: Ctx, slug: string): Promise<Uint8Array> {
  const caseRow = await findCase(db(), slug);
  const [inquiry, office] = await Promise.all([findCallBack(ctx, caseRow.id), getOffice()]);
  if (!inquiry) throw new DomainError('not-found');
  const lines = officeLines(office);
  const { assignee, department, endedAt, endedBy, ending, answer } = inquiry;
  const answered = endedAt !== null && ending === 'ANSWERED';
  return renderPdf('inquiry', {
    date: plainDateOf(inquiry.takenAt),
    office: lines,
    point: { name: department, address: lines.address },
    number: inquiry.number,
    question: inquiry.question,
    phone: formatPhone(inquiry.phone),
    wish: inquiry.callWish,
    // Annex 2 asks for a name only where it is needed, so the name of a known client is not added.
    caller: inquiry.callerName,
    takenBy: inquiry.takenBy,
    takenAt: fullMomentText(inquiry.takenAt),
    passedTo: [assignee, department].filter(Boolean).join(', '),
    dueOn: formatLong(inquiry.dueOn),
    ended:
      endedAt !== null && !answered
        ? { at: fullMomentText(endedAt), by: endedBy ?? '', how: endText(inquiry) }
        : null,
    called: answered ? { at: fullMomentText(endedAt), by: endedBy ?? '', answer } : null,
  });
}
