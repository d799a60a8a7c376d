import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Prepared } from '@/components/applications/register-actions';
import { SideNotes } from '@/components/applications/side-notes';

const prepared = {
  card: {
    procedure: 'KPA',
    termNote: '',
    departmentName: 'Wydział Dróg',
    desk: { room: '', hours: '' },
  },
  due: {
    long: 'poniedziałek, 28 grudnia 2026',
    meaning: 'SETTLEMENT',
    lines: [{ label: '24.11', text: 'wpływ' }],
  },
} as unknown as Prepared;

const html = (hasDay: boolean) =>
  renderToStaticMarkup(
    <SideNotes
      prepared={prepared}
      hasDay={hasDay}
      missing={[]}
      onSpot={false}
      nowhere={false}
      abroad={false}
      here
    />,
  );

test('the term is told for a valid day of receipt alone', () => {
  expect(html(true)).toContain('28 grudnia 2026');
  expect(html(false)).toContain('Wpisz dzień wpływu, a policzymy termin.');
  expect(html(false)).not.toMatch(/28 grudnia|wpływ</);
  expect(html(false)).toContain('Wydział Dróg');
});
