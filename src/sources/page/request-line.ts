import type { HttpMethod } from '../../model/index.ts';
import { sectionOf, statusOf } from './section.ts';

const methodWords = 'GET|POST|PUT|PATCH|DELETE|DEL|HEAD|OPTIONS|TRACE|QUERY';

/** A line that names a method and a path. Offsets are into the line. */
export interface RequestLine {
  readonly method: HttpMethod;
  /** Path template, without query, scheme and host; `:id` and `<id>` are written `{id}`. */
  readonly path: string;
  /** `https://api.example.com`, where the line names it. */
  readonly origin?: string;
  /** Names in the query of the line (`?token=…`). */
  readonly query: readonly string[];
  readonly from: number;
  readonly pathFrom: number;
  readonly pathTo: number;
  /** Where the rest of the line begins, which belongs to something else. */
  readonly to: number;
}

/** The method that stands alone on a line. */
export function methodAlone(line: string): HttpMethod | undefined {
  return new RegExp(`^(?:${methodWords})$`, 'i').test(line) ? asMethod(line) : undefined;
}

/** Whether a line is a path and nothing else. */
export function isPath(line: string): boolean {
  return /^(https?:\/\/[^\s/]+)?\/[^\s]*$/.test(line) && !/^\/\/|[<>]$/.test(line);
}

/**
 * Read a line that begins with a method and a path: `GET /v1/runs`, `POST https://api.example.com/v1/runs HTTP/1.1`.
 * @param isWord whether a word stands by itself somewhere on the page. Rendering may have glued the next sentence to a path
 * (`/runsStarts an…`); where the glued word is found nowhere else, it is taken apart.
 */
export function requestLineOf(line: string, isWord: (word: string) => boolean): RequestLine | undefined {
  // A rendered page may write the method small; then nothing else stands on the line.
  const small = /^(get|post|put|patch|delete|head|options)\s*\/\S*$/.exec(line)?.[1];
  if (small !== undefined) return requestLineOf(small.toUpperCase() + line.slice(small.length), isWord);
  const found = new RegExp(
    `^(?:(?:[A-Z][\\w '-]{0,60}[:—–-]|curl\\s+-X)\\s*)?["'(]?(${methodWords})["')]?\\s*[:|·-]?\\s*["'(]?((https?:\\/\\/|\\{\\{?\\w+\\}\\}?)[^\\s/?]*)?(\\/(?:[^\\s"'()|,]|\\((?:\\w+:)?\\w+\\)(?=[/\\s?]|$))*)`,
  ).exec(line);
  if (found === null) return undefined;
  const [whole, method = '', origin = '', scheme = '', raw = ''] = found;
  const glue = glueIn(raw, line.slice(whole.length), isWord);
  const pathFrom = whole.length - raw.length;
  const written = raw.slice(0, glue).replace(/[.,;:!]+$/, '');
  const [path = '', query = ''] = written.split('?', 2);
  return {
    method: asMethod(method),
    path: templateOf(path.split('#', 1)[0] ?? path),
    ...(scheme.startsWith('http') ? { origin: origin.replace(/\/+$/, '') } : {}),
    query: [...query.matchAll(/(?:^|&)([\w[\]-]+)=/g)].map(([, name = '']) => name),
    from: line.indexOf(method),
    pathFrom,
    pathTo: pathFrom + path.length,
    to: pathFrom + written.length,
  };
}

/** Where a path ends and a glued word begins; the length of the path where nothing is glued. */
function glueIn(path: string, rest: string, isWord: (word: string) => boolean): number {
  const segment = Math.max(path.lastIndexOf('/'), path.lastIndexOf('?')) + 1;
  const last = path.slice(segment);
  // A brace closes a parameter; a letter after it cannot belong to the path.
  for (const boundary of [...last.matchAll(/(?<=[a-z0-9}])(?=[A-Z])/g)].toReversed()) {
    const [before, after] = [last.slice(0, boundary.index), last.slice(boundary.index)];
    if (before.includes('{') && !before.includes('}')) continue;
    const tail = after + rest;
    if (sectionOf(tail) !== undefined || statusOf(tail) !== undefined) return segment + boundary.index;
    const sentence = /^[A-Z][a-z]*$/.test(after) && /^\s+\S/.test(rest);
    if (sentence && (before.endsWith('}') || !isWord(last))) return segment + boundary.index;
  }
  return path.length;
}

/** `/runs/:id` and `/runs/<id>` are how others write `/runs/{id}`; `/runs/{id}:cancel` has a verb, no parameter. */
export function templateOf(path: string): string {
  return path
    .replaceAll(/(?<=\/):([A-Za-z_]\w*)/g, '{$1}')
    .replaceAll(/<([A-Za-z_][\w-]*)>/g, '{$1}')
    .replaceAll(/(?<=\/)\((?:\w+:)?(\w+)\)/g, '{$1}')
    .replaceAll(/\{\{([\w-]+)\}\}/g, '{$1}')
    .replaceAll(/(?<=\/)\$\{?([A-Z_]+)\}?/g, (_, name: string) => `{${name.toLowerCase()}}`)
    .replaceAll(/(?<=\/)YOUR_([A-Z_]+)/g, (_, name: string) => `{${name.toLowerCase()}}`)
    .replace(/(?<=.)\/$/, '');
}

function asMethod(word: string): HttpMethod {
  const lower = word.toLowerCase();
  return (lower === 'del' ? 'delete' : lower) as HttpMethod;
}
