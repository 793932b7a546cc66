import { findingIn, type Words } from './page.ts';
import type { Reader } from './reader.ts';

/**
 * Lines below each other show no depth: what stands below an object may be a member of it, or stand beside it. Such fields are not
 * said to be required of what they are put into.
 */
export function isCertain(reader: Reader, name: Words, type: string): boolean {
  const { flat, section } = reader;
  const deep = /[.[]/.test(name.text);
  if (flat !== undefined && deep) reader.flat = undefined;
  const holds = /\bobjects?\b/i.test(type) && (section === 'body' || section === 'response');
  if (flat === undefined || deep) {
    if (holds && !deep) reader.flat = { words: name, told: false };
    return true;
  }
  if (!flat.told)
    reader.draft.findings.push(
      findingIn(
        reader.page,
        'warning',
        'depth-not-shown',
        name,
        `${name.text} stands below the object ${flat.words.text}, and nothing shows whether it is a member of it. It and what follows were read as standing beside it, required or not.`,
        'Write members of members as one name: jobs[].id; or give a document that shows them.',
      ),
    );
  reader.flat = { ...flat, told: true };
  return false;
}
