import { type ColumnRole, guessRoles, rolesOf } from './column-roles.ts';
import { draftOperation, type FieldDraft } from './draft.ts';
import { findingIn, partOf, type Words } from './page.ts';
import { addField, currentBody, openResponse, openSection, type Reader } from './reader.ts';
import { methodAlone, templateOf } from './request-line.ts';
import { type Section, sectionOf, statusOf } from './section.ts';
import { typeOf } from './type-words.ts';

type Row = ReadonlyMap<ColumnRole, Words>;

/** Read a table: of fields, statuses, event types or operations. A table of anything else is left alone. */
export function readTableBlock(reader: Reader, header: readonly Words[], rows: readonly (readonly Words[])[]): void {
  const named = rolesOf(header.map(({ text }) => text));
  // Rendering makes a header of the first row of a table that has none.
  const bare = named.some((role) => role !== undefined)
    ? undefined
    : guessRoles(header.length === 0 ? rows : [header, ...rows]);
  if (bare !== undefined && header.length > 0) {
    readTableBlock(reader, [], [header, ...rows]);
    return;
  }
  const roles = bare ?? named;
  const first = roles[0];
  const has = (role: ColumnRole) => roles.includes(role);
  const told = rows
    .map(
      (cells): Row =>
        new Map(
          cells
            .flatMap((cell, index) => {
              const role = roles[index];
              return role === undefined ? [] : [[role, cell] as const];
            })
            .toReversed(),
        ),
    )
    .filter((row) => row.size > 0);
  if (has('method') && has('path')) {
    for (const row of told) readIndexRow(reader, row);
    return;
  }
  if (first === 'status' || (has('status') && !has('type') && reader.section !== 'body')) {
    const [cell] = rows[0] ?? [];
    if (reader.operation === undefined && reader.closed !== undefined && cell !== undefined)
      tellStatuses(reader, cell, told);
    for (const row of told) readStatusRow(reader, row);
    return;
  }
  if (first === 'event' || (reader.section === 'events' && !has('type') && first !== undefined)) {
    for (const row of told) readEventRow(reader, row, first ?? 'event');
    return;
  }
  if (readValueRows(reader, header, rows)) return;
  if (!has('name') || !(has('type') || has('description') || has('required'))) {
    if (fieldSections.has(reader.section)) strangeTable(reader, header);
    return;
  }
  const sent = header[roles.indexOf('name')]?.text ?? '';
  const optional = /^optional/i.test(header[roles.indexOf('required')]?.text ?? '');
  for (const row of told) readFieldRow(reader, row, sectionIn(reader, sent), optional);
  reader.field = undefined;
}

const fieldSections: ReadonlySet<Section> = new Set([
  'path',
  'query',
  'header',
  'cookie',
  'parameters',
  'body',
  'response',
]);

/** The section of a table's fields: that of the heading above, or what its first column is called. */
function sectionIn(reader: Reader, column: string): Section {
  if (reader.section !== 'none' && reader.section !== 'parameters') return reader.section;
  const named = /^headers?$/i.test(column) ? 'header' : /^query/i.test(column) ? 'query' : undefined;
  return named ?? reader.section;
}

function readFieldRow(reader: Reader, row: Row, tableSection: Section, optional: boolean): void {
  const cell = row.get('name');
  if (cell === undefined || cell.text === '') return;
  const name = /^["']?([A-Za-z_$@][\w$.@[\]-]*)["']?/.exec(cell.text)?.[1];
  if (name === undefined) return;
  const mark = cell.text.slice(cell.text.indexOf(name) + name.length);
  const place = row.get('place');
  const section = place === undefined ? tableSection : (sectionOf(place.text) ?? tableSection);
  if (section === 'body' && name === 'body' && readWholeBody(reader, row, cell)) return;
  const need = needOf(row.get('required'), optional) ?? needOfMark(cell, mark) ?? needInType(row.get('type'));
  const description = row.get('description');
  const values = row.get('values');
  const example = row.get('example');
  const field: FieldDraft = {
    section,
    name: partOf(cell, cell.text.indexOf(name), cell.text.indexOf(name) + name.length),
    ...(row.has('type') && row.get('type')?.text !== '' ? { type: withoutNeed(row.get('type')) } : {}),
    ...(need === undefined ? {} : { required: need }),
    ...(row.has('default') ? { default: row.get('default') } : {}),
    ...(example === undefined || /^[–—-]?$/.test(example.text) ? {} : { example }),
    ...(row.has('limits') && row.get('limits')?.text !== '' ? { limits: row.get('limits') } : {}),
    ...(values === undefined || /^[–—-]?$/.test(values.text)
      ? {}
      : { values: { words: values, options: optionsIn(values) } }),
    ...(description === undefined || description.text === '' ? {} : { description }),
    alternatives: [],
    stretch: rowStretch(row, cell),
  } as FieldDraft;
  addField(reader, field);
}

/** A row for the body as a whole: its type is the name of a schema, or nothing. @returns whether it is such a row. */
function readWholeBody(reader: Reader, row: Row, cell: Words): boolean {
  const type = row.get('type');
  if (type !== undefined && typeOf(type.text) !== undefined && !/^object$/i.test(type.text)) return false;
  const body = currentBody(reader, cell);
  if (body === undefined) return false;
  if (type !== undefined && typeOf(type.text) === undefined) body.named = type;
  const need = needOf(row.get('required'), false);
  if (need?.value === true) body.required = need.words;
  return true;
}

/** A table of names and one value each: what the fields of these names may hold. */
function readValueRows(reader: Reader, header: readonly Words[], rows: readonly (readonly Words[])[]): boolean {
  const { operation } = reader;
  if (header.length !== 2 || !/^(allowed |possible )?values?$/i.test(header[1]?.text ?? '')) return false;
  const fields = [
    ...(operation?.parameters ?? []),
    ...(operation?.body?.fields ?? []),
    ...(operation?.responses.flatMap((response) => response.fields) ?? []),
    ...(reader.heading === undefined ? [] : (reader.draft.named.get(reader.heading.words.text)?.fields ?? [])),
  ];
  for (const [name, value] of rows) {
    const owner = fields.find((field) => field.name?.text === name?.text);
    if (owner === undefined || value === undefined) strangeTable(reader, name === undefined ? header : [name]);
    else owner.values = { words: owner.values?.words ?? value, options: [...(owner.values?.options ?? []), value] };
  }
  return true;
}

function rowStretch(row: Row, cell: Words): { start: number; end: number } {
  const ends = [...row.values()].map(({ end }) => end);
  return { start: cell.start, end: Math.max(cell.end, ...ends) };
}

function needOf(cell: Words | undefined, optional: boolean): FieldDraft['required'] {
  if (cell === undefined) return undefined;
  const text = cell.text.trim();
  if (/^(yes|y|true|required|mandatory|always|✓|✔|✅|x|must|●)\b|^[✓✔✅●]/i.test(text))
    return { value: !optional, words: cell };
  if (/^(no|n|false|optional|never|✗|✘|❌|may|[–—-]*|○)$|^(no|optional)\b/i.test(text))
    return { value: optional, words: cell };
  return undefined;
}

/** `name*`, `name (required)`. */
function needOfMark(cell: Words, mark: string): FieldDraft['required'] {
  if (/^\s*\*|\brequired\b/i.test(mark) && !/not required/i.test(mark)) return { value: true, words: cell };
  return /^\s*\?|\boptional\b/i.test(mark) ? { value: false, words: cell } : undefined;
}

function needInType(type: Words | undefined): FieldDraft['required'] {
  const found = /\b(required|optional)\b/i.exec(type?.text ?? '');
  return found === null || type === undefined ? undefined : { value: /required/i.test(found[0]), words: type };
}

function withoutNeed(type: Words | undefined): Words | undefined {
  return type === undefined
    ? undefined
    : { ...type, text: type.text.replace(/[,(\s]*\b(required|optional)\b\)?/i, '').trim() };
}

function optionsIn(list: Words): readonly Words[] {
  return [...list.text.matchAll(/[^\s,|·/"'`[\]()]+/g)]
    .filter(([word]) => !/^(or|and)$/i.test(word))
    .map((found) => partOf(list, found.index, found.index + found[0].length));
}

/** Statuses that a page lists for the API as a whole belong to no operation of it alone. */
function tellStatuses({ draft, page }: Reader, cell: Words, rows: readonly Row[]): void {
  const statuses = rows.flatMap((row) => statusOf((row.get('status') ?? row.get('name'))?.text ?? '')?.status ?? []);
  if (statuses.length === 0) return;
  draft.findings.push(
    findingIn(
      page,
      'note',
      'statuses-of-no-operation',
      cell,
      `The statuses ${statuses.join(', ')} are listed below no operation; they were added to none.`,
      'List them below each operation that may give them.',
    ),
  );
}

function readStatusRow(reader: Reader, row: Row): void {
  const cell = row.get('status') ?? row.get('name');
  const status = cell === undefined ? undefined : statusOf(cell.text);
  if (cell === undefined || status === undefined) return;
  const section = reader.section;
  const description = row.get('description');
  openResponse(reader, { ...status, text: status.text || (description?.text ?? '') }, cell, 'stated');
  const named = row.get('type');
  if (reader.response !== undefined && named !== undefined && !/^(none|inline|[–—-]*)$/i.test(named.text))
    reader.response.named = named;
  openSection(reader, section);
}

function readEventRow(reader: Reader, row: Row, first: ColumnRole): void {
  const name = row.get('event') ?? row.get(first);
  const description = row.get('description');
  if (name === undefined || !/^[\w.:/-]+$/.test(name.text)) return;
  reader.operation?.events.push({ name, ...(description === undefined ? {} : { description }) });
}

/** A row of a list of operations. */
function readIndexRow(reader: Reader, row: Row): void {
  const [method, path, summary] = [row.get('method'), row.get('path'), row.get('description') ?? row.get('name')];
  const verb = method === undefined ? undefined : methodAlone(method.text);
  if (verb === undefined || path === undefined || method === undefined || !path.text.startsWith('/')) return;
  const template = templateOf(path.text.split('?', 1)[0] ?? path.text);
  if (reader.draft.operations.some((other) => other.method === verb && other.path === template)) return;
  const operation = draftOperation(verb, template, {
    start: Math.min(method.start, path.start),
    end: Math.max(method.end, path.end),
  });
  if (summary !== undefined) operation.summary = summary;
  reader.draft.operations.push(operation);
}

/** Said once for a table that looks like facts and gave none. */
function strangeTable(reader: Reader, header: readonly Words[]): void {
  const [first] = header;
  if (first === undefined || reader.operation === undefined) return;
  reader.draft.findings.push(
    findingIn(
      reader.page,
      'note',
      'table-not-understood',
      first,
      `A table under ${header.map(({ text }) => text).join(', ')} was not understood.`,
      'Name its columns field, type, required and description, or status and description.',
    ),
  );
}
