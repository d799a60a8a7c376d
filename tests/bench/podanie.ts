import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DEMO_PASSWORD } from '@/prisma/seed/demo-office';
import { Browser } from './browser';
import type { Office } from './office';

/** The data of the demo office that a registration and its floor refer to. */
export type Ground = {
  cardVersionId: number;
  /** The documents that the card asks of a client without a representative. */
  documents: {
    id: number;
    name: string;
    kind: string;
    mandatory: boolean;
    requirement: string;
    legal_basis: string;
  }[];
  departmentId: number;
  destinationId: number;
  clerkId: number;
};

export async function groundOf(database: Client): Promise<Ground> {
  const { rows: cards } = await database.query(`
    SELECT v.id, c.department_id FROM card_version v JOIN procedure_card c ON c.id = v.card_id
    WHERE v.status = 'PUBLISHED' AND v.route = 'ORDINARY' AND v.complete
    ORDER BY (SELECT count(*) FROM required_document r WHERE r.version_id = v.id) DESC LIMIT 1`);
  const { rows: clerks } = await database.query(
    `SELECT s.id, p.department_id FROM staff_member s JOIN post p ON p.staff_id = s.id WHERE s.login = 'bok'`,
  );
  const { rows: documents } = await database.query(
    `SELECT id, name, kind, mandatory, requirement, legal_basis FROM required_document
     WHERE version_id = $1 AND NOT for_representative ORDER BY position`,
    [cards[0].id],
  );
  return {
    cardVersionId: cards[0].id,
    documents,
    departmentId: clerks[0].department_id,
    destinationId: cards[0].department_id,
    clerkId: clerks[0].id,
  };
}

export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  // An error event without a listener would end the process before the original failure of the office is reported.
  client.on('error', ({ message }) => console.error(`A connection has ended: ${message}`));
  await client.connect();
  return client;
}

/** A clerk at the demo counter, signed in. */
export async function clerkAt(office: Office, login: 'bok' | 'bok2' = 'bok'): Promise<Browser> {
  const browser = new Browser(office.origin);
  await browser.signIn(login, DEMO_PASSWORD);
  return browser;
}

export type Registered = { ok: true; value: { number: string; slug: string; accessCode: string } };

/** Registers a podanie over HTTP with the request of the form: a new client, every document brought except one. */
export async function registerOverHttp(browser: Browser, ground: Ground): Promise<Registered['value']> {
  const name = randomBytes(4).toString('hex');
  const result = await browser.act<Registered>('/okienko/podanie', 'registerAction', {
    submissionKey: randomUUID(),
    clientId: null,
    clientVersion: null,
    client: {
      kind: 'PERSON',
      firstName: 'Małgorzata',
      lastName: `Żółć-${name}`,
      name: '',
      pesel: '',
      birthDate: '',
      nip: '',
      regon: '',
      krs: '',
      adeAddress: '',
      street: 'ul. Źródlana 8',
      postalCode: '00-001',
      city: 'Zalesin',
      country: 'PL',
      phone: '600100200',
      email: '',
    },
    cardVersionId: ground.cardVersionId,
    departmentId: null,
    subject: 'Zajęcie chodnika pod rusztowanie, Rynek 6',
    channel: 'COUNTER',
    receivedOn: '2026-11-24',
    letterDate: null,
    postingDate: null,
    attachmentsCount: 2,
    presentDocumentIds: ground.documents.slice(1).map(({ id }) => id),
    deliveryWay: 'COUNTER',
    outOfTurn: false,
    identityCheck: 'ID_CARD',
    identityReason: 'HAND_OUT',
    identityNote: '',
    rodoWay: 'ON_PAPER',
    protocolText: '',
    settledOnSpot: false,
  });
  if (!result.ok) throw new Error(`not registered: ${JSON.stringify(result)}`);
  return result.value;
}

/** The floor: the data that the server gives the database for an equal podanie, in one call of the SQL function. */
export function payloadOf(ground: Ground): string {
  const name = randomBytes(4).toString('hex');
  const at = '2026-11-24T08:30:00.000Z';
  const bytes = (length: number) => randomBytes(length).toString('base64');
  return JSON.stringify({
    submissionKey: randomUUID(),
    at,
    clientId: null,
    clientVersion: null,
    client: {
      kind: 'PERSON',
      first_name: 'Małgorzata',
      last_name: `Żółć-${name}`,
      name: '',
      birth_date: null,
      pesel_sealed: null,
      pesel_key: null,
      nip: null,
      street: 'ul. Źródlana 8',
      postal_code: '00-001',
      city: 'Zalesin',
      country: 'PL',
      phone_sealed: bytes(44),
      phone_key: bytes(32),
      email_sealed: null,
      email_key: null,
      search_text: `malgorzata zolc ${name} ul zrodlana 8 00 001 zalesin`,
    },
    case: {
      status: 'REGISTERED',
      registrySeries: 'RPW',
      registryYear: 2026,
      subject: 'Zajęcie chodnika pod rusztowanie, Rynek 6',
      departmentId: ground.departmentId,
      assigneeId: ground.clerkId,
      destinationId: ground.destinationId,
      receivedOn: '2026-11-24',
      registeredById: ground.clerkId,
      dueRule: 'KPA_1M',
      dueOn: '2026-12-28',
      outOfTurn: false,
      settledAt: null,
      searchText: `malgorzata zolc ${name} ul zrodlana 8 00 001 zalesin zezwolenie zajecie chodnika pod rusztowanie rynek 6`,
    },
    application: {
      cardVersionId: ground.cardVersionId,
      channel: 'COUNTER',
      servicePointId: null,
      letterDate: null,
      postingDate: null,
      attachmentsCount: 2,
      identityCheck: 'ID_CARD',
      identityReason: 'HAND_OUT',
      identityNote: '',
      rodoWay: 'ON_PAPER',
      rodoVersion: 1,
      supplementCall: 'WAITING',
      deliveryWay: 'COUNTER',
      accessCodeHash: bytes(32),
    },
    documents: ground.documents.map(({ name: title, kind, mandatory, requirement, legal_basis }, index) => ({
      name: title,
      kind,
      mandatory,
      requirement,
      legalBasis: legal_basis,
      forRepresentative: false,
      present: index > 0,
    })),
    protocolText: null,
    history: [
      {
        chain: `department-${ground.destinationId}`,
        at,
        actorId: ground.clerkId,
        type: 'application.registered',
        data: {
          channel: 'COUNTER',
          card: 'x',
          missing: 1,
          dueRule: 'KPA_1M',
          dueOn: '2026-12-28',
          outOfTurn: false,
        },
      },
    ],
  });
}
