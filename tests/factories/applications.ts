import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { parseRegistryNumber } from '@/lib/core/registry-number';
import { registerApplication } from '@/lib/modules/applications/operations/register';
import { comesInPerson } from '@/lib/modules/applications/rules/registration';
import { type RegisterInput, registerSchema } from '@/lib/modules/applications/schema/application';
import type { Registered } from '@/lib/modules/applications/schema/record';
import type { RepresentativeInput } from '@/lib/modules/cases/schema/representative';
import type { ClientInput } from '@/lib/modules/clients/schema';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { db } from '@/lib/platform/db';
import type { Client } from '@/lib/platform/generated/prisma/client';

/** The data of a person, as typed at the counter. */
export function personInput(over: Partial<ClientInput> = {}): ClientInput {
  return {
    kind: 'PERSON',
    firstName: 'Małgorzata',
    lastName: 'Żółkiewska-Błaszczyk',
    name: '',
    pesel: '',
    birthDate: '',
    nip: '',
    regon: '',
    krs: '',
    street: 'ul. Źródlana 8',
    postalCode: '00-001',
    city: 'Zalesin',
    country: 'PL',
    phone: '',
    email: '',
    adeAddress: '',
    ...over,
  };
}

/** The data of an organisation, as typed at the counter. */
export function organisationInput(over: Partial<ClientInput> = {}): ClientInput {
  return personInput({
    kind: 'ORGANISATION',
    firstName: '',
    lastName: '',
    name: 'Gazownia Południe S.A.',
    ...over,
  });
}

/** The input of the registration form for the card, with every document brought. */
export function registerInput(ctx: Ctx, card: Card, over: Partial<RegisterInput> = {}): RegisterInput {
  return registerSchema.parse({
    submissionKey: randomUUID(),
    clientId: null,
    clientVersion: null,
    client: personInput(),
    cardVersionId: card.versionId,
    departmentId: null,
    subject: 'Zajęcie chodnika pod rusztowanie, Rynek 6',
    channel: 'COUNTER',
    receivedOn: ctx.today,
    letterDate: null,
    postingDate: null,
    attachmentsCount: 2,
    presentDocumentIds: card.documents.map(({ id }) => id),
    deliveryWay: 'COUNTER',
    outOfTurn: false,
    identityCheck: 'ID_CARD',
    identityReason: 'HAND_OUT',
    identityNote: '',
    rodoWay: comesInPerson(over.channel ?? 'COUNTER') ? 'ON_PAPER' : 'WITH_REPLY',
    protocolText: '',
    settledOnSpot: false,
    ...over,
  });
}

/** Registers a podanie by the real operation; `ctx` is a clerk's. `caseId` serves the next operations. */
export async function registerOne(
  ctx: Ctx,
  card: Card,
  over: Partial<RegisterInput> = {},
): Promise<Registered & { caseId: number }> {
  const registered = await registerApplication(ctx, registerInput(ctx, card, over));
  const number = parseRegistryNumber(registered.number);
  if (!number) throw new Error(`no number: ${registered.number}`);
  const { id } = await db().case.findUniqueOrThrow({
    where: {
      registrySeries_registryYear_registryNumber: {
        registrySeries: number.series,
        registryYear: number.year,
        registryNumber: number.number,
      },
    },
  });
  return { ...registered, caseId: id };
}

/** The client of a podanie. */
export async function clientOf(caseId: number): Promise<Client> {
  const { client } = await db().case.findUniqueOrThrow({ where: { id: caseId }, include: { client: true } });
  if (!client) throw new Error(`case ${caseId} has no client`);
  return client;
}

/** The data of a representative, as typed at the counter. */
export function representativeInput(over: Partial<RepresentativeInput> = {}): RepresentativeInput {
  return {
    firstName: 'Jan',
    lastName: 'Pełnomocny',
    street: 'ul. Prawna 3',
    postalCode: '00-002',
    city: 'Zalesin',
    country: 'PL',
    adeAddress: '',
    ...over,
  };
}
