/** An amount in złote: 150 is '1,50 zł', 20000 is '200,00 zł'. */
export const zlotyText = (grosze: number): string =>
  (grosze / 100).toLocaleString('pl-PL', { style: 'currency', currency: 'PLN' });
