import { parseJson } from '../../model/index.ts';

/**
 * Data that shows that a blank line is missing between events: it is no JSON text, and splits at line ends into two or more JSON
 * objects. @returns how many; undefined when nothing shows it
 */
export function mergedTexts(data: string): number | undefined {
  if (!data.includes('\n') || parseJson(data) !== undefined) return undefined;
  let count = 0;
  let text = '';
  for (const line of data.split('\n')) {
    text = text === '' ? line : `${text}\n${line}`;
    const value = parseJson(text);
    if (typeof value !== 'object' || value === null) continue;
    count++;
    text = '';
  }
  return text === '' && count > 1 ? count : undefined;
}
