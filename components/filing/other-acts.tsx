'use client';

import { ActForm } from '@/components/layout/act-form';
import { ComboBox, type ComboItem } from '@/components/ui/combo-box';
import { TextArea } from '@/components/ui/inputs';
import { counted } from '@/lib/core/polish';
import type { AttachTarget, FileLine } from '@/lib/modules/filing/schema/file';
import { ClassField, GroupField } from './class-field';
import type { FileActions } from './file-actions';
import { type OpenFileProps, place } from './open-file-form';

type MoveProps = Omit<OpenFileProps, 'suggested' | 'actions' | 'main'> & {
  from: FileLine;
  actions: Pick<FileActions, 'findClasses' | 'move'>;
};

/** A new znak in another class or cell; the old line stays, annotated. */
export function MoveFileForm({ caseId, from, cell, year, groups, provisional, actions }: MoveProps) {
  const elsewhere = from.cell !== cell;
  return (
    <ActForm
      name="przeniesienie"
      title="Nadaj nowy znak"
      submit="Nadaj nowy znak"
      start={elsewhere ? { symbol: from.symbol, symbolName: `${from.symbol} ${from.heading}` } : {}}
      tell={({ symbol, groupNumber }) =>
        symbol ? Promise.resolve(place(cell, symbol, Number(groupNumber ?? 0), year)) : null
      }
      save={({ symbol = '', groupNumber = '0', reason = '' }) =>
        actions.move({ caseId, fromId: from.id, symbol, groupNumber: Number(groupNumber), reason })
      }
      done={({ znak }) => `Nowy znak: ${znak}.`}
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
          <TextArea
            span={8}
            {...field('reason')}
            label="Dlaczego"
            rows={2}
            maxLength={500}
            hint={`Przy ${from.znak} stanie uwaga, dokąd sprawa przeszła.`}
          />
        </>
      )}
    </ActForm>
  );
}

type PapersProps = { caseId: number; number: string; actions: FileActions };

/** Papers that belong to a case there is: they go to its files, and nothing of theirs runs any more. */
export function AttachForm({ caseId, number, actions }: PapersProps) {
  return (
    <ActForm
      name="dolaczenie"
      title="Dołącz do istniejącej sprawy"
      submit="Dołącz"
      save={({ toCaseId }) => actions.attach({ caseId, toCaseId: Number(toCaseId || Number.NaN) })}
      done={() => `${number} dołączone. Terminy tego pisma już nie biegną.`}
    >
      {(field, typed, type) => {
        const { id, error } = field('toCaseId');
        const { toCaseId = '', toCaseName = '' } = typed;
        return (
          <ComboBox<ComboItem>
            id={id}
            span={8}
            label="Sprawa"
            error={error}
            hint="Sprawa tej samej komórki: znak, numer, nazwisko albo słowo."
            chosen={toCaseId ? { id: toCaseId, name: toCaseName } : null}
            onChoose={(item) => type({ toCaseId: item?.id ?? '', toCaseName: item?.name ?? '' })}
            search={async (q) => {
              const answer = await actions.findTargets({ caseId, q });
              return answer.ok ? answer.value.map(toItem) : [];
            }}
            countText={(count) => counted(count, 'sprawa', 'sprawy', 'spraw')}
            emptyText="Nie ma takiej sprawy w tej komórce."
          />
        );
      }}
    </ActForm>
  );
}

const toItem = ({ id, number, znak, subject, client }: AttachTarget): ComboItem => ({
  id: String(id),
  name: `${znak ?? number} ${client}`,
  detail: subject,
});

/** Documentation that makes no case: an invitation, an offer, a copy for information. */
export function PutAwayForm({ caseId, actions, provisional }: PapersProps & { provisional: boolean }) {
  return (
    <ActForm
      name="odlozenie"
      title="Odłóż bez zakładania sprawy"
      submit="Odłóż"
      save={({ symbol = '', reason = '' }) => actions.putAway({ caseId, symbol, reason })}
      done={() => 'Odłożone. Terminy tego pisma już nie biegną.'}
    >
      {(field, typed, type) => (
        <>
          <ClassField
            field={field}
            typed={typed}
            type={type}
            provisional={provisional}
            find={actions.findClasses}
            takes={() => true}
          />
          <TextArea
            span={8}
            {...field('reason')}
            label="Dlaczego nie tworzy sprawy"
            rows={2}
            maxLength={500}
            hint="Wymagane w klasie, w której zakłada się sprawy."
          />
        </>
      )}
    </ActForm>
  );
}
