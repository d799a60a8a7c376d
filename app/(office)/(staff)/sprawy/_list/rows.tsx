import type { FoundCase as ShownCase } from '@/components/cases/case-table';
import { toCaseRow } from '@/components/cases/case-table-row';
import { nb } from '@/components/ui/typography';
import type { PlainDate } from '@/lib/core/plain-date';
import { hitsOf } from '@/lib/modules/cases/rules/hits';
import { nextMove } from '@/lib/modules/cases/rules/whose-move';
import type { CasePage, FoundCase, HitPart } from '@/lib/modules/cases/schema/list';
import { clientMoveText, STATUS_WORDS } from '@/lib/modules/cases/words/status';

/** A case as a row of the list, before it can be unfolded. */
export function toShown(
  item: FoundCase,
  today: PlainDate,
  page: Pick<CasePage, 'words' | 'meaning'>,
): Omit<ShownCase, 'opens' | 'peek'> {
  return {
    row: toCaseRow(item, today),
    similar: item.similar,
    hit: hitOf(item, page),
    ...moveOf(item, today),
  };
}

/** Whose move it is. A case on its way waits for the receiving department. */
function moveOf(item: FoundCase, today: PlainDate): Pick<ShownCase, 'move' | 'moveNote'> {
  const note = STATUS_WORDS[item.status];
  switch (nextMove(item, today)) {
    case 'sender':
    case 'worker':
      return {
        move: item.assignee ? nb(`${item.assignee}, ${item.departmentSymbol}`) : item.department,
        moveNote: note,
      };
    case 'accept':
      return { move: item.destination, moveNote: note };
    case 'desk':
      return { move: item.department, moveNote: note };
    case 'client':
      return { move: 'klient', moveNote: nb(clientMoveText(item, today)) };
    case 'counter':
      return { move: item.waiting?.point ?? item.department, moveNote: 'potwierdza, że ma dokument' };
    case 'nobody':
      return { move: 'nikt', moveNote: `sprawa jest ${note}` };
  }
}

/** Where the typed words stand. Texts that the row does not show are told, the address only to a person who may see it. */
function hitOf(item: FoundCase, { words, meaning }: Pick<CasePage, 'words' | 'meaning'>): ShownCase['hit'] {
  if (item.hit === null) return null;
  const { representative, references, address, addressShown } = item.hit;
  const { what, client, matter } = toCaseRow(item, item.dueOn);
  const hits = hitsOf(words, {
    party: client ?? '',
    title: what,
    matter,
    representative,
    address,
    reference: references.join(' '),
    znak: `${item.znak ?? ''} ${item.number}`,
    identifier: '',
    rest: item.subject,
  });
  const texts: Partial<Record<HitPart, string>> = {
    representative,
    reference: references.join(', '),
    address: addressShown ? address : '',
  };
  if (item.similar) return { ...hits, texts };
  if (hits.missing.length === 0) return { ...hits, alike: false, texts };
  // A case with every word has them all: the other words are the client's number, a former znak, or stand further on.
  const elsewhere = meaning === 'identifier' ? 'identifier' : 'rest';
  return { parts: [...new Set([...hits.parts, elsewhere] as const)], alike: false, missing: [], texts };
}
