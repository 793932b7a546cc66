import { partOf, type Words } from './page.ts';

/** A line that describes one field: its name, type, whether it is needed, and its default, with or without blanks between. */
export interface FieldLine {
  /** Absent where the line is a type only: an alternative of `any of`, or a body without members. */
  readonly name?: Words;
  readonly type: Words;
  readonly required?: { readonly value: boolean; readonly words: Words };
  readonly default?: Words;
  /** What follows on the same line. */
  readonly rest?: Words;
}

const typeWord =
  'string|integer|number|boolean|object|array|null|any of|one of|all of|any|int32|int64|int|float|double|bool|uuid|date-time|datetime|timestamp|file|binary|map|enum';

/** What may follow a type: lists, formats and limits behind dots, `or null`. */
const typeTail = String.raw`(?:\[\])*(?: ?<[\w-]+>| ?\((?!required|optional)[\w -]+\))*(?: ?\| ?null| or null)?(?:\s*·\s*[^·]*?)*?`;
const needWords = 'required|optional|read[- ]only|write[- ]only|mandatory';

/** `pagenumber · min: 1 · max: 1000OptionalDefault: 1`. The name is lazy, so that it ends where the first type begins. */
const glued = new RegExp(
  String.raw`^([A-Za-z_$][\w$.-]*?(?:\[\])?)?(?<=^|[\w\])])(${typeWord})(${typeTail})(Required|Optional)((?:Default|default): ?(.*))?$`,
);

/** `page  integer  optional  default 1`, `page (integer, required) — which page`. */
const spaced = new RegExp(
  String.raw`^[*\s]*([A-Za-z_$][\w$.[\]-]*)(?:\*(?=\s))?[\s:–—-]+\(?((?:${typeWord})(?:\[(?:${typeWord})?\])*(?:\s?<[\w-]+>)?(?:\s?(?:of|\||·|or)\s?[\w-]+)*)(?:[\s,;|·–—-]+|(?=\))|$)(?:\(?(${needWords})\)?)?(.*)$`,
  'i',
);

/** Read a field line. @returns undefined for any other line. */
export function fieldLineOf(line: Words): FieldLine | undefined {
  if (line.text.length > 400) return undefined;
  return gluedField(line) ?? spacedField(line);
}

function gluedField(line: Words): FieldLine | undefined {
  const found = glued.exec(line.text);
  if (found === null) return undefined;
  const [, name = '', type = '', tail = '', need = '', defaults, value = ''] = found;
  const typeFrom = name.length;
  const needFrom = typeFrom + type.length + tail.length;
  const end = line.text.length;
  return {
    ...(name === '' ? {} : { name: partOf(line, 0, name.length) }),
    type: partOf(line, typeFrom, needFrom),
    required: { value: need === 'Required', words: partOf(line, needFrom, needFrom + need.length) },
    ...(defaults === undefined ? {} : { default: partOf(line, end - value.length, end) }),
  };
}

function spacedField(line: Words): FieldLine | undefined {
  const found = spaced.exec(line.text);
  if (found === null) return undefined;
  const [, name = '', type = '', need, tail = ''] = found;
  const bracketed = line.text.slice(0, line.text.indexOf(type, name.length)).endsWith('(');
  // Without a word of need or brackets, prose such as "run string compares" would pass for a field, and a title such as "Page number".
  const star = line.text.startsWith('*', line.text.indexOf(name) + name.length);
  const isBare =
    star || (tail.trim() === '' && /^[a-z_$]/.test(name) && !/^(?:object|array|map|any|all|one|file)\b/i.test(type));
  if (need === undefined && !bracketed && !isBare) return undefined;
  const nameFrom = line.text.indexOf(name);
  const typeFrom = line.text.indexOf(type, nameFrom + name.length);
  const tailFrom = line.text.length - tail.length;
  const inside = bracketed ? line.text.indexOf(')', typeFrom) : -1;
  const moreNeed =
    need ??
    (inside === -1 ? undefined : new RegExp(`\\b(${needWords})\\b`, 'i').exec(line.text.slice(typeFrom, inside))?.[1]);
  const needBehind = /\((required|optional)\)\s*\.?$/i.exec(tail);
  const needFrom = moreNeed === undefined ? -1 : line.text.indexOf(moreNeed, typeFrom + type.length);
  const defaults =
    /\bdefaults?(?: (?:to|is|value(?: is)?))?(?:\s*[:=]\s*|(?<=to|is) )(\S+?)(?=[,;)]|\s|\.?$)/i.exec(tail) ??
    /\bdefault(?: value)? (-?\d\S*?|"[^"]*"|true|false|null|\S+$)(?=[,;)]|\s|\.?$)/i.exec(tail);
  const restFrom = tailFrom + (/^[\s,;)|·:–—-]*/.exec(tail)?.[0].length ?? 0);
  return {
    name: partOf(line, nameFrom, nameFrom + name.length),
    type: partOf(line, typeFrom, typeFrom + type.length),
    ...(star && moreNeed === undefined
      ? { required: { value: true, words: partOf(line, nameFrom, nameFrom + name.length + 1) } }
      : {}),
    ...(moreNeed === undefined && !star && needBehind !== null
      ? {
          required: {
            value: /required/i.test(needBehind[0]),
            words: partOf(line, tailFrom + needBehind.index, tailFrom + needBehind.index + needBehind[0].length),
          },
        }
      : {}),
    ...(moreNeed === undefined || !/required|optional|mandatory/i.test(moreNeed)
      ? {}
      : {
          required: {
            value: !/optional/i.test(moreNeed),
            words: partOf(line, needFrom, needFrom + moreNeed.length),
          },
        }),
    ...(defaults === null
      ? {}
      : {
          default: partOf(
            line,
            tailFrom + defaults.index + defaults[0].lastIndexOf(defaults[1] ?? ''),
            tailFrom + defaults.index + defaults[0].length,
          ),
        }),
    ...(restFrom < line.text.length ? { rest: partOf(line, restFrom, line.text.length) } : {}),
  };
}
