import { Notice } from '@/components/ui/notice';

/** The remark that the JRWA is provisional; it stands wherever that JRWA is used. */
export function ProvisionalJrwa({ missing = false }: { missing?: boolean }) {
  return (
    <div className="mt-4">
      <Notice tone="soon" title={missing ? 'Nie ma wykazu akt.' : 'Wykaz na początek, nie urzędowy.'}>
        {missing ? 'Administrator musi wczytać załącznik nr 2.' : 'Wczytaj załącznik nr 2.'}
      </Notice>
    </div>
  );
}
