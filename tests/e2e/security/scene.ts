import { randomUUID } from 'node:crypto';
import { ask } from './http';
import { act, knownActions, payload, sendFile, sessionOf } from './staff';

/** A case with words that occur nowhere else in the office, so that a leak is recognised. */
export type SceneCase = {
  id: number;
  slug: string;
  number: string;
  clientId: number;
  documentId: number;
  /** The id of a plain-text document. */
  textId: number;
  noteId: number;
  /** The id of a record of viewing; 0 when there is none. */
  viewingId: number;
  receiptKey: string;
  /** The resident's access code. */
  code: string;
  /** The batch of the hand-over; null when the case was not handed over. */
  batch: string | null;
  handOverId: number;
  departmentId: number;
  /** `file`: those of the `matter` that stand in the files alone. */
  words: { matter: string[]; file: string[]; contact: string[]; pesel: string };
};

/**
 * `own`: in Wydział Dróg, accepted and given to `referent`. `foreign`: on its way to Wydział Gospodarki Komunalnej,
 * where none of the demo people works. `waiting`: still at the counter.
 */
export type Scene = {
  own: SceneCase;
  foreign: SceneCase;
  waiting: SceneCase;
  cardVersionId: number;
  /** The present version of the office's calendar and choices. */
  termsVersion: number;
  ids: {
    person: number;
    department: number;
    point: number;
    referent: number;
    adminSession: number;
  };
};

const PDF = '%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n';
const STAFF = 'app/(office)/(staff)';
export const PODANIE = `${STAFF}/okienko/podanie/actions.ts`;
const HAND_OVERS = `${STAFF}/okienko/przekazania/actions.ts`;
const CASE = `${STAFF}/sprawy/[slug]`;
const DEPARTMENT = `${STAFF}/komorka/actions.ts`;

/** Calls the action and returns its value. Throws when the action refuses. */
export async function must<T>(cookie: string, name: string, ...args: unknown[]): Promise<T> {
  const action = knownActions().find((each) => each.name === name);
  if (!action) throw new Error(`no action ${name}`);
  const { answer, value } = await act('/konto', action.id, args, { headers: { cookie } });
  const { ok, value: result } = (value ?? {}) as { ok?: boolean; value?: T };
  if (!ok) throw new Error(`${name}: ${answer.status} ${answer.text.slice(0, 500)}`);
  return result as T;
}

/** The input that registers a podanie of `lastName`. Its words occur nowhere else in the office. */
export function podanieOf(lastName: string, cardVersionId: number, pesel: string) {
  return {
    submissionKey: randomUUID(),
    clientId: null,
    clientVersion: null,
    client: {
      kind: 'PERSON',
      firstName: 'Tajemnica',
      lastName,
      name: '',
      pesel,
      birthDate: '',
      nip: '',
      street: `ul. ${lastName} 77`,
      postalCode: '00-000',
      city: 'Zalesin',
      country: 'PL',
      phone: phoneOf(pesel),
      email: `${lastName.toLowerCase()}@poczta.example`,
      regon: '',
      krs: '',
      adeAddress: '',
    },
    representative: null,
    cardVersionId,
    departmentId: null,
    subject: `Przedmiot sprawy ${lastName}`,
    channel: 'ORAL',
    receivedOn: '2026-11-24',
    letterDate: null,
    postingDate: null,
    attachmentsCount: 1,
    presentDocumentIds: [],
    deliveryWay: 'COUNTER',
    outOfTurn: false,
    identityCheck: 'KNOWN',
    identityReason: null,
    identityNote: '',
    rodoWay: 'ON_PAPER',
    rodoVersion: null,
    protocolText: `Treść protokołu ${lastName}`,
    settledOnSpot: false,
  };
}

const phoneOf = (pesel: string) => `60${pesel.slice(-7)}`;

export async function setScene(): Promise<Scene> {
  const [bok, desk, admin] = await Promise.all(['bok', 'sekretariat', 'admin'].map((who) => sessionOf(who)));
  const cards = await payload('/okienko/podanie', { cookie: bok });
  const cardOf = (symbol: string) =>
    Number(
      [...cards.text.matchAll(/"versionId":(\d+),.*?"departmentSymbol":"([^"]+)"/g)].find(
        (found) => found[2] === symbol,
      )?.[1],
    );
  // The tag has letters only, because names have no digits.
  const tag = randomUUID().replace(/[\d-]/g, (sign) => 'ghijklmnop'[Number(sign)] ?? '');
  const own = await registered(bok, `Własnowska${tag}`, cardOf('DR'), '90061500');
  const foreign = await registered(bok, `Obcowska${tag}`, cardOf('GK'), '91071500');
  const waiting = await registered(bok, `Czekalska${tag}`, cardOf('GK'), '92081500');
  for (const each of [own, foreign]) await handOver(bok, each);

  const people = await ask('/administracja/ludzie', { headers: { cookie: admin } });
  const idIn = (html: string, part: string, name: string) =>
    Number(new RegExp(`/administracja/${part}/(\\d+)"[^>]*>${name}<`).exec(html)?.[1]);
  const referent = idIn(people.text, 'ludzie', 'Marek Zieliński');
  await must(desk, `${DEPARTMENT} acceptAction`, { handOverIds: [own.handOverId] });
  await must(desk, `${DEPARTMENT} assignAction`, { caseIds: [own.id], staffId: referent });
  await written(bok, foreign);
  await written(desk, own);
  own.viewingId = await seen(desk, own, referent);
  const terms = await payload('/administracja/terminy', { cookie: admin });
  const sessions = await payload('/administracja/sesje', { cookie: admin });
  return {
    own,
    foreign,
    waiting,
    cardVersionId: cardOf('DR'),
    termsVersion: Number(/"version":(\d+),"policy":\{/.exec(terms.text)?.[1]),
    ids: {
      person: idIn(people.text, 'ludzie', 'Helena Wilk'),
      department: own.departmentId,
      point: 1,
      referent,
      adminSession: Number(/"id":(\d+),"who":"Paweł Kruk \(admin\)","current":true/.exec(sessions.text)?.[1]),
    },
  };
}

async function registered(bok: string, lastName: string, card: number, born: string): Promise<SceneCase> {
  const pesel = peselFrom(`${born}${Math.floor(Math.random() * 90 + 10)}`);
  const podanie = podanieOf(lastName, card, pesel);
  type Done = {
    caseId: number;
    slug: string;
    number: string;
    receiptKey: string;
    accessCode: string;
    department: { id: number };
  };
  const done = await must<Done>(bok, `${PODANIE} registerAction`, podanie);
  const [client] = await must<{ id: number }[]>(bok, `${PODANIE} findClientsAction`, { typed: lastName });
  const file = new File([PDF.replace('1 0 obj', `% ${lastName}\n1 0 obj`)], `${lastName}.pdf`, {
    type: 'application/pdf',
  });
  const sent = await sendFile(bok, done.slug, `Załącznik ${lastName}`, file);
  const document = (sent.value as { value: { id: number } }).value;
  const text = new File([`Notatka ${lastName}`], 'notatka.txt');
  const note = (await sendFile(bok, done.slug, `Załącznik ${lastName}, notatka`, text)).value;
  const { street, email } = podanie.client;
  return {
    id: done.caseId,
    slug: done.slug,
    number: done.number,
    receiptKey: done.receiptKey,
    clientId: client.id,
    documentId: document.id,
    noteId: 0,
    viewingId: 0,
    batch: null,
    handOverId: 0,
    textId: (note as { value: { id: number } }).value.id,
    departmentId: done.department.id,
    code: done.accessCode,
    words: {
      file: [podanie.protocolText],
      matter: [`Tajemnica ${lastName}`, podanie.subject, podanie.protocolText, `Załącznik ${lastName}`],
      contact: [street, email, podanie.client.phone, podanie.client.phone.replace(/(...)(...)/, '$1 $2 ')],
      pesel,
    },
  };
}

async function handOver(bok: string, sceneCase: SceneCase): Promise<void> {
  sceneCase.batch = randomUUID();
  const act = { batch: sceneCase.batch, caseIds: [sceneCase.id], departmentId: null, reason: '' };
  await must(bok, `${HAND_OVERS} handOverAction`, act);
  const sent = await payload('/okienko/przekazania', { cookie: bok });
  sceneCase.handOverId = Number(
    new RegExp(`"id":(\\d+),"case":\\{"id":${sceneCase.id},`).exec(sent.text)?.[1],
  );
}

/** Writes a note in the case files. Its words occur nowhere else. */
async function written(cookie: string, sceneCase: SceneCase): Promise<void> {
  const text = `Treść notatki ${sceneCase.words.matter[0]}`;
  const { id } = await must<{ id: number }>(cookie, `${CASE}/notatki/actions.ts writeNoteAction`, {
    slug: sceneCase.slug,
    requestKey: randomUUID(),
    kind: 'VISIT',
    happenedOn: '2026-11-24',
    happenedAt: '',
    person: sceneCase.words.matter[0],
    text,
    correctsId: null,
  });
  sceneCase.noteId = id;
  sceneCase.words.matter.push(text);
  sceneCase.words.file.push(text);
}

/** Records a viewing of the case files; returns its id. */
async function seen(cookie: string, sceneCase: SceneCase, presentId: number): Promise<number> {
  const { id } = await must<{ id: number }>(cookie, `${CASE}/udostepnienia/actions.ts recordViewingAction`, {
    slug: sceneCase.slug,
    requestKey: randomUUID(),
    viewedOn: '2026-11-24',
    fromTime: '7:00',
    toTime: '7:30',
    viewer: sceneCase.words.matter[0],
    capacity: 'strona',
    identityCheck: 'ID_CARD',
    presentId,
    scope: 'Całe akta',
    copies: '',
    withheld: '',
    correctsId: null,
  });
  return id;
}

function peselFrom(ten: string): string {
  const sum = [...ten].reduce((total, digit, place) => total + Number(digit) * [1, 3, 7, 9][place % 4], 0);
  return `${ten}${(10 - (sum % 10)) % 10}`;
}
