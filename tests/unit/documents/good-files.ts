import sharp from 'sharp';
import { docx, odf, xlsx } from '@/tests/factories/archives';
import { pdf } from '@/tests/factories/files';
import { goodContainers } from './good-containers';
import { goodPdfs } from './good-pdfs';

type Sample = [fileName: string, bytes: Uint8Array];

const text = (words: string) => Buffer.from(words);
const picture = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#3366aa' } });
const utf16 = (words: string) => Buffer.from(`\ufeff${words}`, 'utf16le');
/** "Zażółć" in the alphabet of old Windows. */
const OLD_LETTERS = Buffer.from([0x5a, 0x61, 0xbf, 0xf3, 0xb3, 0xe6]);
const heic = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), text(`ftyp${brand}\0\0\0\0mif1heic`), Buffer.alloc(400, 7)]);

/** Files of residents, other offices and the office's own scanners and programs: all of them must be taken. */
export async function goodFiles(): Promise<Sample[]> {
  const jpeg = await picture().jpeg().toBuffer();
  const png = await picture().png().toBuffer();
  const tiff = await picture().tiff({ compression: 'lzw' }).toBuffer();
  const bigEndian = Buffer.concat([Buffer.from('4d4d002a00000008', 'hex'), Buffer.alloc(64)]);
  const rows = Array.from({ length: 40_000 }, (_, row) => `<row r="${row}"><c><v>0</v></c></row>`).join('');
  return [
    ['mapa.pdf', pdf('mapa')],
    ['MAPA.PDF', pdf('wielkie litery')],
    ['umowa.v2.final.pdf', pdf('kropki w nazwie')],
    ['www.firma.com.pl - zrzut.pdf', pdf('adres w nazwie')],
    ['index.html.pdf', pdf('wydruk strony')],
    ['Żółć 🌳 (kopia 2).pdf', pdf('nazwa')],
    [
      'podpisany.pdf',
      Buffer.concat([pdf('podpis'), text('xref\n0 1\ntrailer <<>>\nstartxref\n9\n%%EOF\r\n')]),
    ],
    ['ze-skanera.pdf', Buffer.concat([pdf('zera'), Buffer.alloc(512)])],
    ['nowy.pdf', text('%PDF-2.0\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF')],
    ['formularz.pdf', text('%PDF-1.6\n1 0 obj <</S /JavaScript /JS (AFNumber_Format)>> endobj\n%%EOF\n')],
    ['zdjęcie.jpg', jpeg],
    ['IMG_0001.JPEG', await picture().jpeg({ progressive: true }).toBuffer()],
    ['szare.jpg', await picture().grayscale().jpeg().toBuffer()],
    ['cmyk.jpg', await picture().toColourspace('cmyk').jpeg().toBuffer()],
    [
      'z-danymi.jpg',
      await picture()
        .jpeg()
        .withExif({ IFD0: { Copyright: 'Zalesin' } })
        .toBuffer(),
    ],
    ['ruchome.jpg', Buffer.concat([jpeg, text('\0\0\0\x18ftypmp42\0\0\0\0isommp42'), Buffer.alloc(900, 3)])],
    ['zrzut.png', png],
    ['przezroczysty.png', await sharp(png).ensureAlpha(0.5).png().toBuffer()],
    ['paleta.png', await sharp(png).png({ palette: true }).toBuffer()],
    ['przycięty.png', Buffer.concat([png, Buffer.alloc(64, 9)])],
    ['skan.tif', tiff],
    ['skan.tiff', await picture().tiff({ compression: 'deflate' }).toBuffer()],
    ['mac.tiff', bigEndian],
    ['iphone.heic', heic('heic')],
    ['iphone.heif', heic('mif1')],
    ['pismo.docx', docx()],
    ['z-obrazkiem.docx', docx([{ name: 'word/media/image1.jpeg', content: jpeg, stored: true }])],
    ['z-równaniem.docx', docx([{ name: 'word/embeddings/oleObject1.bin', content: 'Equation Native' }])],
    [
      'z-odsyłaczem.docx',
      docx([
        {
          name: 'word/_rels/document.xml.rels',
          content: '<Relationship Target="https://www.gov.pl" TargetMode="External"/>',
        },
      ]),
    ],
    [
      'z-szablonem.docx',
      docx([
        {
          name: 'word/_rels/settings.xml.rels',
          content: '<Relationship Type="…/attachedTemplate" Target="file:///C:\\Szablony\\pismo.dotx"/>',
        },
      ]),
    ],
    ['tabela.xlsx', xlsx()],
    ['długa.xlsx', xlsx([{ name: 'xl/worksheets/sheet1.xml', content: `<sheetData>${rows}</sheetData>` }])],
    ['pismo.odt', odf('text')],
    [
      'z-pustą-biblioteką.odt',
      odf('text', [{ name: 'Basic/Standard/script-lb.xml', content: '<library/>' }]),
    ],
    ['tabela.ods', odf('spreadsheet')],
    ['notatka.txt', text('Zażółć gęślą jaźń\r\n\tz wcięciem\r\n')],
    ['z-okienek.txt', OLD_LETTERS],
    ['z-notatnika.txt', utf16('Zażółć\r\n')],
    ['ze-znacznikiem.txt', text('\ufeffZażółć')],
    ['nierówność.txt', text('a < b oraz b > c; <osoba> nie jest stroną')],
    ['pusta-linia.csv', text('imię;kwota\n\n"Kowalska; Anna";-5,00\nNowak;+48 22 123;=SUMA(A1:A2)\n')],
    ['przecinki.csv', text('a,b,c\n"x | y","-","!"\n')],
    [
      'upo.xml',
      text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet type="text/xsl" href="upo.xsl"?>\n<pod:UPO xmlns:pod="http://crd.gov.pl/x"><pod:Id>1</pod:Id></pod:UPO>',
      ),
    ],
    [
      'podpis.xml',
      text(
        '<!-- ePUAP --><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:Object>PGh0bWw+</ds:Object></ds:Signature>',
      ),
    ],
    ['utf16.xml', utf16('<?xml version="1.0" encoding="UTF-16"?><a/>')],
    ['memo.webp', await picture().webp().toBuffer()],
    [
      'bez-strat.webp',
      await picture()
        .webp({ lossless: true })
        .withExif({ IFD0: { Copyright: 'Z' } })
        .toBuffer(),
    ],
    ['skan.gif', await picture().gif().toBuffer()],
    ['z-zerami.gif', Buffer.concat([await picture().gif().toBuffer(), Buffer.alloc(3)])],
    ...goodPdfs(),
    ...goodContainers(),
  ];
}
