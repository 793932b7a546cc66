import { Problem } from '../model/index.ts';
import type { TextDocument } from './source.ts';

/** Larger than any API description that is tested as one; 10,000 operations with their schemas are 13 MB of JSON. */
export const mostBytes = 32_000_000;

/** Larger than any page that people read. */
const longestPage = 20_000_000;

/**
 * A giant would keep every reader busy, and the memory of the machine with it. Its size is known before a byte of it is read.
 * @param bytes size of the document.
 * @throws Problem
 */
export function refuseGiantBytes(name: string, bytes: number): void {
  if (bytes <= mostBytes) return;
  throw new Problem(`${name} has ${Math.round(bytes / 1_000_000)} MB, and at most ${mostBytes / 1_000_000} are read.`, {
    place: { document: name, line: 1 },
    remedy: 'Give the document of the API alone, or divide it by tags or paths.',
  });
}

/** What does not begin as OpenAPI is read as a page, and no page is that long. @throws Problem */
export function refuseGiantPage({ name, text }: TextDocument): void {
  if (text.length <= longestPage || /["']?(openapi|swagger)["']?\s*:/.test(text.slice(0, 5_000))) return;
  throw new Problem(
    `${name} has ${Math.round(text.length / 1_000_000)} million characters and does not begin as OpenAPI.`,
    {
      place: { document: name, line: 1 },
      remedy:
        'Give the OpenAPI document itself, with its version in the first lines, or a page of at most 20 million characters.',
    },
  );
}
