'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { ComboField } from '@/components/layout/form/combo-field';
import { TextAreaField } from '@/components/layout/form/fields';
import type { ComboItem } from '@/components/ui/combo-box';
import { counted } from '@/lib/core/polish';
import {
  type AttachTarget,
  attachPapersSchema,
  type RegisterEntryItem,
  reclassifyCaseSchema,
  shelvePapersSchema,
  takeOutPapersSchema,
} from '@/lib/modules/filing/schema/file';
import { ClassField, GroupField } from './class-field';
import type { FilingActions } from './filing-actions';
import { type OpenFileProps, place } from './open-case-form';

type MoveProps = Omit<OpenFileProps, 'suggested' | 'actions' | 'main'> & {
  from: RegisterEntryItem;
  actions: Pick<FilingActions, 'findClasses' | 'move'>;
};

/** Gives a case a new znak in another class or department. The old line stays, with a remark. */
export function ReclassifyForm({ caseId, from, cell, year, groups, provisional, actions }: MoveProps) {
  const elsewhere = from.cell !== cell;
  return (
    <ActForm
      name="przeniesienie"
      title="Nadaj nowy znak"
      submit="Nadaj nowy znak"
      schema={reclassifyCaseSchema}
      start={{ caseId, fromId: from.id, symbol: elsewhere ? from.symbol : undefined, groupNumber: 0 }}
      tell={(typed) => place(cell, year, typed)}
      save={actions.move}
      done={({ znak }) => `Nowy znak: ${znak}.`}
    >
      {(form) => (
        <>
          <ClassField
            form={form}
            name="symbol"
            begun={elsewhere ? { id: from.symbol, name: `${from.symbol} ${from.heading}` } : null}
            provisional={provisional}
            find={actions.findClasses}
            takes={({ makesCases }) => makesCases}
            onChosen={() => form.set('groupNumber', 0)}
          />
          <GroupField form={form} name="groupNumber" symbol={form.watch('symbol')} groups={groups} />
          <TextAreaField
            form={form}
            name="reason"
            span={8}
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

type PapersProps = { caseId: number; version: number; number: string; actions: FilingActions };

/** Attaches papers to the files of an existing case. The terms of the papers no longer run. */
export function AttachForm({ caseId, version, number, actions }: PapersProps) {
  return (
    <ActForm
      name="dolaczenie"
      title="Dołącz do istniejącej sprawy"
      submit="Dołącz"
      schema={attachPapersSchema}
      start={{ caseId, version }}
      save={actions.attach}
      done={() => `${number} dołączone. Terminy tego pisma już nie biegną.`}
    >
      {(form) => (
        <ComboField
          form={form}
          name="toCaseId"
          read={Number}
          span={8}
          label="Sprawa"
          hint="Sprawa tej samej komórki: znak, numer, nazwisko albo słowo."
          search={async (q) => {
            const answer = await actions.findTargets({ caseId, q });
            return answer.ok ? answer.value.map(toItem) : [];
          }}
          countText={(count) => counted(count, 'sprawa', 'sprawy', 'spraw')}
          emptyText="Nie ma takiej sprawy w tej komórce."
        />
      )}
    </ActForm>
  );
}

const toItem = ({ id, number, znak, subject, client }: AttachTarget): ComboItem => ({
  id: String(id),
  name: `${znak ?? number} ${client}`,
  detail: subject,
});

/** Shelves documentation that makes no case: an invitation, an offer, a copy for information. */
export function ShelveForm({
  caseId,
  version,
  actions,
  provisional,
}: PapersProps & { provisional: boolean }) {
  return (
    <ActForm
      name="odlozenie"
      title="Odłóż bez zakładania sprawy"
      submit="Odłóż"
      schema={shelvePapersSchema}
      start={{ caseId, version }}
      save={actions.putAway}
      done={() => 'Odłożone. Terminy tego pisma już nie biegną.'}
    >
      {(form) => (
        <>
          <ClassField
            form={form}
            name="symbol"
            provisional={provisional}
            find={actions.findClasses}
            takes={() => true}
          />
          <TextAreaField
            form={form}
            name="reason"
            span={8}
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

/** Takes out papers that were attached to another case, or shelved, by mistake. Their terms run on. */
export function TakeOutForm(props: {
  caseId: number;
  version: number;
  attached: boolean;
  actions: Pick<FilingActions, 'takeOut'>;
}) {
  const { caseId, version, attached, actions } = props;
  const title = attached ? 'Odłącz od tej sprawy' : 'Cofnij odłożenie';
  return (
    <ActForm
      name="odlaczenie"
      title={title}
      submit={title}
      schema={takeOutPapersSchema}
      start={{ caseId, version }}
      save={actions.takeOut}
      done={() => 'Pismo jest znów w toku. Jego terminy biegną dalej.'}
    >
      {(form) => (
        <>
          <p className="hint span-12">
            Pismo wróci do tego, kto je prowadził. Terminy, które się z nim skończyły, pobiegną dalej.
          </p>
          <TextAreaField form={form} name="reason" label="Dlaczego" rows={2} maxLength={1000} />
        </>
      )}
    </ActForm>
  );
}
