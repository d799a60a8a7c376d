import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Contact } from '@/components/public/contact';
import type { Locale } from '@/lib/core/context';

const office = {
  name: 'Urząd Miejski w Zalesinie',
  street: 'ul. Rynek 1',
  postalCode: '00-000',
  city: 'Zalesin',
  phone: '',
  email: '',
  website: '',
};
const departments = [
  { name: 'Wydział Dróg', nameEn: 'Roads Department', nameUk: '', room: '212', phone: '' },
  { name: 'Kancelaria', nameEn: '', nameUk: '', room: '', phone: '' },
];
const htmlOf = (locale: Locale) =>
  renderToStaticMarkup(<Contact locale={locale} office={office} points={[]} departments={departments} />);

test('the page of contacts names departments in its language, and marks Polish names where the office gave no other', () => {
  expect(htmlOf('en')).toContain('<td>Roads Department</td>');
  expect(htmlOf('en')).toContain('<td><span lang="pl">Kancelaria</span></td>');
  expect(htmlOf('uk')).toContain('<td><span lang="pl">Wydział Dróg</span></td>');
  expect(htmlOf('pl')).toContain('<td>Wydział Dróg</td>');
  expect(htmlOf('pl')).not.toContain('lang="pl"');
});
