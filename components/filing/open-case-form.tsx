'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { type GroupItem, type OpenCaseInput, openCaseSchema } from '@/lib/modules/filing/schema/file';
import type { JrwaClassItem } from '@/lib/modules/filing/schema/jrwa';
import { ClassField, classItem, GroupField } from './class-field';
import type { FilingActions } from './filing-actions';

export type OpenFileProps = {
  caseId: number;
  cell: string;
  year: number;
  suggested: JrwaClassItem | null;
  groups: readonly GroupItem[];
  provisional: boolean;
  actions: Pick<FilingActions, 'findClasses' | 'open'>;
  /** True when this is the main act of the page. */
  main?: boolean;
};

/** Założenie sprawy: the class, proposed from the card, and the next number in its spis. */
export function OpenCaseForm(props: OpenFileProps) {
  const { caseId, cell, year, suggested, groups, provisional, actions, main } = props;
  return (
    <ActForm
      name="zalozenie"
      title="Załóż sprawę"
      submit="Załóż sprawę"
      main={main}
      schema={openCaseSchema}
      start={{ caseId, symbol: suggested?.symbol, groupNumber: 0 }}
      tell={(typed) => place(cell, year, typed)}
      save={actions.open}
      done={({ znak }) => `Sprawa założona: ${znak}.`}
    >
      {(form) => (
        <>
          <ClassField
            form={form}
            name="symbol"
            begun={suggested && classItem(suggested)}
            provisional={provisional}
            find={actions.findClasses}
            takes={({ makesCases }) => makesCases}
            onChosen={() => form.set('groupNumber', 0)}
          />
          <GroupField form={form} name="groupNumber" symbol={form.watch('symbol')} groups={groups} />
        </>
      )}
    </ActForm>
  );
}

/**
 * Returns the znak without its number, because the number is given when the case is saved. Null while no class is
 * chosen.
 */
export function place(
  cell: string,
  year: number,
  { symbol, groupNumber }: Pick<OpenCaseInput, 'symbol' | 'groupNumber'>,
): Promise<string> | null {
  if (!symbol) return null;
  const parts = [cell, symbol, ...(groupNumber > 0 ? [groupNumber] : []), '…', year];
  return Promise.resolve(`Znak: ${parts.join('.')}. Numer nada spis spraw.`);
}
