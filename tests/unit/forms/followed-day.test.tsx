import { renderToStaticMarkup } from 'react-dom/server';
import { useForm } from 'react-hook-form';
import { expect, test } from 'vitest';
import { DateField } from '@/components/layout/form/typed-fields';
import { type PlainDate, plainDate } from '@/lib/core/plain-date';

const YEARS_END = plainDate('2026-12-31');
const NEW_YEAR = plainDate('2027-01-01');

function Field({ receivedOn, today }: { receivedOn: PlainDate | null; today: PlainDate }) {
  const { control } = useForm<{ receivedOn: PlainDate | null }>({ defaultValues: { receivedOn } });
  const form = { control, idOf: (path: string) => path };
  return <DateField form={form} name="receivedOn" label="Data wpływu" today={today} followsToday />;
}

const drawn = (receivedOn: PlainDate | null, today: PlainDate) =>
  renderToStaticMarkup(<Field receivedOn={receivedOn} today={today} />).replaceAll('\u00a0', ' ');

test('an untouched day is today, and follows the day when it turns', () => {
  expect(drawn(null, YEARS_END)).toMatch(/value="31\.12\.2026".*dziś, czwartek, 31 grudnia 2026/);
  expect(drawn(null, NEW_YEAR)).toMatch(/value="01\.01\.2027".*dziś, piątek, 1 stycznia 2027/);
});

test('a touched day stays, and says that it was yesterday', () => {
  expect(drawn(YEARS_END, NEW_YEAR)).toMatch(/value="31\.12\.2026".*wczoraj, czwartek, 31 grudnia 2026/);
});
