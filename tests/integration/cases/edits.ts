import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import type { HistoryEntry, HistoryType } from '@/lib/modules/audit/schema';
import { writeNote } from '@/lib/modules/case-files/operations/write-note';
import { assignCase } from '@/lib/modules/cases/operations/assign';
import { markComplex } from '@/lib/modules/cases/operations/clocks/complex';
import { addPause, endPause, withdrawEntry } from '@/lib/modules/cases/operations/clocks/pause';
import { updateClient } from '@/lib/modules/cases/operations/update-client';
import { getClientOfCase } from '@/lib/modules/cases/queries/client-of-case';
import { getCase } from '@/lib/modules/cases/queries/one';
import { inputOf } from '@/lib/modules/clients/rules/merge-client';
import type { ClientRecord } from '@/lib/modules/clients/schema';
import { openCase } from '@/lib/modules/filing/operations/open-case';
import { reclassifyCase } from '@/lib/modules/filing/operations/reclassify-case';
import { closeCase } from '@/lib/modules/settlements/operations/close';
import { settleCase } from '@/lib/modules/settlements/operations/settle';
import { db } from '@/lib/platform/db';
import { attachPapers, giveBackCase, reopenCase, shelvePapers } from '@/tests/factories/as-shown';
import { settleInput } from '@/tests/factories/settlements';

/** The state that a person sees; others may have changed it since. */
export type Seen = { client: ClientRecord; fileId: number; entryId: number };

/** The edited case, the other case to which papers may be attached, and the people who may lead. */
export type Scene = { caseId: number; slug: string; otherId: number; workers: readonly number[] };

export async function look(ctx: Ctx, { caseId, slug }: Scene): Promise<Seen> {
  const newest = { where: { caseId }, orderBy: { id: 'desc' } } as const;
  const [client, file, entry] = await Promise.all([
    getCase(ctx, slug).then((record) => getClientOfCase(ctx, record)),
    db().caseFile.findFirst(newest),
    db().clockEntry.findFirst(newest),
  ]);
  return { client, fileId: file?.id ?? 0, entryId: entry?.id ?? 0 };
}

/** One edit: `word` stands in the text that it writes, `pick` chooses among its possible values. */
export type Edit = { scene: Scene; seen: Seen; word: string; pick: number };

type Act = {
  /** The type of the history entry about the act. */
  type: HistoryType;
  /** Makes a function that does the act; each of its calls sends equal data. */
  make: (ctx: Ctx, edit: Edit) => () => Promise<unknown>;
  /** The act carries a key: sent a second time it changes nothing, whatever others did in between. */
  keyed?: true;
  /**
   * Whether the history shows that the requested state stood already: the act then changes nothing. An act without this
   * function always leaves its own word in the history.
   */
  stood?: (entry: HistoryEntry, edit: Edit, actorId: number) => boolean;
};

const SYMBOLS = ['7230', '7221', '1431'];
const leads = ({ scene, pick }: Edit) => scene.workers[pick % scene.workers.length];
const symbol = ({ pick }: Edit) => SYMBOLS[pick % SYMBOLS.length];

const acts = {
  assign: {
    type: 'case.assigned',
    make: (ctx, edit) => () =>
      assignCase(ctx, { caseId: edit.scene.caseId, staffId: leads(edit), reason: edit.word }),
    stood: ({ type, data }, edit) => type === 'case.assigned' && data.staffId === leads(edit),
  },
  giveBack: {
    type: 'case.assignment-given-back',
    make:
      (ctx, { scene: { caseId }, word }) =>
      () =>
        giveBackCase(ctx, { caseId, reason: word }),
  },
  openFile: {
    type: 'file.opened',
    make: (ctx, edit) => () =>
      openCase(ctx, { caseId: edit.scene.caseId, symbol: symbol(edit), groupNumber: 0 }),
    stood: ({ type, data }, edit) =>
      (type === 'file.opened' && data.znak.includes(`.${symbol(edit)}.`)) ||
      (type === 'file.moved' && data.after.includes(`.${symbol(edit)}.`)),
  },
  moveFile: {
    type: 'file.moved',
    make: (ctx, edit) => () => {
      const { scene, seen, word: reason } = edit;
      const place = { symbol: symbol(edit), groupNumber: 0 };
      return reclassifyCase(ctx, { caseId: scene.caseId, fromId: seen.fileId, ...place, reason });
    },
    stood: ({ type, data }, edit) => type === 'file.moved' && data.after.includes(`.${symbol(edit)}.`),
  },
  correctClient: {
    type: 'client.changed',
    make:
      (ctx, { scene: { slug }, seen: { client }, word }) =>
      () =>
        updateClient(ctx, { slug, version: client.version, client: { ...inputOf(client), street: word } }),
  },
  note: {
    type: 'note.written',
    keyed: true,
    make: (ctx, { scene: { slug }, word: text }) => {
      const asked = { slug, requestKey: randomUUID(), kind: 'ANNOTATION', happenedOn: ctx.today } as const;
      return () => writeNote(ctx, { ...asked, happenedAt: '', person: '', text, correctsId: null });
    },
  },
  pause: {
    type: 'clock.pause-added',
    keyed: true,
    make: (ctx, { scene: { caseId }, word: basis, pick }) => {
      const asked = { caseId, requestKey: randomUUID(), kind: 'SUSPENSION', basis } as const;
      const days = { from: ctx.today, to: pick % 2 === 0 ? null : ctx.today };
      return () => addPause(ctx, { ...asked, ...days, documentId: null });
    },
  },
  endPause: {
    type: 'clock.pause-ended',
    keyed: true,
    make: (ctx, { scene: { caseId }, seen: { entryId }, word: basis }) => {
      const asked = { caseId, requestKey: randomUUID(), entryId, to: ctx.today, basis };
      return () => endPause(ctx, asked);
    },
  },
  withdraw: {
    type: 'clock.entry-withdrawn',
    keyed: true,
    make: (ctx, { scene: { caseId }, seen: { entryId }, word: reason }) => {
      const asked = { caseId, requestKey: randomUUID(), entryId, reason };
      return () => withdrawEntry(ctx, asked);
    },
  },
  complex: {
    type: 'clock.complex-marked',
    make:
      (ctx, { scene: { caseId }, word: reason }) =>
      () =>
        markComplex(ctx, { caseId, reason }),
    stood: ({ type }) => type === 'clock.complex-marked',
  },
  settle: {
    type: 'case.settled',
    keyed: true,
    make: (ctx, { scene: { caseId }, word: how }) => {
      const asked = settleInput(ctx, caseId, { how });
      return () => settleCase(ctx, asked);
    },
  },
  close: {
    type: 'case.closed',
    make:
      (ctx, { scene: { caseId } }) =>
      () =>
        closeCase(ctx, { caseId }),
    stood: ({ type, actorId }, _, me) => type === 'case.closed' && actorId === me,
  },
  reopen: {
    type: 'case.reopened',
    make:
      (ctx, { scene: { caseId }, word: reason }) =>
      () =>
        reopenCase(ctx, { caseId, reason, runsFrom: null }),
    stood: ({ type, actorId }, _, me) => type === 'case.reopened' && actorId === me,
  },
  attach: {
    type: 'file.attached',
    make:
      (ctx, { scene: { caseId, otherId } }) =>
      () =>
        attachPapers(ctx, { caseId, toCaseId: otherId }),
    stood: ({ type }) => type === 'file.attached',
  },
  putAway: {
    type: 'file.put-away',
    make:
      (ctx, { scene: { caseId }, word: reason }) =>
      () =>
        shelvePapers(ctx, { caseId, symbol: '0631', reason }),
    stood: ({ type }) => type === 'file.put-away',
  },
} satisfies Record<string, Act>;
export type ActName = keyof typeof acts;
export const ACTS: Record<ActName, Act> = acts;
