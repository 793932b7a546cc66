import type { Json, Parameter } from '../../model/index.ts';
import { isObject } from '../../model/index.ts';
import { percentEncode, reservedInPath, reservedInQuery } from './percent-encode.ts';

/** How one parameter is written (OpenAPI 3.1 section 4.8.12, with the tables of RFC 6570 where it is silent). */
export type ParameterForm = Pick<Parameter, 'name' | 'in' | 'style' | 'explode' | 'allowReserved'> &
  Partial<Pick<Parameter, 'mediaType'>>;

/** The form of a parameter that the document does not name: the defaults of its place. */
export function defaultForm(place: Parameter['in'], name: string): ParameterForm {
  const style = place === 'query' || place === 'cookie' ? 'form' : 'simple';
  return { name, in: place, style, explode: style === 'form', allowReserved: false };
}

/**
 * Serialise a parameter to the text that stands in the URL or header: for a path, what replaces `{name}`; for a query, `name=value` pairs joined by
 * `&`; for a cookie, pairs joined by `; `; for a header, its value. @returns undefined when nothing is sent (an empty list, RFC 6570 section 2.3).
 */
export function serializeParameter(form: ParameterForm, value: Json): string | undefined {
  const encode = encoderOf(form);
  const name = form.in === 'query' || form.style === 'matrix' ? percentEncode(form.name) : form.name;
  if (form.mediaType !== undefined)
    return write({ ...form, style: contentStyle(form) }, name, encode(JSON.stringify(value)));
  if (Array.isArray(value))
    return writeList(
      form,
      name,
      value.map((item) => encode(scalarText(item))),
    );
  if (isObject(value)) return writeObject(form, name, value, encode);
  return write(form, name, encode(scalarText(value)));
}

/** Text of a scalar. OpenAPI leaves null and nested values open; they are written as their JSON. */
export function scalarText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function contentStyle(form: ParameterForm): ParameterForm['style'] {
  return form.in === 'path' || form.in === 'header' ? 'simple' : 'form';
}

function encoderOf(form: ParameterForm): (text: string) => string {
  // Header values and the cookie style are not percent-encoded (OpenAPI 3.2 section 4.12.2.2); header bytes are made safe when the header is built.
  if (form.in === 'header' || form.style === 'cookie') return (text) => text;
  const keep = form.in === 'path' ? reservedInPath : reservedInQuery;
  return (text) => percentEncode(text, form.allowReserved ? keep : '');
}

function write(form: ParameterForm, name: string, text: string): string {
  switch (form.style) {
    case 'simple':
      return text;
    case 'label':
      return `.${text}`;
    case 'matrix':
      return text === '' ? `;${name}` : `;${name}=${text}`;
    default:
      return `${name}=${text}`;
  }
}

function writeList(form: ParameterForm, name: string, items: readonly string[]): string | undefined {
  if (items.length === 0) return form.in === 'path' || form.in === 'header' ? '' : undefined;
  switch (form.style) {
    case 'simple':
      return items.join(',');
    case 'label':
      return `.${items.join(form.explode ? '.' : ',')}`;
    case 'matrix':
      return form.explode ? items.map((item) => write(form, name, item)).join('') : `;${name}=${items.join(',')}`;
    default:
      return form.explode
        ? items.map((item) => `${name}=${item}`).join(pairSeparator(form))
        : `${name}=${items.join(itemSeparator(form))}`;
  }
}

function writeObject(
  form: ParameterForm,
  name: string,
  value: { readonly [member: string]: Json },
  encode: (text: string) => string,
): string | undefined {
  if (form.style === 'deepObject') return deepPairs(name, value, encode).join('&') || undefined;
  const members = Object.entries(value).map(([key, member]) => [encode(key), encode(scalarText(member))] as const);
  if (members.length === 0) return form.in === 'path' || form.in === 'header' ? '' : undefined;
  const exploded = members.map((pair) => pair.join('='));
  switch (form.style) {
    case 'simple':
      return form.explode ? exploded.join(',') : members.flat().join(',');
    case 'label':
      return `.${form.explode ? exploded.join('.') : members.flat().join(',')}`;
    case 'matrix':
      return form.explode ? exploded.map((pair) => `;${pair}`).join('') : `;${name}=${members.flat().join(',')}`;
    default:
      return form.explode ? exploded.join(pairSeparator(form)) : `${name}=${members.flat().join(itemSeparator(form))}`;
  }
}

function deepPairs(prefix: string, value: Json, encode: (text: string) => string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => deepPairs(prefix, item, encode));
  if (!isObject(value)) return [`${prefix}=${encode(scalarText(value))}`];
  // Brackets may not stand bare in a query (RFC 3986 section 3.4), and decoders of deep objects decode names first.
  return Object.entries(value).flatMap(([key, member]) => deepPairs(`${prefix}%5B${encode(key)}%5D`, member, encode));
}

function pairSeparator(form: ParameterForm): string {
  return form.in === 'cookie' ? '; ' : '&';
}

function itemSeparator(form: ParameterForm): string {
  if (form.style === 'spaceDelimited') return '%20';
  return form.style === 'pipeDelimited' ? '%7C' : ',';
}
