import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Nie ma takiej strony · Okienko' };

export { NotFound as default } from '@/components/public/not-found';
