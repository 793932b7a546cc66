import type { Payload } from '../../model/index.ts';
import { count } from '../describe-record.ts';
import { type Markup, markup } from './markup.ts';

const perRow = 16;
const rowsBefore = 2;
const rowsAfter = 4;

/** Bytes around a place: offset, hexadecimal, characters. `at` is marked; boundaries of chunks show as bars. */
export function octetView(
  bytes: Uint8Array,
  options: {
    readonly at?: number;
    readonly length?: number;
    readonly boundaries?: ReadonlySet<number>;
    readonly rows?: number;
  } = {},
): Markup {
  const { at = 0, length = options.at === undefined ? 0 : 1, boundaries = new Set<number>() } = options;
  const first = Math.max(0, Math.floor(at / perRow) - rowsBefore) * perRow;
  const last = Math.min(bytes.length, first + (options.rows ?? rowsBefore + rowsAfter + 1) * perRow);
  const rows: Markup[] = [];
  for (let row = first; row < last; row += perRow) {
    const slice = [...bytes.subarray(row, Math.min(row + perRow, last))];
    const marked = (i: number) => row + i >= at && row + i < at + length;
    const hex = slice.map((byte, i) => {
      const text = byte.toString(16).padStart(2, '0');
      const bar = boundaries.has(row + i) ? '|' : ' ';
      return marked(i) ? markup`${bar}<mark>${text}</mark>` : markup`${bar}${text}`;
    });
    const letters = slice.map((byte, i) => {
      const letter = byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·';
      return marked(i) ? markup`<mark>${letter}</mark>` : markup`${letter}`;
    });
    rows.push(
      markup`<i>${row.toString(16).padStart(6, '0')}</i> ${hex}${' '.repeat(3 * (perRow - slice.length))}  ${letters}\n`,
    );
  }
  const rest = bytes.length - last;
  return markup`<pre class="octets" tabindex="0">${rows}${rest > 0 ? markup`<i>… ${count(rest, 'more byte')}</i>` : undefined}</pre>`;
}

/** A payload's bytes, so far as they were kept. */
export function bytesOf({ text, encoding }: Payload): Uint8Array {
  return Buffer.from(text, encoding === 'utf8' ? 'utf8' : 'base64');
}
