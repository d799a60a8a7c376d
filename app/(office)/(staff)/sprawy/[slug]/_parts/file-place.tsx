import { OpenCaseForm } from '@/components/filing/open-case-form';
import { AttachForm, ReclassifyForm, ShelveForm, TakeOutForm } from '@/components/filing/other-acts';
import { ProvisionalJrwa } from '@/components/filing/provisional-jrwa';
import {
  Attached,
  AttachedTo,
  FormerLines,
  RegisterPlaceFacts,
} from '@/components/filing/register-place-facts';
import { yearOf } from '@/lib/core/plain-date';
import { canClassifyCase, canReadRegisters } from '@/lib/modules/filing/policy';
import { isJrwaProvisional, listGroups, suggestedClass } from '@/lib/modules/filing/queries/classes';
import { registerPlaceOf } from '@/lib/modules/filing/queries/file-of-case';
import { canBeShelved, canBeTakenOut, canStandInSpis } from '@/lib/modules/filing/rules/acts';
import type { RegisterPlace } from '@/lib/modules/filing/schema/file';
import {
  attachPapersAction,
  filePapersAction,
  findClassesAction,
  findTargetsAction,
  moveFileAction,
  openFileAction,
  takeOutPapersAction,
} from '../akta/actions';
import type { PartProps } from './part';

const ACTIONS = {
  findClasses: findClassesAction,
  findTargets: findTargetsAction,
  open: openFileAction,
  move: moveFileAction,
  attach: attachPapersAction,
  putAway: filePapersAction,
  takeOut: takeOutPapersAction,
};

/** The place of the case in the spis spraw, and the cases attached to it. */
export async function FilePlace({ ctx, record, step }: Pick<PartProps, 'ctx' | 'record' | 'step'>) {
  const file = await registerPlaceOf(ctx, record);
  return (
    <>
      <section>
        <h2 className="vh">Znak sprawy i spis spraw</h2>
        <RegisterPlaceFacts file={file} mayRead={canReadRegisters(ctx.actor)} />
        {canClassifyCase(ctx.actor, record) && <Acts ctx={ctx} record={record} file={file} step={step} />}
      </section>
      {file.attachedTo && <AttachedTo to={file.attachedTo} />}
      <Attached papers={file.attached} />
      <FormerLines lines={file.former} />
    </>
  );
}

/** The acts on the file that are possible now, for a person who keeps it. */
async function Acts(props: Pick<PartProps, 'ctx' | 'record' | 'step'> & { file: RegisterPlace }) {
  const { ctx, record, file, step } = props;
  if (canBeTakenOut(record.status)) {
    return (
      <div className="acts mt-4">
        <TakeOutForm
          caseId={record.id}
          version={record.version}
          attached={record.status === 'ATTACHED'}
          actions={ACTIONS}
        />
      </div>
    );
  }
  if (!canStandInSpis(record.status)) return null;
  const inHand = canBeShelved(record.status);
  const [groups, jrwa, suggested] = await Promise.all([
    listGroups(ctx, record),
    isJrwaProvisional(ctx),
    file.current ? null : suggestedClass(ctx, record),
  ]);
  const provisional = jrwa === true;
  const common = { caseId: record.id, cell: file.cell, year: yearOf(record.receivedOn), groups, provisional };
  return (
    <>
      {jrwa !== false && <ProvisionalJrwa missing={jrwa === null} />}
      <div className="acts mt-4">
        {!file.current && step?.step !== 'OPEN_CASE' && (
          <OpenCaseForm {...common} suggested={suggested} actions={ACTIONS} />
        )}
        {file.current && <ReclassifyForm {...common} from={file.current} actions={ACTIONS} />}
        {inHand && (
          <AttachForm caseId={record.id} version={record.version} number={record.number} actions={ACTIONS} />
        )}
        {inHand && !file.current && (
          <ShelveForm
            caseId={record.id}
            version={record.version}
            number={record.number}
            actions={ACTIONS}
            provisional={provisional}
          />
        )}
      </div>
    </>
  );
}
