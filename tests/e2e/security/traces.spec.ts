import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { CLIENTS } from '@/prisma/seed/content/clients';
import { ownOffice } from '../support/own-office';
import { ask } from './http';
import { must, setScene } from './scene';
import { act, knownActions, sessionOf, trySignIn } from './staff';

test('no name, number, code or password gets into the log or an address', async () => {
  // given a podanie that was registered, handed over, accepted and opened
  const { own, foreign } = await setScene();
  const cookie = await sessionOf('bok');
  for (const path of ['', '?zakladka=strony', '?zakladka=dokumenty', '/protokol', `/pliki/${own.documentId}`])
    await ask(`/sprawy/${own.slug}${path}`, { headers: { cookie } });
  await ask(`/sprawy/${foreign.slug}/potwierdzenie?klucz=${foreign.receiptKey}`, { headers: { cookie } });

  // and searches by name, by PESEL and by phone
  const [name] = own.words.matter;
  for (const q of [name, own.words.pesel, own.words.contact[2], own.words.contact[1]]) {
    const found = await must<string>(cookie, 'app/(office)/(staff)/sprawy/actions.ts searchAddressAction', {
      q,
    });
    expect(decodeURIComponent(found)).not.toContain(q);
    const { text } = await ask(found, { headers: { cookie } });
    if (q === name) expect(text).toContain(own.number);
  }

  // and failures: of sign-in, lookup, next-auth, and of actions with a client's data
  const password = 'Hasło-Którego-Nikt-Nie-Zna';
  await trySignIn('bok', { password, from: '127.0.5.1' });
  const idOf = (end: string) => knownActions().find((each) => each.name.endsWith(end))?.id ?? '';
  const form = new FormData();
  form.set('numer', own.number);
  form.set('kod', own.code);
  const start = { number: name, code: own.code, attempt: 0, problem: null };
  for (const args of [
    [start, form],
    [null, form],
    [start, name],
  ])
    await act('/stan-sprawy', idOf(' checkStatus'), args, { from: '127.0.5.2' });
  for (const action of knownActions().filter((each) => !each.name.endsWith(' leave')))
    for (const args of [
      [{ id: 2 ** 40, clientId: 2 ** 40, caseId: 2 ** 40, staffId: 1, how: name }],
      [name],
      [[name]],
    ])
      await act('/konto', action.id, args, { headers: { cookie } });
  await ask(`/api/auth/error?error=${encodeURIComponent(name)}`);

  // then the log contains none of these data
  await wait(500);
  const log = readFileSync(ownOffice?.log ?? '', 'utf8');
  expect(log).toContain('Okienko działa');
  // The console shows no warnings either, such as that of pg about two queries at once. Lines of JSON are skipped: they
  // are the log, and another test of this office may have ended the database's connections.
  const screen = log.split('\n').filter((line) => !line.startsWith('{'));
  expect(screen.filter((line) => /\bwarn(ing)?\b|DeprecationWarning/i.test(line))).toEqual([]);
  const clients = CLIENTS.flatMap((each) =>
    each.kind === 'PERSON' ? [`${each.firstName} ${each.lastName}`, each.pesel] : [each.name, each.nip],
  );
  const phones = CLIENTS.map((each) => each.phone);
  const words = [own, foreign].flatMap((sceneCase) => [
    ...sceneCase.words.matter,
    ...sceneCase.words.contact,
    sceneCase.words.pesel,
    sceneCase.code,
  ]);
  const secrets = [...words, own.code.replace('-', ''), own.receiptKey, foreign.receiptKey, password, cookie];
  const found = [...secrets, ...clients, ...phones].filter((word) => word && log.includes(word));
  expect(found).toEqual([]);
});
