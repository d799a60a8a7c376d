import { expect, it } from 'vitest';
import { meantAddress } from '@/lib/modules/mail/rules/address-hint';
import { leftOutOf } from '@/lib/modules/mail/rules/answer-many';
import type { LeftOut, ManyThread } from '@/lib/modules/mail/schema/many';

const fit: ManyThread = {
  to: 'anna@example.org',
  status: 'ACCEPTED',
  mayAnswer: true,
  category: 'QUESTION',
  suggestedCategory: 'QUESTION',
  awaitsAnswer: true,
  answerWaits: false,
  othersWrite: false,
  ownDraft: false,
};

it.each<[LeftOut | null, Partial<ManyThread>]>([
  [null, {}],
  [null, { category: null }],
  [null, { category: 'PUBLIC_INFORMATION' }],
  ['robot', { status: null }],
  ['not-ours', { mayAnswer: false }],
  ['on-the-way', { status: 'HANDED_OVER' }],
  ['over', { status: 'SETTLED' }],
  ['answered', { awaitsAnswer: false }],
  ['answered', { answerWaits: true }],
  ['no-address', { to: 'no-reply@sklep.example' }],
  ['own-paper', { category: 'COMPLAINT' }],
  ['own-paper', { category: 'APPLICATION' }],
  ['undecided', { category: null, suggestedCategory: 'PETITION' }],
  ['being-written', { othersWrite: true }],
  ['own-draft', { ownDraft: true }],
])('a common answer: %s for %o', (reason, differs) => {
  expect(leftOutOf({ ...fit, ...differs })).toBe(reason);
});

it.each([
  ['anna@gmial.com', 'anna@gmail.com'],
  ['anna@gmail.pl', 'anna@gmail.com'],
  ['anna@gmail.con', 'anna@gmail.com'],
  ['Anna@GMAI.com ', 'anna@gmail.com'],
  ['jan@interria.pl', 'jan@interia.pl'],
  ['jan@onte.pl', 'jan@onet.pl'],
  ['jan@onet.pl', null],
  ['jan@wp.pl', null],
  ['jan@op.pl', null],
  ['jan@zalesin.example', null],
  ['jan', null],
  ['', null],
])('the domain of %s: %s', (typed, meant) => {
  expect(meantAddress(typed)).toBe(meant);
});
