import { told } from '@/lib/core/polish';
import type { ActSentences } from '../../audit/schema';

/** Acts about the znak of a case, and about papers that join another case or make none. */
export const ACTS = {
  'file.opened': ({ znak }) => ({ title: `Sprawa założona: ${znak}` }),
  'file.moved': ({ before, after, reason }) => ({
    title: `Nowy znak sprawy: ${after}`,
    text: told(`Przeniesiona z ${before}`, reason),
  }),
  'file.attached': ({ to }) => ({ title: `Pismo dołączone do sprawy ${to}` }),
  'file.papers-attached': ({ from }) => ({ title: `Dołączone pismo ${from}`, paper: `pismo ${from}` }),
  'file.put-away': ({ symbol, reason }) => ({
    title: `Odłożone bez zakładania sprawy, klasa ${symbol}`,
    text: told(reason),
  }),
} satisfies Partial<ActSentences>;
