import { z } from 'zod';
import { code } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { plainText } from '@/lib/core/plain-text';
import type { Meaning, PauseKind, TermResult } from '../deadlines/schema';
import type { DeliveryWay } from '../procedure-cards/schema';

/** A typed text, cut to 60 characters: no valid number or code is longer. */
const asTyped = z
  .string()
  .overwrite(plainText)
  .trim()
  .min(1, code('required'))
  .transform((text) => text.slice(0, 60));

/** Any text may be tried: a number of the wrong shape gets the same answer as a wrong pair. */
export const statusPairSchema = z.object({ number: asTyped, code: asTyped });
export type StatusPair = z.output<typeof statusPairSchema>;

/** The stages of a matter for a resident. */
export const STAGES = [
  'received',
  'handed-over',
  'redirected',
  'accepted',
  'in-progress',
  'settled',
  'cancelled',
] as const;
export type Stage = (typeof STAGES)[number];

export type PublicUnit = { name: string; genitive: string };

/**
 * An event that is past, happens now (`day`: since when, if known) or comes next (null: the day depends on an earlier
 * event).
 */
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
  | { kind: 'past'; code: 'new-date' | 'settled' | 'cancelled'; day: PlainDate; facts: Record<string, never> }
  | {
      kind: 'now';
      code: Exclude<Stage, 'settled' | 'cancelled'>;
      day: PlainDate | null;
      facts: { unit: PublicUnit; missing: number };
    }
  | { kind: 'next'; code: 'settlement'; day: PlainDate | null; facts: { form: string } }
  | { kind: 'next'; code: 'delivery'; day: null; facts: { way: DeliveryWay } };

/** The facts shown to the holder of number and code. None is personal, so a found receipt does not reveal who filed. */
export type StatusRecord = {
  number: string;
  slug: string;
  stage: Stage;
  card: string;
  /** The form of settlement by the card: 'decyzja', 'zaświadczenie'. */
  settlementForm: string;
  /** The unit that has the matter; `destination` is the unit that shall have it, when it is another one. */
  unit: PublicUnit & { room: string; phone: string; hours: string };
  destination: PublicUnit | null;
  /** The settlement term with its proof. `meaning` TARGET: a date of the office, not of the law. */
  term: TermResult & { meaning: Meaning };
  /** Set while the term stands: since when, for what, and how many days of it will be left. There is no date then. */
  standing: { since: PlainDate; left: number; pause: PauseKind } | null;
  /** The day of the notice of a new date (KPA art. 36), when the date comes from one. */
  notifiedOn: PlainDate | null;
  settledOn: PlainDate | null;
  /** The counter at which a document waits for the resident. */
  collect: { point: string; address: string } | null;
  deliveryWay: DeliveryWay;
  /** The documents that the resident is still to bring, by their names on the card. */
  missing: string[];
  /** The events, oldest first. */
  events: PublicEvent[];
  updatedAt: Date;
};
