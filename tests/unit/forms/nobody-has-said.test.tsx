import type { ComponentProps, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { NoteForm } from '@/components/case-files/note-form';
import { ViewingForm } from '@/components/case-files/viewing-form';
import { NoteEventForm } from '@/components/cases/terms/event-forms';
import { AddPauseForm } from '@/components/cases/terms/pause-forms';
import { DeliveryActs } from '@/components/correspondence/letter-acts';
import { IssueForm } from '@/components/settlements/issue-form';
import { SettleForm } from '@/components/settlements/settle-form';
import { fieldCodes } from '@/lib/core/field-codes';
import { plainDate } from '@/lib/core/plain-date';
import { NOTE_KINDS } from '@/lib/modules/case-files/schema';
import { eventRules } from '@/lib/modules/cases/rules/procedures/row-of';
import { PROCEDURE_ROWS } from '@/lib/modules/cases/rules/procedures/table';
import { addPauseSchema, noteEventSchema } from '@/lib/modules/cases/schema/clock';
import { noteDeliverySchema } from '@/lib/modules/correspondence/schema/acts';
import type { SendingWay } from '@/lib/modules/correspondence/schema/letter';
import { OUTCOMES, type Outcome } from '@/lib/modules/settlements/schema';

vi.mock('next/navigation', () => ({
  useRouter: () => ({ refresh: () => undefined, push: () => undefined }),
}));

// Every form of an act is drawn as it looks once its button has opened it.
vi.mock('@/components/layout/form/act-form', async (importOriginal) => {
  const { ActForm } = await importOriginal<typeof import('@/components/layout/form/act-form')>();
  return { ActForm: (props: ComponentProps<typeof ActForm>) => <ActForm {...props} opened /> };
});

const today = plainDate('2026-12-07');
const row = PROCEDURE_ROWS.KPA;
const done = async () => ({ ok: true, value: undefined }) as never;

/** The chosen values of the select or the radio buttons of a name, as the page draws them. */
function chosen(node: ReactNode, name: string): string[] {
  const html = renderToStaticMarkup(node);
  const select = new RegExp(`<select[^>]* name="${name}"[^>]*>(.*?)</select>`).exec(html)?.[1];
  if (select !== undefined) {
    return [...select.matchAll(/<option value="([^"]*)" selected="">/g)].map(([, value]) => value);
  }
  const radios = html.match(new RegExp(`<input[^>]* name="${name}"[^>]*>`, 'g'));
  if (!radios) throw new Error(`no field ${name}`);
  return radios.filter((radio) => radio.includes(' checked=""'));
}

describe('a form presets nothing that nobody has said (decision 34)', () => {
  const delivery = (way: SendingWay) => (
    <DeliveryActs
      letter={{ id: 1, way, version: 3 } as never}
      today={today}
      row={row}
      actions={{ deliver: done, cameBack: done, takeBackSending: done } as never}
    />
  );

  test('how a letter was delivered is chosen by the person who notes it', () => {
    for (const way of ['POST_REGISTERED', 'OWN_STAFF', 'COUNTER', 'EDELIVERY'] as const) {
      expect(chosen(delivery(way), 'proof')).toEqual(['']);
    }
  });

  test('a way with one proof of delivery leaves nothing to choose', () => {
    expect(chosen(delivery('ACCOUNT'), 'proof')).toEqual(['RECEIVED']);
  });

  const terms = { caseId: 1, today, actions: { preview: done, addPause: done, noteEvent: done } as never };

  test('a period that does not count has no kind, and is not said to last', () => {
    const form = <AddPauseForm {...terms} rule="KPA_1M" documents={[]} />;
    expect(chosen(form, 'kind')).toEqual(['']);
    expect(chosen(form, 'lasting')).toEqual([]);
  });

  test('an event of a case is chosen', () => {
    const form = <NoteEventForm {...terms} events={eventRules(row)} missing={[]} />;
    expect(chosen(form, 'event')).toEqual(['']);
  });

  test('how the identity of a reader of the files was checked is chosen', () => {
    const form = <ViewingForm slug="s" today={today} witnesses={[]} me={1} save={done} />;
    expect(chosen(form, 'identityCheck')).toEqual(['']);
  });

  test('a correction of a viewing begins with what the record says', () => {
    const corrects = { id: 1, identityCheck: 'KNOWN', present: '' } as never;
    const form = <ViewingForm slug="s" today={today} witnesses={[]} me={1} corrects={corrects} save={done} />;
    expect(chosen(form, 'identityCheck')).toEqual(['KNOWN']);
  });

  const note = (kinds: ComponentProps<typeof NoteForm>['kinds']) => (
    <NoteForm slug="s" today={today} hour="12:00" kinds={kinds} draft={null} actions={{} as never} />
  );

  test('a person who may note visits and talks alone chooses which it was', () => {
    expect(chosen(note(['VISIT', 'PHONE_CALL']), 'kind')).toEqual(['']);
    expect(chosen(note(NOTE_KINDS), 'kind')).toEqual(['ANNOTATION']);
  });

  const settling = (known: Outcome | null) => (
    <SettleForm
      caseId={1}
      today={today}
      outcomes={OUTCOMES}
      known={known}
      letters={[]}
      row={row}
      main={false}
      settle={done}
    />
  );

  test('the outcome of a case that is settled in another way is chosen; that of its letter is known', () => {
    expect(chosen(settling(null), 'outcome')).toEqual(['']);
    expect(chosen(settling('DECISION'), 'outcome')).toEqual(['DECISION']);
  });

  test('the clerk says who takes a document', () => {
    const things = [{ id: 1, title: 'Decyzja', kind: 'dokument', addressee: null }];
    const about = { caseId: 1, client: 'Jan Kowalski', organisation: false, reference: 'DR.1', things };
    const form = (
      <table>
        <IssueForm
          row={about as never}
          columns={4}
          issue={done}
          onCancel={() => undefined}
          onDone={() => undefined}
          onRefused={() => undefined}
        />
      </table>
    );
    expect(chosen(form, 'identityCheck')).toEqual(['']);
    expect(chosen(form, 'who')).toEqual([]);
  });
});

test('a choice that was not made is asked for in words', () => {
  const codes = (schema: typeof noteDeliverySchema | typeof addPauseSchema | typeof noteEventSchema) =>
    fieldCodes(schema.safeParse({}).error?.issues ?? []);
  expect(codes(noteDeliverySchema).proof).toBe('choose-proof');
  expect(codes(addPauseSchema).kind).toBe('choose-pause-kind');
  expect(codes(noteEventSchema).event).toBe('choose-event');
});
