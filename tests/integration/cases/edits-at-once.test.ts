import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { errorText } from '@/lib/error-texts';
import { brokenLinks } from '@/lib/modules/audit/queries/chains';
import type { HistoryEntry } from '@/lib/modules/audit/schema';
import { assignCase } from '@/lib/modules/cases/operations/assign';
import { openCase } from '@/lib/modules/filing/operations/open-case';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { makeCard } from '@/tests/factories/cards';
import { makeJrwa } from '@/tests/factories/jrwa';
import { makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { runs } from '@/tests/support/runs';
import { ACTS, type ActName, type Edit, look, type Scene, type Seen } from './edits';
import { asItIs, historyOf, toldBy } from './told-case';

let clerk: Ctx;
/** The registry desk and the head of the department of roads, and two case workers. */
let people: Ctx[];
let workers: number[];
let card: Card;
let otherId: number;

beforeAll(async () => {
  const office = await makeOffice();
  await makeJrwa();
  clerk = ctxOf(await actorOf('CLERK', office.counter, { servicePointId: office.pointId }));
  people = [ctxOf(await actorOf('SECRETARIAT', office.roads)), ctxOf(await actorOf('HEAD', office.roads))];
  for (const name of ['Marek Zieliński', 'Ewa Lis'])
    people.push(ctxOf(await actorOf('CASE_WORKER', office.roads, { name })));
  workers = people.slice(2).map(({ actor }) => actor.staffId);
  card = await makeCard(office.roads);
  otherId = (await acceptedOne({ clerk, desk: people[0] }, card)).caseId;
});

/** One edit of a random person: with a fresh look at the case or not, after some milliseconds, once or twice. */
const anEdit = fc.record({
  who: fc.nat(3),
  act: fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...(Object.keys(ACTS) as ActName[])) },
    // The acts that carry a case on are more frequent, so that the case gets somewhere.
    { weight: 20, arbitrary: fc.constantFrom<ActName[]>('assign', 'openFile', 'settle', 'close', 'reopen') },
  ),
  pick: fc.nat(5),
  looks: fc.boolean(),
  after: fc.nat(4),
  twice: fc.boolean(),
});
const aCourse = fc.record({
  begins: fc.constantFrom<('accepted' | 'led' | 'opened')[]>('accepted', 'led', 'led', 'opened', 'opened'),
  rounds: fc.array(fc.array(anEdit, { minLength: 2, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
});
type Course = typeof aCourse extends fc.Arbitrary<infer C> ? C : never;

async function begin(begins: Course['begins']): Promise<Scene> {
  const [desk, head, worker] = people;
  const { caseId, slug } = await acceptedOne({ clerk, desk }, card);
  if (begins !== 'accepted') await assignCase(head, { caseId, staffId: worker.actor.staffId });
  if (begins === 'opened') await openCase(worker, { caseId, symbol: '7230', groupNumber: 0 });
  return { caseId, slug, otherId, workers };
}

type Done = Edit & { act: ActName; me: number; results: PromiseSettledResult<unknown>[] };

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Plays the rounds one after another, the edits of a round at once. */
async function play({ begins, rounds }: Course): Promise<{ scene: Scene; done: Done[] }> {
  const scene = await begin(begins);
  const seen: Seen[] = await Promise.all(people.map((ctx) => look(ctx, scene)));
  const done: Done[] = [];
  for (const round of rounds) {
    for (const { who, looks } of round) if (looks) seen[who] = await look(people[who], scene);
    const all = round.map(async ({ who, act, pick, after, twice }, place): Promise<Done> => {
      const ctx = people[who];
      const edit = { scene, seen: seen[who], pick, word: `Słowo ${done.length + place}.` };
      await pause(after);
      const run = ACTS[act].make(ctx, edit);
      const results = await Promise.allSettled(twice ? [run(), run()] : [run()]);
      return { ...edit, act, me: ctx.actor.staffId, results };
    });
    done.push(...(await Promise.all(all)));
  }
  return { scene, done };
}

const timesDone = ({ results }: Done) => results.filter(({ status }) => status === 'fulfilled').length;

/**
 * The number of history entries and notes that contain the edit's own word. Entries about moved clocks quote the word
 * as their reason and are not counted.
 */
async function toldInWord({ word, scene }: Edit, history: readonly HistoryEntry[]): Promise<number> {
  const said = history.filter(({ data }) => !('why' in data) && JSON.stringify(data).includes(word));
  return said.length + (await db().caseNote.count({ where: { caseId: scene.caseId, text: word } }));
}

/**
 * Each edit that succeeded stands in the history, no more often than it was sent, or asked for a state that stood
 * already. A refused edit has an error code of its own.
 */
async function checkTold(done: readonly Done[], history: readonly HistoryEntry[]): Promise<void> {
  for (const edit of done) {
    for (const result of edit.results) {
      if (result.status === 'fulfilled') continue;
      expect(result.reason, edit.act).toBeInstanceOf(DomainError);
      expect(errorText(result.reason.code)).not.toBe(errorText('unexpected'));
    }
    if (edit.act === 'correctClient') continue;
    const { keyed, stood } = ACTS[edit.act];
    const told = await toldInWord(edit, history);
    const most = keyed ? Math.min(timesDone(edit), 1) : timesDone(edit);
    expect(told, edit.act).toBeLessThanOrEqual(most);
    if (told > 0 || most === 0) continue;
    const standing = stood && history.some((entry) => stood(entry, edit, edit.me));
    expect(standing, `${edit.act}: done, and not told`).toBe(true);
  }
}

/**
 * The history holds no act that nobody did. `before` is the number of acts of a kind that brought the case to its first
 * state.
 */
function checkNothingElse(done: readonly Done[], history: readonly HistoryEntry[], before: number): void {
  for (const [name, { type }] of Object.entries(ACTS)) {
    for (const { actor } of people) {
      const entries = history.filter((entry) => entry.type === type && entry.actorId === actor.staffId);
      // A reopened case is assigned again to its former leader.
      const acts = name === 'assign' ? ['assign', 'reopen'] : [name];
      const own = done.filter((edit) => acts.includes(edit.act) && edit.me === actor.staffId);
      const times = own.reduce((sum, edit) => sum + timesDone(edit), before);
      expect(entries.length, name).toBeLessThanOrEqual(times);
    }
  }
}

/** Each saved correction began from the one before it, and the last one stands. */
async function checkClient(done: readonly Done[], scene: Scene): Promise<void> {
  const saved = done
    .filter((edit) => edit.act === 'correctClient' && timesDone(edit) > 0)
    .map(({ seen, word }) => ({ version: seen.client.version, street: word }))
    .sort((a, b) => a.version - b.version);
  const { client } = await look(people[0], scene);
  const first = client.version - saved.length;
  expect(saved.map(({ version }) => version)).toEqual(saved.map((_, place) => first + place));
  if (saved.length > 0) expect(client.street).toBe(saved.at(-1)?.street);
}

const RUNS = runs(30);

test(
  'S3: when several people edit a case at once, no update is lost',
  async () => {
    const everyone = fc.asyncProperty(aCourse, async (course) => {
      const { scene, done } = await play(course);
      const history = await historyOf(scene.caseId);
      expect(await asItIs(scene.caseId)).toEqual(toldBy(history));
      await checkTold(done, history);
      checkNothingElse(done, history, course.begins === 'accepted' ? 0 : 1);
      await checkClient(done, scene);
    });
    // The same course may end otherwise when it is played again, so there is nothing to shrink.
    await fc.assert(everyone, { numRuns: RUNS, endOnFailure: true });
    expect(await brokenLinks()).toEqual([]);
  },
  30_000 + RUNS * 2_000,
);
