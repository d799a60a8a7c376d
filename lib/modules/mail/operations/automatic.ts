import type { PlainDate } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import { senderOfAddress } from '../rules/sender-of-address';

/**
 * Automatic answers of one day: to one person, because a robot without a robot's headers shall not be answered for ever;
 * to one domain, because all addresses of a small one may be one mailbox, while a few hundred people of a large one do
 * write; and of the office. The sender of an e-mail may be forged, so these are also the most that an attacker can have
 * the office send to somebody else.
 */
const MOST_A_DAY = { person: 3, domain: 300, office: 3_000 };

/** Whether the office answers the address by itself once more on the day. */
export async function mayAnswerAutomatically(tx: Tx, address: string, day: PlainDate): Promise<boolean> {
  const { base, domain } = senderOfAddress(address);
  // The index of sendings by their time bounds the count: a sending never ends before it is queued.
  const [sent] = await tx.$queryRaw<[typeof MOST_A_DAY]>`
    SELECT count(*) FILTER (WHERE regexp_replace(d.to_address, '[+][^@]*@', '@') = ${base})::int AS person,
           count(*) FILTER (WHERE split_part(d.to_address, '@', 2) = ${domain})::int AS domain, count(*)::int AS office
    FROM mail_delivery d, (SELECT ${day}::date::timestamp AT TIME ZONE 'Europe/Warsaw' AS begins) today
    WHERE d.kind IN ('ACKNOWLEDGEMENT', 'ABSENCE') AND d.queued_at >= today.begins
      AND coalesce(d.ended_at, d.queued_at) >= today.begins`;
  return (
    sent.person < MOST_A_DAY.person && sent.domain < MOST_A_DAY.domain && sent.office < MOST_A_DAY.office
  );
}
