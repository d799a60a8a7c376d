/** Lists the parts of a letter that a template can print, and the data behind them. */
export function TemplateData() {
  return (
    <details className="mt-4">
      <summary>
        <b>Z czego składa się wzór</b>
      </summary>
      <div className="mt-3 grid gap-4">
        <Names caption="Części pisma, w dowolnej kolejności" names={PARTS} />
        <Names caption="Dane pisma, do użycia we własnych zdaniach" names={DATA} />
      </div>
    </details>
  );
}

function Names({ caption, names }: { caption: string; names: readonly (readonly [string, string])[] }) {
  return (
    <div>
      <p className="text-ink-2">{caption}</p>
      <dl className="source-names">
        {names.map(([name, meaning]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const PARTS = [
  ['#show: letter', 'strona, stopka ze znakiem, napis PROJEKT; zawsze na początku'],
  ['#opening', 'miejscowość i data, organ i urząd, znak, adresat'],
  ['#naming', 'podstawa prawna i tytuł'],
  ['#matter', 'czego dotyczy sprawa i kiedy wpłynęło podanie'],
  ['#lead[Zdanie.]', 'własne zdania wzoru'],
  ['#parts', 'treść pisma, część po części'],
  ['#part("Etykieta", "tekst")', 'jedna własna część'],
  ['#instruction', 'pouczenie'],
  ['#closing', 'podpis, załączniki, kto otrzymuje, kto prowadzi sprawę, informacja RODO'],
] as const;

const DATA = [
  ['data.number, data.hasZnak', 'znak sprawy; przed założeniem sprawy (hasZnak: false) numer w rejestrze'],
  ['data.placeAndDate', 'miejscowość i data'],
  ['data.theirReference', 'znak pisma, na które odpowiadamy'],
  ['data.addressee', 'adresat: .name, .address, .ade'],
  ['data.represented', 'strona, gdy adresatem jest jej pełnomocnik'],
  ['data.title, data.provision', 'tytuł i podstawa prawna'],
  ['data.matter, data.subject', 'karta usługi i słowa klienta'],
  ['data.received, data.receivedOn', 'zdanie o wpływie podania, sama data wpływu'],
  ['data.paragraphs', 'lista części: .label, .text'],
  ['data.instruction', 'pouczenie'],
  ['data.rodo', 'informacja RODO w pismach, które muszą ją mieć'],
  ['data.attachments, data.copies', 'listy: załączniki, kto otrzymuje'],
  ['data.handler', 'kto prowadzi: .name, .post, .department, .room, .phone'],
  ['data.signer', 'kto podpisuje: .name, .post, .under; none w projekcie'],
  ['data.office', 'urząd: .name, .address, .phone, .website, .authority (organ)'],
] as const;
