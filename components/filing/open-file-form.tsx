'use client';

import { ActForm } from '@/components/layout/act-form';
import type { GroupItem } from '@/lib/modules/filing/schema/file';
import type { JrwaClassItem } from '@/lib/modules/filing/schema/jrwa';
import { ClassField, GroupField, startClass } from './class-field';
import type { FileActions } from './file-actions';

export type OpenFileProps = {
  caseId: number;
  cell: string;
  year: number;
  suggested: JrwaClassItem | null;
  groups: readonly GroupItem[];
  provisional: boolean;
  actions: Pick<FileActions, 'findClasses' | 'open'>;
  /** The one act of the page. */
  main?: boolean;
};

/** Założenie sprawy: the class, proposed from the card, and the next number of its spis. */
export function OpenFileForm(props: OpenFileProps) {
  const { caseId, cell, year, suggested, groups, provisional, actions, main } = props;
  return (
    <ActForm
      name="zalozenie"
      title="Załóż sprawę"
      submit="Załóż sprawę"
      main={main}
      start={startClass(suggested)}
      tell={({ symbol, groupNumber }) =>
        symbol ? Promise.resolve(place(cell, symbol, Number(groupNumber ?? 0), year)) : null
      }
      save={({ symbol = '', groupNumber = '0' }) =>
        actions.open({ caseId, symbol, groupNumber: Number(groupNumber) })
      }
      done={({ znak }) => `Sprawa założona: ${znak}.`}
    >
      {(field, typed, type) => (
        <>
          <ClassField
            field={field}
            typed={typed}
            type={type}
            provisional={provisional}
            find={actions.findClasses}
            takes={({ makesCases }) => makesCases}
          />
          <GroupField field={field} typed={typed} groups={groups} />
        </>
      )}
    </ActForm>
  );
}

/** Which znak it will be, but for the number: that is given when it is written. */
export function place(cell: string, symbol: string, groupNumber: number, year: number): string {
  const parts = [cell, symbol, ...(groupNumber > 0 ? [groupNumber] : []), '…', year];
  return `Znak: ${parts.join('.')}. Numer nada spis spraw.`;
}
