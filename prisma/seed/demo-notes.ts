import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/core/context';
import { numberOf, registryNumberSlug } from '@/lib/core/registry-number';
import { recordViewing } from '@/lib/modules/case-files/operations/record-viewing';
import { addReference } from '@/lib/modules/case-files/operations/references';
import { writeNote } from '@/lib/modules/case-files/operations/write-note';
import { db } from '@/lib/platform/db';
import { EXTERNAL_SYSTEMS } from './content/external-systems';
import { type Act, contextOf } from './demo-acts';

/** Adds papers to the files of some cases: a call, a visit, a party who read the files, a number in another system. */
export function keepingFile(caseId: number, worker: Actor, at: Date): Act {
  return {
    at,
    run: async () => {
      const caseRow = await db().case.findUniqueOrThrow({ where: { id: caseId }, include: { client: true } });
      if (caseRow.settledAt) return [];
      const ctx = contextOf(worker, at);
      const slug = registryNumberSlug(numberOf(caseRow));
      if (!caseRow.client) return [];
      const { name, firstName, lastName, kind } = caseRow.client;
      const who = kind === 'ORGANISATION' ? 'przedstawiciel strony' : `${firstName} ${lastName}`;
      const note = {
        slug,
        requestKey: randomUUID(),
        happenedOn: ctx.today,
        happenedAt: '',
        correctsId: null,
      };
      switch (caseRow.registryNumber % 12) {
        case 1:
          await writeNote(ctx, {
            ...note,
            kind: 'PHONE_CALL',
            person: who,
            text: 'Strona pyta o stan sprawy. Odpowiedź: sprawa w toku, decyzja w terminie.',
          });
          break;
        case 4:
          await writeNote(ctx, {
            ...note,
            kind: 'VISIT',
            person: who,
            text: 'Strona złożyła ustne wyjaśnienia co do przebiegu robót. Szkic dołączono do akt.',
          });
          break;
        case 7: {
          const system = await db().externalSystem.findFirstOrThrow({ where: { name: EXTERNAL_SYSTEMS[0] } });
          await addReference(ctx, { slug, systemId: system.id, reference: `EGiB/${1000 + caseId}` });
          break;
        }
        case 10:
          await recordViewing(ctx, {
            slug,
            requestKey: randomUUID(),
            viewedOn: ctx.today,
            fromTime: '07:30',
            toTime: '07:38',
            viewer: kind === 'ORGANISATION' ? name : who,
            capacity: 'strona',
            identityCheck: 'ID_CARD',
            presentId: worker.staffId,
            scope: 'całość akt',
            copies: '',
            withheld: '',
            correctsId: null,
          });
          break;
      }
      return [];
    },
  };
}
