import type { Colours } from '../reporter.ts';
import { nameSecrets } from '../secrets.ts';
import { visibleLine } from '../visible.ts';

/** How the console writes: colours, columns, and whether everything is wanted. */
export interface Layout {
  readonly colours: Colours;
  readonly width: number;
  readonly verbose: boolean;
}

const same = (text: string) => text;

export const plain: Colours = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same };

/** Text of unknown origin as one inert line; secrets are named. */
export function say(text: string): string {
  return nameSecrets(visibleLine(text));
}

/** JSON on one inert line; strings without quotes where that is not ambiguous. */
export function sayJson(value: unknown): string {
  const bare =
    typeof value === 'string' && value !== '' && Number.isNaN(Number(value)) && !/^(true|false|null)$/.test(value);
  return say(bare ? String(value) : (JSON.stringify(value) ?? ''));
}

/** Break text at spaces into lines of at most `width` characters; words that are longer are broken too. At least one line. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    let rest = word;
    if (line !== '' && line.length + 1 + rest.length > width) {
      lines.push(line);
      line = '';
    }
    while (rest.length > width) {
      lines.push(rest.slice(0, width));
      rest = rest.slice(width);
    }
    line = line === '' ? rest : `${line} ${rest}`;
  }
  return [...lines, line];
}

/** {@link wrap} to at most `most` lines; what is left out shows as an ellipsis. */
export function wrapTo(text: string, width: number, most: number): readonly string[] {
  const lines = wrap(text, Math.max(20, width));
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), `${last.slice(0, Math.max(20, width) - 2)} …`];
}

/** A label, and text that hangs beside it. */
export function labelled(
  label: string,
  text: string,
  layout: Layout,
  options: { readonly most?: number; readonly paint?: (text: string) => string } = {},
): readonly string[] {
  const { most = 2, paint = same } = options;
  const margin = `     ${label.padEnd(9)} `;
  const lines = wrapTo(text, layout.width - margin.length, layout.verbose ? 200 : most);
  return lines.map((line, i) => `${i === 0 ? layout.colours.dim(margin) : ' '.repeat(margin.length)}${paint(line)}`);
}
