import { readFileSync } from 'node:fs';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { renderPdf } from '@/lib/platform/pdf';
import type { ReceiptPaper } from '@/lib/platform/pdf/papers';
import { qrSvg } from '@/lib/platform/qr';
import { receipt as sample } from '@/tests/factories/papers';
import { type Figure, ms, percentiles, seconds } from './figure';

const LETTERS = 1_000;

/** P16: a receipt as PDF/UA-1, each with data of its own; then a thousand receipts in a row. */
export async function measurePapers(): Promise<Figure[]> {
  for (let index = 0; index < 30; index += 1) await renderPdf('receipt', receipt(index));
  const durations: number[] = [];
  const began = performance.now();
  for (let index = 0; index < LETTERS; index += 1) {
    const start = performance.now();
    await renderPdf('receipt', receipt(1_000 + index));
    durations.push(performance.now() - start);
  }
  const all = performance.now() - began;
  const ours = percentiles(durations);
  const bare = barest();
  const floor = percentiles(bare);
  const floorAll = bare.reduce((sum, each) => sum + each, 0) * (LETTERS / bare.length);
  const how =
    'In one process without HTTP, after 30 to warm up, fonts and templates read; every receipt has its own number, client, code and QR. Floor: one tagged PDF/UA-1 page with one sentence in the same font, by the same compiler.';
  return [
    {
      id: 'P16',
      work: 'a receipt as PDF/UA-1',
      ours: `p95 ${ms(ours.p95)} (p50 ${ms(ours.p50)})`,
      floor: `p95 ${ms(floor.p95)} (p50 ${ms(floor.p50)})`,
      goal: 'p95 15 ms',
      kept: ours.p95 <= 15,
      notes: [how],
    },
    {
      id: 'P16',
      work: '1,000 letters',
      ours: seconds(all),
      floor: seconds(floorAll),
      goal: '15 s',
      kept: all <= 15_000,
      notes: ['The same thousand receipts, one after another; their bytes are not written to a disk.'],
    },
  ];
}

function barest(): number[] {
  const font = 'node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf';
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [readFileSync(font)] }] });
  const durations: number[] = [];
  for (let index = 0; index < 330; index += 1) {
    const start = performance.now();
    const mainFileContent = `#set document(title: "List")\n#set text(font: "Source Sans 3", lang: "pl")\nZażółć gęślą jaźń nr ${index}.`;
    const { result } = compiler.compile({ mainFileContent });
    if (!result) throw new Error('the barest page does not compile');
    compiler.pdf(result, { pdfStandard: PdfStandard.UA_1 });
    compiler.evictCache(0);
    if (index >= 30) durations.push(performance.now() - start);
  }
  return durations;
}

/** A receipt with a number, a client, a code and a QR of its own. */
function receipt(index: number): ReceiptPaper {
  const address = 'https://okienko.zalesin.example/stan-sprawy';
  return {
    ...sample,
    number: `RPW/${index}/2026`,
    accessCode: `K7QF3-M${1_000 + (index % 9_000)}`,
    client: `Małgorzata Żółkiewska-Błaszczyk ${index}`,
    subject: 'Zajęcie chodnika przy ul. Świętej Jadwigi 14 pod rusztowanie na czas remontu elewacji',
    status: { address, qrSvg: qrSvg(`${address}?numer=RPW-${index}-2026`) },
  };
}
