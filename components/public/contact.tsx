import { MarginBlock } from '@/components/ui/margin-block';
import { Table } from '@/components/ui/table';
import type { Locale } from '@/lib/core/context';
import type { PointMatters } from '@/lib/modules/procedure-cards/queries';
import type { PublicDepartment, PublicPoint } from '@/lib/modules/staff/queries/public-directory';
import { OfficeNameText } from './office-name';
import { WeekHours } from './opening-hours';
import { Phone } from './phone';
import { PolishText } from './polish-text';
import type { OfficeFacts } from './public-frame';
import { publicTexts } from './texts';

interface ContactProps {
  locale: Locale;
  office: OfficeFacts & { email: string; website: string };
  points: readonly (PublicPoint & { matters: PointMatters })[];
  departments: readonly PublicDepartment[];
}

/** The contact page: the address, the hours and matters of each service point, and the point of each department. */
export function Contact({ locale, office, points, departments }: ContactProps) {
  const { t } = publicTexts(locale, 'contact');
  const hours = publicTexts(locale, 'hours');
  return (
    <>
      <h1 className="mb-8">{t('title')}</h1>
      <MarginBlock label={t('address')}>
        <p>
          <PolishText on={locale}>{office.name}</PolishText>
        </p>
        <p>
          <PolishText on={locale}>{`${office.street}, ${office.postalCode} ${office.city}`}</PolishText>
        </p>
      </MarginBlock>
      {office.phone && (
        <MarginBlock label={t('phone')}>
          <p>
            <Phone number={office.phone} />
          </p>
        </MarginBlock>
      )}
      {office.email && (
        <MarginBlock label={t('email')}>
          <p>
            <a href={`mailto:${office.email}`}>{office.email}</a>
          </p>
          <p className="text-ink-2">{t('emailNote')}</p>
        </MarginBlock>
      )}
      {office.website && (
        <MarginBlock label={t('website')}>
          <p>
            <a href={office.website}>{office.website}</a>
          </p>
        </MarginBlock>
      )}

      <h2 className="mt-12 mb-6">{t('points')}</h2>
      {points.map((point) => (
        <section className="part margin-block" key={point.id}>
          <div className="margin-block__key">
            <h3>
              <PolishText on={locale}>{point.name}</PolishText>
            </h3>
          </div>
          <div>
            <p className="mb-2">
              <PolishText on={locale}>{point.address}</PolishText>
            </p>
            <WeekHours hours={point.hours} texts={hours} />
            {point.takesAll && point.matters.elsewhere.length === 0 && (
              <p className="mt-2 text-ink-2">{hours.t('allMatters')}</p>
            )}
            {!point.takesAll && (
              <Matters
                locale={locale}
                title={hours.t('someMatters', { count: point.matters.taken.length })}
                matters={point.matters.taken.map((name) => ({ name, points: [] }))}
              />
            )}
            {point.takesAll && point.matters.elsewhere.length > 0 && (
              <Matters
                locale={locale}
                title={hours.t('allMattersBut', { count: point.matters.elsewhere.length })}
                matters={point.matters.elsewhere}
              />
            )}
          </div>
        </section>
      ))}

      <h2 className="mt-12 mb-6">{t('departments')}</h2>
      <Table caption={t('departments')} columns={[t('department'), t('room'), t('departmentPhone')]}>
        <tbody>
          {departments.map(({ room, phone, ...department }) => (
            <tr key={department.name}>
              <td>
                <OfficeNameText name={department} on={locale} />
              </td>
              <td data-label={t('room')}>{room || '–'}</td>
              <td data-label={t('departmentPhone')}>{phone ? <Phone number={phone} /> : '–'}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

type MattersProps = { locale: Locale; title: string; matters: PointMatters['elsewhere'] };

/** A list of matters that opens, each with the points that take it when this one does not. */
function Matters({ locale, title, matters }: MattersProps) {
  return (
    <details className="mt-2">
      <summary className="lnk">{title}</summary>
      <ul className="mt-2 list-disc pl-6">
        {matters.map(({ name, points }) => (
          <li key={name}>
            <PolishText on={locale}>{name}</PolishText>
            {points.length > 0 && (
              <span className="block text-note text-ink-2">
                {publicTexts(locale, 'hours').t('takenAt')}:{' '}
                <PolishText on={locale}>{points.join(', ')}</PolishText>
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
