import { Notice } from '@/components/ui/notice';
import { EMAIL_BRANCHES } from '@/lib/modules/applications/rules';

const BRANCH_WORDS: Record<(typeof EMAIL_BRANCHES)[number]['code'], string> = {
  inquiry: 'Zapytanie o informację',
  complaint: 'Skarga albo wniosek (dział VIII KPA)',
  petition: 'Petycja',
  'public-information': 'Wniosek o informację publiczną',
  're-use': 'Wniosek o ponowne wykorzystanie informacji',
  accessibility: 'Wniosek o zapewnienie dostępności',
  rodo: 'Żądanie dotyczące danych osobowych',
};

/** An ordinary e-mail is not a channel of a podanie; what may come that way, is led there first. */
export function EmailGuard() {
  return (
    <Notice tone="soon" role="status" title="Zwykłego e-maila nie możemy przyjąć (art. 63 § 1 KPA).">
      <p>
        Podanie wysłane na zwykły adres e-mail zostawia się bez rozpoznania. Poproś o e-Doręczenie, list albo
        wizytę, chyba że to jedno z poniższych:
      </p>
      <ul className="plain-list">
        {EMAIL_BRANCHES.map(({ code, legalBasis }) => (
          <li key={code}>
            <b>{BRANCH_WORDS[code]}</b> <span className="text-ink-2">{legalBasis}</span>
          </li>
        ))}
      </ul>
      <p>
        Te sprawy przyjmij mimo e-maila i przekaż do komórki, która je prowadzi. To, co wpisano, zostaje w
        szkicu.
      </p>
    </Notice>
  );
}
