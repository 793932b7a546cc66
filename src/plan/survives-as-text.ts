import { isObject, type Json, type ParameterStyle } from '../model/index.ts';

/**
 * Whether text in a URL, a header or a cookie means the same value again. Nothing is not sent, and null has no text of its own; lists and
 * objects are sent part by part, objects only in a style that names their members.
 */
export function survivesAsText(value: Json, style: ParameterStyle): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((item: Json) => isPlain(item));
  if (isObject(value))
    return style === 'deepObject' && Object.keys(value).length > 0 && Object.values(value).every(isPlain);
  return isPlain(value) && value !== '.' && value !== '..';
}

function isPlain(value: Json): boolean {
  return value !== null && value !== '' && typeof value !== 'object' && !/[\r\n\0]/.test(String(value));
}
