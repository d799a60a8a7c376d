import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { SelectField, TextField } from '@/components/layout/form/fields';
import { CountField, DateField } from '@/components/layout/form/typed-fields';
import { type ActFormOptions, type ActFormState, useActForm } from '@/components/layout/form/use-act-form';
import type { ActionResult } from '@/lib/core/action-result';
import { code } from '@/lib/core/errors';
import { plainDate } from '@/lib/core/plain-date';
import { plainDateSchema } from '@/lib/modules/deadlines/schema';

const today = plainDate('2026-11-24');
const schema = z.object({
  caseId: z.int32(),
  requestKey: z.uuid(),
  on: plainDateSchema,
  note: z.string().trim().min(1, code('note-text-missing')).max(5, code('too-long')),
});
type Input = z.output<typeof schema>;
type Form = ActFormState<Input, Input>;

type ProbeProps = {
  act: (input: Input) => Promise<ActionResult<string>>;
  options: ActFormOptions<Input, Input, string, Input>;
  draw: (form: Form) => ReactNode;
};

function Probe({ act, options, draw }: ProbeProps) {
  return draw(useActForm(schema, act, options));
}

/** A form as a page draws it for the first time, with its fields. */
function begin(
  act: ProbeProps['act'],
  options: ProbeProps['options'] = {},
  fields: ProbeProps['draw'] = () => null,
): { form: Form; html: string } {
  const drawn: Form[] = [];
  const draw = (form: Form) => {
    drawn.push(form);
    return fields(form);
  };
  const html = renderToStaticMarkup(<Probe act={act} options={options} draw={draw} />);
  return { form: drawn[0], html };
}

const whole = { start: { caseId: 7, on: today, note: 'Mapa' } };
const done = async (): Promise<ActionResult<string>> => ({ ok: true, value: 'zrobione' });
const sentence = (form: Form, path: 'on' | 'note' | 'caseId') => form.getFieldState(path).error?.message;

describe('the form of an act', () => {
  test('shows a refusal of the schema at its field and does not call the server', async () => {
    const act = vi.fn(done);
    const { form } = begin(act, { start: { caseId: 7, note: '' } });
    form.setValue('on', plainDate('2026-12-02'));
    await form.submit();
    expect(act).not.toHaveBeenCalled();
    expect(sentence(form, 'note')).toBe('Napisz treść notatki.');
    expect(sentence(form, 'on')).toBeUndefined();
  });

  test('shows the limit of a text that is too long', async () => {
    const { form } = begin(done, { start: { caseId: 7, on: today, note: 'Mapa i wypis' } });
    await form.submit();
    expect(sentence(form, 'note')).toBe('Skróć ten tekst: zmieści się tu 5 znaków.');
  });

  test('gives the action the parsed values, with a key for the request', async () => {
    const act = vi.fn(done);
    const onDone = vi.fn();
    const { form } = begin(act, { start: { caseId: 7, on: today, note: ' Mapa ' }, onDone });
    await form.submit();
    const input = {
      caseId: 7,
      on: today,
      note: 'Mapa',
      requestKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
    };
    expect(act).toHaveBeenCalledExactlyOnceWith(input);
    expect(onDone).toHaveBeenCalledExactlyOnceWith('zrobione', input);
  });

  test('ignores a second press while the act runs', async () => {
    const act = vi.fn(done);
    const { form } = begin(act, whole);
    await Promise.all([form.submit(), form.submit(), form.submit()]);
    expect(act).toHaveBeenCalledTimes(1);
  });

  test('sends the key of the first attempt again after a failure', async () => {
    const keys: string[] = [];
    const { form } = begin(async ({ requestKey }) => {
      keys.push(requestKey);
      return { ok: false, code: 'unexpected' };
    }, whole);
    await form.submit();
    await form.submit();
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  test('shows a refusal of the server at its field with its facts, and keeps all typed values', async () => {
    const onRefused = vi.fn();
    const refusal = { ok: false, code: 'invalid', fields: { on: 'new-date-not-later' } } as const;
    const { form } = begin(async () => ({ ...refusal, facts: { due: '28 grudnia' } }), {
      ...whole,
      onRefused,
    });
    await form.submit();
    expect(sentence(form, 'on')).toBe('Termin mija 28 grudnia. Wpisz dzień późniejszy.');
    expect(form.getValues()).toMatchObject({ on: today, note: 'Mapa' });
    expect(onRefused).toHaveBeenCalledTimes(1);
  });

  test('shows an unreachable server as a refusal', async () => {
    const onRefused = vi.fn();
    const { form } = begin(() => Promise.reject(new Error('no network')), { ...whole, onRefused });
    await form.submit();
    expect(onRefused).toHaveBeenCalledExactlyOnceWith({ ok: false, code: 'offline' });
  });

  test('checks the rules in the browser too, together with the schema', async () => {
    const act = vi.fn(done);
    const { form } = begin(act, {
      start: { caseId: 7, on: plainDate('2026-12-02'), note: '' },
      rules: ({ on }) => (on > today ? { on: 'date-in-future' } : null),
    });
    await form.submit();
    expect(act).not.toHaveBeenCalled();
    expect(sentence(form, 'on')).toBe('Wpisz dzisiejszą albo wcześniejszą datę.');
    expect(sentence(form, 'note')).toBe('Napisz treść notatki.');
  });
});

describe('a field', () => {
  const draw = (
    start: ActFormOptions<Input, Input, string, Input>['start'],
    field: (form: Form) => ReactNode,
  ) => begin(done, { start, name: 'proba' }, field).html;
  const day = (form: Form) => <DateField form={form} name="on" label="Kiedy" today={today} />;

  test('of a day shows the day as typed, and below it in full with the weekday', () => {
    const html = draw({ on: plainDate('2026-12-02') }, day);
    expect(html).toContain('value="02.12.2026"');
    expect(html).toContain('środa, 2 grudnia 2026'.replace('2 g', '2\u00a0g'));
  });

  test('of a day shows an example while it is empty, and can show today as a word', () => {
    expect(draw({}, day)).toContain('Na przykład 2.12 albo dziś');
    const inWords = (form: Form) => (
      <DateField form={form} name="on" label="Kiedy" today={today} todayInWords />
    );
    expect(draw({ on: today }, inWords)).toContain('value="dziś"');
  });

  test('has an id with the name of its form, a label, and an empty text at first', () => {
    const html = draw({}, (form) => <TextField form={form} name="note" label="Treść" />);
    expect(html).toContain('id="f-proba-note"');
    expect(html).toContain('aria-labelledby="f-proba-note-label"');
    expect(html).toContain('value=""');
  });

  test('of a number is empty for no number', () => {
    const count = (form: Form) => <CountField form={form} name="caseId" label="Ile" />;
    expect(draw({ caseId: 7 }, count)).toContain('value="7"');
    expect(draw({ caseId: Number.NaN }, count)).toContain('value=""');
  });

  test('of a choice holds the value itself, not its text', () => {
    const choices: [number, string][] = [
      [7, 'siódma'],
      [8, 'ósma'],
    ];
    const html = draw({ caseId: 8 }, (form) => (
      <SelectField form={form} name="caseId" label="Sprawa" blank="wybierz" choices={choices} />
    ));
    expect(html).toMatch(/<option value="8" selected="">ósma<\/option>/);
  });
});
