import type { CaseRecord } from '../../cases/schema/case';
import type { Provision } from '../../cases/schema/procedure';
import { provisionText } from '../../cases/words/procedures';
import { officeLines } from '../../staff/rules/office-lines';
import type { OfficeInput } from '../../staff/schema';
import type { ApplicationRecord } from '../schema/record';

/** The provision beside the title of a paper, whose numbers stay with their signs; '' where the act has none. */
export const provisionLine = (provision: Provision | null): string =>
  provision ? provisionText(provision).replace(/(art\.|ust\.|§) | (?=§)/g, '$1\u00a0') : '';

type Parts = { record: CaseRecord; application: ApplicationRecord; office: OfficeInput };

/**
 * The head of every paper about a podanie: the office, and the service point at which the podanie was lodged, or else
 * the department.
 */
export function paperHead({ record, application, office }: Parts) {
  const lines = officeLines(office);
  return { office: lines, point: application.point ?? { name: record.department, address: lines.address } };
}
