import type { Words } from './page.ts';
import { typeOf } from './type-words.ts';

/** What a column of a table tells. */
export type ColumnRole =
  | 'name'
  | 'type'
  | 'required'
  | 'place'
  | 'default'
  | 'example'
  | 'values'
  | 'status'
  | 'event'
  | 'method'
  | 'path'
  | 'limits'
  | 'description';

const roles: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^((sse |stream )?event( (type|name))?s?|event)$/i, 'event'],
  [
    /^(field|parameter|param|name|property|attribute|key|argument|member|header|option|query|column|fact)s?( name)?$/i,
    'name',
  ],
  [/^(data )?types?|format|kind|schema|type \/ format$/i, 'type'],
  [/^(required|req(uired|'d)?\.?|mandatory|is required|required\?|optional|must be sent|needed)\??$/i, 'required'],
  [/^(in|location|where|place|sent in|parameter type|passed in)$/i, 'place'],
  [/^defaults?( value)?$/i, 'default'],
  [/^(examples?|sample|example value)$/i, 'example'],
  [/^((allowed|possible|accepted|valid) values|values|enum|options|choices)$/i, 'values'],
  [/^((http )?(status|code|error)( code)?s?|http)$/i, 'status'],
  [/^(method|verb|http method)$/i, 'method'],
  [/^(path|endpoint|url|route|uri)$/i, 'path'],
  [/^(limits?|constraints?|range|bounds|min\/max|rules|validation)$/i, 'limits'],
  [
    /^(descriptions?|meaning|notes?|details?|what it (is|does)|explanation|comment|purpose|summary|about)$/i,
    'description',
  ],
];

/** The roles of a table's columns, by its header cells; undefined where a header says nothing known. */
export function rolesOf(header: readonly string[]): readonly (ColumnRole | undefined)[] {
  return header.map((cell) => roles.find(([pattern]) => pattern.test(cell.trim()))?.[1]);
}

/**
 * The roles of columns that have no header, by what stands in them: names first, one column of types, and what else shows itself.
 * @returns undefined where names or types do not.
 */
export function guessRoles(rows: readonly (readonly Words[])[]): readonly (ColumnRole | undefined)[] | undefined {
  const [first] = rows;
  if (first === undefined || first.length < 2) return undefined;
  const all = (column: number, holds: (text: string) => boolean) => rows.every((row) => holds(row[column]?.text ?? ''));
  if (!all(0, (text) => /^[A-Za-z_$][\w$.[\]-]*\*?$/.test(text))) return undefined;
  const guessed: (ColumnRole | undefined)[] = ['name'];
  for (let column = 1; column < first.length; column++) {
    const fits = (role: ColumnRole, holds: (text: string) => boolean) =>
      !guessed.includes(role) && all(column, holds) ? role : undefined;
    guessed[column] =
      fits('type', (text) => text.length < 60 && /^[a-z<]/i.test(text) && (typeOf(text)?.rest.length ?? 1) === 0) ??
      fits('required', (text) => /^(required|optional|mandatory|yes|no|✓|✗|true|false)$/i.test(text)) ??
      fits('place', (text) => /^(path|query|header|cookie|body)$/i.test(text)) ??
      (column === first.length - 1 || rows.some((row) => (row[column]?.text ?? '').includes(' '))
        ? fits('description', () => true)
        : undefined);
  }
  return guessed.includes('type') ? guessed : undefined;
}
