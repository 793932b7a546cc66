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
