import type { Ctx } from '@/lib/core/context';
import { dbOf } from '@/lib/platform/db';
import type { ProtocolPaper } from '@/lib/platform/pdf/papers';

/** The paper of a printed protocol, as it was printed; null before the print. */
export async function printedPaper(ctx: Ctx, protocolId: number): Promise<ProtocolPaper | null> {
  const row = await dbOf(ctx).protocol.findFirst({ where: { id: protocolId }, select: { paper: true } });
  // Written by `printProtocol` alone, and never changed.
  return (row?.paper ?? null) as ProtocolPaper | null;
}
