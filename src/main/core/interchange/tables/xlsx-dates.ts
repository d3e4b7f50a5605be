import { childOf, childrenOf, type XmlElement } from '../xml/read-xml';

/** Formats that every workbook has and that show a date or a time (ECMA-376, 18.8.30), those of East Asia included. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** The cell styles that show a number as a date. */
export function dateStyles(styles: XmlElement | null): ReadonlySet<number> {
  const own = new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.get('numFmtId')),
      attributes.get('formatCode') ?? '',
    ]),
  );
  const formats = childrenOf(childOf(styles, 'cellXfs'), 'xf').map((xf) =>
    Number(xf.attributes.get('numFmtId')),
  );
  const isDate = (id: number): boolean => {
    const code = own.get(id);
    return code === undefined ? isBuiltInDate(id) : showsDate(code);
  };
  return new Set(formats.flatMap((id, style) => (isDate(id) ? [style] : [])));
}

/** Whether a format has letters of dates outside what it prints as it stands. */
const showsDate = (code: string): boolean =>
  /[dmyhs]/iu.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]|General/giu, ''));

const MS_A_DAY = 86_400_000;
/** Excel counts a 29 February 1900 that never was: from March 1900 on its days begin here. */
const DAY_0 = Date.UTC(1899, 11, 30);
const DAY_0_OF_1904 = Date.UTC(1904, 0, 1);
/** Later than any year of four digits. */
const LAST_DAY = 2_958_466;

/** A serial number as ISO 8601 without a zone, as the sheet has none; null where it is no day of the calendar. */
export function dateOfSerial(serial: number, from1904: boolean): string | null {
  if (!(serial >= 61 && serial < LAST_DAY)) return null;
  const ms = (from1904 ? DAY_0_OF_1904 : DAY_0) + Math.round(serial * 86_400) * 1_000;
  const written = new Date(ms).toISOString();
  return ms % MS_A_DAY === 0 ? written.slice(0, 10) : written.slice(0, 19);
}
