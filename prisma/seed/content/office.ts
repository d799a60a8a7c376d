import type { OfficeContent } from './types';

/** The made-up town hall. */
export const OFFICE: OfficeContent = {
  name: 'Urząd Miejski w Zalesinie',
  street: 'ul. Rynek 1',
  postalCode: '00-000',
  city: 'Zalesin',
  phone: '00 000 00 00',
  email: 'urzad@zalesin.example',
  website: 'https://zalesin.example',
  authority: 'Burmistrz Zalesina',
  ade: 'AE:PL-00000-00000-ZALES-14',
};
