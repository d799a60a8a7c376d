import { type Sentences, type TypesOf, told } from './sentence';

/** The case in the spis spraw: its znak, and the papers that belong to it or make no case. */
export const OF_FILES: Sentences<TypesOf<'file'>> = {
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
};
