import { z } from 'zod';
import { code } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { plainText } from '@/lib/core/plain-text';
import type { Meaning, PauseKind, TermResult } from '../deadlines/schema';
import type { DeliveryWay } from '../procedure-cards/schema';

/** Longer than anything that could be right; the rest of a longer text changes nothing. */
const asTyped = z
  .string()
  .overwrite(plainText)
  .trim()
  .min(1, code('required'))
  .transform((text) => text.slice(0, 60));

/** Whatever is typed may be tried: a number of the wrong shape gets the same answer as a wrong pair. */
export const statusPairSchema = z.object({ number: asTyped, code: asTyped });
export type StatusPair = z.output<typeof statusPairSchema>;

/** Where a matter stands, in the words of a resident. */
export const STAGES = [
  'received',
  'handed-over',
  'redirected',
  'accepted',
  'in-progress',
  'settled',
] as const;
export type Stage = (typeof STAGES)[number];

export type PublicUnit = { name: string; genitive: string };

/** What happened, happens now (`day`: since when, if known) and will happen (null: only after that). */
export type PublicEvent =
  | {
      kind: 'past';
      code: 'filed';
      day: PlainDate;
      facts: { channel: string; point: string; missing: number };
    }
  | {
      kind: 'past';
      code: 'handed-over' | 'accepted' | 'redirected';
      day: PlainDate;
      facts: { unit: PublicUnit };
    }
  | { kind: 'past'; code: 'new-date' | 'settled'; day: PlainDate; facts: Record<string, never> }
  | {
      kind: 'now';
      code: Exclude<Stage, 'settled'>;
      day: PlainDate | null;
      facts: { unit: PublicUnit; missing: number };
    }
  | { kind: 'next'; code: 'settlement'; day: PlainDate | null; facts: { form: string } }
  | { kind: 'next'; code: 'delivery'; day: null; facts: { way: DeliveryWay } };

/** What the holder of number and code is shown. Nothing personal, so a found receipt tells nobody who filed. */
export type StatusRecord = {
  number: string;
  slug: string;
  stage: Stage;
  card: string;
  /** As the card has it: 'decyzja', 'zaświadczenie'. */
  settlementForm: string;
  /** Who has the matter now, and where it is meant to go when that is another unit. */
  unit: PublicUnit & { room: string; phone: string; hours: string };
  destination: PublicUnit | null;
  /** The date by which it is to be settled, with its proof. `meaning` TARGET: the office's own, not the law's. */
  term: TermResult & { meaning: Meaning };
  /** The term does not run: since when, what for, and how many days of it will be left. Then there is no date. */
  standing: { since: PlainDate; left: number; pause: PauseKind } | null;
  /** When the resident was notified of the date, if it is a new one (KPA art. 36). */
  notifiedOn: PlainDate | null;
  settledOn: PlainDate | null;
  /** Where a document waits for the resident, when one does. */
  collect: { point: string; address: string } | null;
  deliveryWay: DeliveryWay;
  /** The documents that the resident is still to bring, by their names on the card. */
  missing: string[];
  /** Oldest first. */
  events: PublicEvent[];
  updatedAt: Date;
};
