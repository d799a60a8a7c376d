import { beforeAll, expect, test } from 'vitest';
import { saveNoteDraft } from '@/lib/modules/case-files/operations/note-draft';
import { listWitnesses } from '@/lib/modules/case-files/queries/viewings';
import { casesByZnak } from '@/lib/modules/cases/queries/by-znak';
import { getCase } from '@/lib/modules/cases/queries/one';
import { urgingsOfCase } from '@/lib/modules/correspondence/queries/letters';
import { officeTerms, termsOfVersions } from '@/lib/modules/deadlines/queries';
import { listGroups } from '@/lib/modules/filing/queries/classes';
import { currentRodoClause, currentRodoVersion } from '@/lib/modules/procedure-cards/queries';
import { substitutesOn } from '@/lib/modules/staff/queries/at-work';
import { getOffice } from '@/lib/modules/staff/queries/office';
import { sentBy, statementsOf } from '@/tests/support/statements';
import { caseInHand, setScene } from '../case-files/scene';

let scene: Awaited<ReturnType<typeof setScene>>;
beforeAll(async () => {
  scene = await setScene();
});

test('each read that pages and acts share is one statement', async () => {
  const { caseId, slug } = await caseInHand(scene);
  const ctx = scene.worker;
  const record = await getCase(ctx, slug);
  const reads = {
    office: () => getOffice(),
    officeTerms: () => officeTerms(),
    termsOfVersions: () => termsOfVersions([1, 2]),
    rodoVersion: () => currentRodoVersion(ctx.today),
    rodoClause: () => currentRodoClause(ctx),
    substitutes: () => substitutesOn(ctx.today),
    groups: () => listGroups(ctx, record),
    znak: () => casesByZnak(ctx, 'DR.7230.1.2026'),
    witnesses: () => listWitnesses(ctx, record),
    urgings: () => urgingsOfCase(ctx, caseId),
  };
  const counts: Record<string, number> = {};
  for (const [name, read] of Object.entries(reads)) counts[name] = await statementsOf(read);
  expect(counts).toEqual(Object.fromEntries(Object.keys(reads).map((name) => [name, 1])));
});

test('a draft of a note is written in one statement, so that two tabs cannot collide', async () => {
  const { slug } = await caseInHand(scene);
  const sent = await sentBy(() => saveNoteDraft(scene.worker, { slug, typed: { text: 'Rozmowa' } }));
  const writes = sent.filter(({ text }) => text.includes('"case_note_draft"'));
  expect(writes.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^INSERT INTO .* ON CONFLICT \("staff_id","case_id"\) DO UPDATE SET /),
  ]);
});
