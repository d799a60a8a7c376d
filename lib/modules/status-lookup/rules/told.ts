import type { PlainDate } from '@/lib/core/plain-date';
import type { ToldStatus } from '../../cases/schema/peek';
import type { OwnRule, PublicCase, PublicLetter } from '../schema/public-case';
import { sentCall } from './calls';
import { statusRecord } from './record';
import { shownLetter } from './state';

/** The remedies against a letter that settles a case (KPA art. 129 § 2, 141 § 2; o.p. art. 223 § 2, 236 § 2). */
const REMEDIES: Partial<Record<OwnRule, 'odwołanie' | 'zażalenie'>> = {
  KPA_129_14D: 'odwołanie',
  OP_223_14D: 'odwołanie',
  KPA_141_7D: 'zażalenie',
  OP_236_7D: 'zażalenie',
};

type Number = Parameters<typeof statusRecord>[0];

/** The facts of the status page, as it stands today, for a clerk who tells them to the client. */
export function toldStatus(number: Number, found: PublicCase, today: PlainDate): ToldStatus {
  const { notifiedOn, over, ownTerms } = statusRecord(number, found, today);
  const call = over ? null : sentCall(found);
  const handedOut = found.collections.findLast(({ kind }) => kind === 'DOCUMENT');
  return {
    sentCall: call && { fee: call.kind === 'FEE', sentOn: call.sentOn },
    notifiedOn,
    letter: sentLetter(shownLetter(found)),
    issued: handedOut?.state === 'ISSUED' ? { point: handedOut.point, on: handedOut.on } : null,
    remedies: ownTerms.flatMap(({ rule, until, lapsed }) => {
      const remedy = REMEDIES[rule];
      return remedy ? [{ remedy, until, lapsed }] : [];
    }),
  };
}

function sentLetter(letter: PublicLetter | null): ToldStatus['letter'] {
  if (!letter) return null;
  const { state, sentOn, deliveredOn } = letter;
  const sent = state === 'SENT' || state === 'DELIVERED' || state === 'UNDELIVERED';
  return sent ? { state, sentOn, deliveredOn } : null;
}
