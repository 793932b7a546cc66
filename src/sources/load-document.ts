import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { type Document, nearestName, Problem } from '../model/index.ts';
import { refuseGiantBytes } from './refuse-giants.ts';

/**
 * Read a file.
 * @param path as the user wrote it; it becomes the document's name.
 * @throws Problem when it is missing, a directory, unreadable or larger than any document, with the nearest name that exists.
 */
export async function loadDocument(path: string): Promise<Document> {
  const location = resolve(path);
  try {
    const file = await stat(location);
    refuseGiantBytes(path, file.size);
    if (file.isCharacterDevice() || file.isBlockDevice())
      throw new Problem(`${path} is a device.`, { remedy: 'Name a file.' });
    return { name: path, bytes: await readFile(location), location };
  } catch (cause) {
    throw cause instanceof Problem ? cause : await problemOf(path, location, cause);
  }
}

async function problemOf(path: string, location: string, cause: unknown): Promise<Problem> {
  switch (cause instanceof Error && 'code' in cause ? cause.code : undefined) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Problem(`There is no file ${path}.`, { remedy: await nearby(path, location), cause });
    case 'EISDIR':
      return new Problem(`${path} is a directory.`, { remedy: 'Name a file in it.', cause });
    case 'EACCES':
    case 'EPERM':
      return new Problem(`${path} may not be read by this user.`, { remedy: 'Allow reading it.', cause });
    default:
      return new Problem(`${path} could not be read: ${cause instanceof Error ? cause.message : String(cause)}.`, {
        remedy: 'Name a file that can be read.',
        cause,
      });
  }
}

async function nearby(path: string, location: string): Promise<string> {
  const siblings = await readdir(dirname(location)).catch(() => []);
  const near = nearestName(basename(location), siblings);
  return near === undefined
    ? 'Name an existing file.'
    : `Did you mean ${path.slice(0, path.length - basename(path).length)}${near}?`;
}
