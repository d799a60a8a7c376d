import { Button } from '@/components/ui/button';
import { Options, Select } from '@/components/ui/inputs';
import { paths } from '@/lib/core/paths';

type Props = {
  years: readonly number[];
  year: number;
  departments: readonly { id: number; name: string }[];
  departmentId: number | null;
};

/** A plain form that chooses the year and the department whose spisy are shown. */
export function RegisterFilters({ years, year, departments, departmentId }: Props) {
  const offered = years.includes(year) ? years : [year, ...years];
  return (
    <form className="tools tools--fields noprint" action={paths.caseRegisters()}>
      <Select label="Rok" name="rok" key={`rok-${year}`} defaultValue={String(year)}>
        <Options choices={offered.map((each) => [each, each])} />
      </Select>
      {departments.length > 1 && (
        <Select
          label="Komórka"
          name="komorka"
          key={`komorka-${departmentId}`}
          defaultValue={departmentId === null ? '' : String(departmentId)}
        >
          <option value="">wszystkie</option>
          <Options choices={departments.map(({ id, name }) => [id, name])} />
        </Select>
      )}
      <Button type="submit" small>
        Pokaż
      </Button>
    </form>
  );
}
