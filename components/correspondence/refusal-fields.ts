import type { ProcedureRow } from '@/lib/modules/cases/schema/procedure';
import { citation } from '@/lib/modules/cases/words/procedures';
import type { ContentOf } from '@/lib/modules/correspondence/schema/content';
import { namesPositions } from '@/lib/modules/correspondence/schema/law';
import type { LetterField } from './letter-field';

/**
 * The people who took a position, and those for whose sake a decision refuses, whom the reasons of a refusal name; a
 * discontinuance names none (UDIP art. 16 ust. 2 pkt 2).
 */
export function refusalFields(content: ContentOf<'DECISION'>, row: ProcedureRow): LetterField[] {
  const { decision } = row;
  if (!decision?.positions) return [];
  return [
    {
      name: 'content.discontinues',
      label: 'Umarza postępowanie',
      as: 'check',
      hint: `Nie odmawia (${citation(decision.discontinued)}).`,
    },
    ...(namesPositions(content, row)
      ? [
          {
            name: 'content.positions',
            label: 'Osoby, które zajęły stanowisko w toku postępowania',
            as: 'lines',
            rows: 3,
            hint: `Imię, nazwisko i funkcja, każda osoba w osobnym wierszu (${citation(decision.positions)})`,
          } as const,
          {
            name: 'content.protects',
            label: 'Czy odmawiamy ze względu na dobra z art. 5 ust. 2',
            as: 'yesNo',
            yes: 'Tak, na prywatność albo tajemnicę przedsiębiorcy',
            no: 'Nie, z innego powodu',
            hint: `Wtedy uzasadnienie oznacza te podmioty (${citation(decision.positions)}).`,
          } as const,
          ...(content.protects
            ? [
                {
                  name: 'content.protected',
                  label: 'Podmioty, ze względu na których dobra odmawiamy',
                  as: 'lines',
                  rows: 3,
                  hint: 'Każdy w osobnym wierszu. Oznacz je tak, żeby nie ujawnić tego, co chronisz.',
                } as const,
              ]
            : []),
        ]
      : []),
  ];
}
