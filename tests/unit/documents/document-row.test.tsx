import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DocumentRow } from '@/components/documents/document-row';
import type { DocumentItem } from '@/lib/modules/documents/schema';

const letter: DocumentItem = {
  id: 1,
  title: 'Decyzja',
  fileName: 'decyzja.pdf',
  mediaType: 'application/pdf',
  size: 1_000,
  direction: 'OUTGOING',
  scan: 'NOT_SCANNED',
  addedBy: 'Ewa Lis',
  addedAt: new Date(0),
  cancelledBy: null,
  cancelledAt: null,
  cancelReason: '',
  letterCancelled: false,
};

/** The number of times that a row says that a letter is cancelled. */
function told(newest: boolean, version: boolean): number {
  const earlier = { ...letter, id: 2, letterCancelled: version, signatures: [] };
  const document = { ...letter, letterCancelled: newest, signatures: [], versions: [earlier] };
  const common = { slug: '2026-1', opens: true, shown: null, show: () => {}, replace: null, signable: [] };
  const actions = {
    cancel: async () => ({ ok: true as const, value: undefined }),
    retitle: async () => ({ ok: true as const, value: undefined }),
    tie: async () => ({ ok: true as const, value: undefined }),
  };
  const html = renderToStaticMarkup(<DocumentRow {...common} document={document} actions={actions} />);
  return html.split('>anulowane<').length - 1;
}

test('the file of a cancelled letter says so, also for an earlier version', () => {
  expect(told(false, false)).toBe(0);
  expect(told(true, false)).toBe(1);
  expect(told(false, true)).toBe(1);
});
