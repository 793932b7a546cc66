import type { Block } from './block.ts';
import type { FieldDraft } from './draft.ts';
import { headsValues } from './join-described-values.ts';
import { partOf, type Words } from './page.ts';
import type { Reader } from './reader.ts';
import { boundOf } from './type-words.ts';

/** `Example: RUNNINGPossible values:`: attributes of the field above, possibly glued to each other. */
export function readAttributes(reader: Reader, words: Words, next: Block | undefined): boolean {
  const { field } = reader;
  const owner = reader.open ? (field?.alternatives.at(-1) ?? field) : field;
  if (owner !== undefined && headsValues(words.text, next)) {
    owner.valuesHeading ??= words;
    return true;
  }
  if (field === undefined || owner === undefined || !beginsAttribute.test(words.text))
    return field !== undefined && owner !== undefined && readBareLimits(owner, words);
  const first = firstAttribute.exec(words.text);
  // Later ones are glued to what stands before them.
  const marks = [
    ...(first === null ? [] : [first]),
    ...[...words.text.matchAll(attribute)].filter(({ index }) => index > 0 && /\S/.test(words.text[index - 1] ?? ' ')),
  ];
  marks.forEach((mark, index) => {
    const from = mark.index + mark[0].length;
    const to = marks[index + 1]?.index ?? words.text.length;
    const value = partOf(words, from, from + words.text.slice(from, to).trimEnd().length);
    const whole = partOf(words, mark.index, to);
    const key = (mark[1] ?? '').toLowerCase();
    if (key === 'example') owner.example ??= withoutName(value, field.name?.text);
    else if (key.startsWith('default')) owner.default ??= value;
    else if (key === 'pattern') owner.pattern ??= value;
    else if (key === 'format') owner.type = { ...whole, text: `${owner.type?.text ?? 'string'} · ${value.text}` };
    else if (/values|options|enum|allowed/.test(key)) owner.values ??= { words: whole, options: optionsIn(value) };
    else if (key.startsWith('required'))
      addLimit(owner, key.endsWith('length') ? { ...value, text: `length ${value.text}` } : value);
    else addLimit(owner, whole);
  });
  return true;
}

const attributeNames =
  'Example|Default(?: value)?|Pattern|(?:Possible|Allowed|Available) (?:values|options)|Required (?:range|(?:string |array )?length)|Allowed|Format|Enum|Min(?:imum)?(?: ?(?:length|items))?|Max(?:imum)?(?: ?(?:length|items))?';

const beginsAttribute = new RegExp(`^(?:${attributeNames}) ?:`, 'i');

const firstAttribute = new RegExp(`^(${attributeNames}) ?:[ \\t]*`, 'i');

const attribute = new RegExp(`(${attributeNames}):[ \\t]*`, 'g');

/** The values of the field above, where each stands on a line of its own. */
export function readValues({ field, open }: Reader, options: readonly Words[]): void {
  const owner = open ? (field?.alternatives.at(-1) ?? field) : field;
  const [first] = options;
  if (owner !== undefined && first !== undefined) owner.values ??= { words: first, options };
}

function addLimit(owner: FieldDraft, words: Words): void {
  if (owner.limits === undefined) owner.limits = words;
  else owner.bounds = [...(owner.bounds ?? []), words];
}

/** A line of limits and nothing else: `>= 1`, `length ≤ 80`, `1 to 50`, `Defaults to 20`. */
function readBareLimits(owner: FieldDraft, words: Words): boolean {
  if (words.text.length > 60) return false;
  const defaults = /^defaults? (?:to|is) (\S+)$/i.exec(words.text);
  if (defaults !== null) {
    const value = defaults[1] ?? '';
    owner.default ??= partOf(words, words.text.length - value.length, words.text.length);
    return true;
  }
  const parts = words.text.split(/\s*[,;·]\s*|\s+(?=(?:min|max)\w*\s*:?\s*\d)/i);
  if (!parts.every((part) => boundOf(part) !== undefined)) return false;
  const whole = { ...words, text: parts.join(', ') };
  addLimit(owner, whole);
  return true;
}

/** Of a parameter, some pages show the example as it stands in the URL: `limit=20`. */
function withoutName(value: Words, name: string | undefined): Words {
  return name !== undefined && value.text.startsWith(`${name}=`)
    ? partOf(value, name.length + 1, value.text.length)
    : value;
}

function optionsIn(list: Words): readonly Words[] {
  return [...list.text.matchAll(/[^\s,|·┃│"'`[\]]+/g)].map((found) =>
    partOf(list, found.index, found.index + found[0].length),
  );
}
