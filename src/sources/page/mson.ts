/** A member as MSON writes it (the notation of API Blueprint): `name: value (type, required) - description`. Offsets are into the line. */
export interface MsonLine {
  /** Absent for a type alone, as items of a list have it. */
  readonly name?: Span;
  readonly value?: Span;
  readonly type?: Span;
  readonly required?: Span & { readonly value: boolean };
  readonly nullable: boolean;
  /** Whether the value is what is taken where none is sent. */
  readonly isDefault: boolean;
  readonly description?: Span;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const line = /^(?:([^\s:()]+)(?:\s*:\s*(\S.*?))?)?\s*(?:\(([^()]*)\))?\s*(?:-\s+(.*))?$/d;

/** Read a member. @returns undefined for a line that is none. */
export function readMson(text: string): MsonLine | undefined {
  const found = line.exec(text);
  const { indices } = found ?? {};
  if (found === null || indices === undefined) return undefined;
  const span = (group: number): Span | undefined => {
    const at = indices[group];
    return at === undefined ? undefined : { from: at[0], to: at[1] };
  };
  const [name, value, about, description] = [span(1), span(2), span(3), span(4)];
  if (name === undefined && about === undefined) return undefined;
  const words: (Span & { readonly text: string })[] = [];
  if (about !== undefined)
    for (const part of text.slice(about.from, about.to).matchAll(/[^,\s](?:[^,[]|\[[^\]]*\])*/g)) {
      const from = about.from + part.index;
      words.push({ text: part[0].trim().toLowerCase(), from, to: from + part[0].trimEnd().length });
    }
  const said = (...any: readonly string[]) => words.find((word) => any.includes(word.text));
  const need = said('required', 'optional');
  const type = words.find((word) => !traits.has(word.text));
  return {
    ...(name === undefined ? {} : { name }),
    ...(value === undefined ? {} : { value }),
    ...(type === undefined ? {} : { type: { from: type.from, to: type.to } }),
    ...(need === undefined ? {} : { required: { from: need.from, to: need.to, value: need.text === 'required' } }),
    nullable: said('nullable') !== undefined,
    isDefault: said('default') !== undefined,
    ...(description === undefined ? {} : { description }),
  };
}

const traits: ReadonlySet<string> = new Set([
  'required',
  'optional',
  'nullable',
  'fixed',
  'fixed-type',
  'sample',
  'default',
]);
