import type { FoundCase as ShownCase } from '@/components/cases/case-table';
import { toCaseRow } from '@/components/cases/case-table-row';
import { nb } from '@/components/ui/typography';
import type { PlainDate } from '@/lib/core/plain-date';
import { hitsOf } from '@/lib/modules/cases/rules/hits';
import { nextMove } from '@/lib/modules/cases/rules/whose-move';
import type { FoundCase, HitPart } from '@/lib/modules/cases/schema/list';
import { clientMoveText, STATUS_WORDS } from '@/lib/modules/cases/words/status';

/** A case as a row of the list, before it can be unfolded. */
export function toShown(
  item: FoundCase,
  today: PlainDate,
  words: readonly string[],
): Omit<ShownCase, 'opens' | 'peek'> {
  return {
    row: toCaseRow(item, today),
    similar: item.similar,
    hit: hitOf(item, words),
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
function hitOf(item: FoundCase, words: readonly string[]): ShownCase['hit'] {
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
    rest: item.subject,
  });
  const texts: Partial<Record<HitPart, string>> = {
    representative,
    reference: references.join(', '),
    address: addressShown ? address : '',
  };
  // A case with every word has them all; a former znak and the numbers of the client stand in no text of the row.
  if (item.similar || hits.missing.length === 0) return { ...hits, texts };
  return {
    parts: hits.parts.includes('rest') ? hits.parts : [...hits.parts, 'rest'],
    alike: false,
    missing: [],
    texts,
  };
}
