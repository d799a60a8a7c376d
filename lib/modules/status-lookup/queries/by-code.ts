// Asks as the office: a resident asks, by the code of the case.

import type { RegistryNumber } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import type { PublicCase } from '../schema/public-case';
import { PUBLIC_FACTS } from './facts';

/** Stands for the hash of a case that does not exist or has no code: no code has this hash. */
const NO_HASH = new Uint8Array(32);

/**
 * The hash of the access code of a numbered case, and the case when its hash is among `codeHashes`. One statement and
 * one row of one shape, whether the number exists or not; the case is put together only for the holder of the code.
 */
export async function publicCaseByCode(
  { series, number, year }: RegistryNumber,
  codeHashes: Uint8Array<ArrayBuffer>[],
): Promise<{ accessCodeHash: Uint8Array; found: PublicCase | null }> {
  const [row] = await db().$queryRaw<[{ accessCodeHash: Uint8Array; found: PublicCase | null }]>`/* status */
    SELECT coalesce(a.access_code_hash, ${NO_HASH}) AS "accessCodeHash", facts.found
    FROM (SELECT 1) always
    LEFT JOIN "case" k ON k.registry_series = ${series} AND k.registry_year = ${year} AND k.registry_number = ${number}
    LEFT JOIN application a ON a.case_id = k.id
    LEFT JOIN LATERAL (
      ${PUBLIC_FACTS}
        AND a.access_code_hash IN (${Prisma.join(codeHashes)})
    ) facts ON true`;
  return row;
}
