import { getRequestConfig } from 'next-intl/server';
import { isLocale } from './locales';
import en from './messages/en/public.json';
import pl from './messages/pl/public.json';
import uk from './messages/uk/public.json';

const messages = { pl: { public: pl }, en: { public: en }, uk: { public: uk } };

/** What next-intl shows: the texts of the pages open to everyone. Whoever asks names the locale. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = isLocale(asked) ? asked : 'pl';
  return { locale, messages: messages[locale], timeZone: 'Europe/Warsaw' };
});
