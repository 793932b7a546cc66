import { partOf, type Words } from './page.ts';
import { noteOrigin } from './read-page-facts.ts';
import { closeOperation, openOperation, openSection, type Reader } from './reader.ts';
import { methodAlone, type RequestLine } from './request-line.ts';

/** A line, or two lines, that name method and path: the beginning of an operation, or its end. */
export function readRequest(reader: Reader, request: RequestLine, words: Words, code: boolean): Words | undefined {
  const at = partOf(words, request.from, request.pathTo);
  const { origin } = request;
  if (origin !== undefined) {
    // Where a request line was put together from pieces, the address stands above the path.
    const start = reader.page.text.lastIndexOf(origin, words.end);
    noteOrigin(reader.draft, origin, start === -1 ? words : { start, end: start + origin.length });
  }
  const known = code && /^curl/.test(words.text) ? 'inferred' : 'stated';
  const { operation } = reader;
  // A command has real ids where the request line has names.
  const same =
    operation?.method === request.method &&
    (operation.path === request.path || (known === 'inferred' && fits(request.path, operation.path ?? '')));
  if (same) reader.operation?.places.push(at);
  else openOperation(reader, request.method, request.path, at, known);
  if (known === 'stated' && reader.operation?.known === 'inferred') {
    // What a request line states needs no command beside it.
    reader.operation.known = known;
    reader.operation.places.splice(0, reader.operation.places.length, at);
  }
  for (const name of request.query) {
    const from = words.text.indexOf(`${name}=`, request.pathTo);
    reader.operation?.shown.push(partOf(words, from, from + name.length));
  }
  // What a command sends stands in its own words (`-d`); what follows it is the answer.
  if (code && !/^curl/.test(words.text)) openSection(reader, 'body');
  const rest = words.text.slice(request.to).replace(/^\s*HTTP\/[\d.]+\s*$/, '');
  if (code || !/[A-Za-z]/.test(rest)) return undefined;
  const from = words.text.length - rest.replace(/^[\s"'`)—–:-]+/, '').length;
  return partOf(words, from, words.text.length);
}

/** Whether a path is one of those that a template stands for. */
function fits(path: string, template: string): boolean {
  const [steps, names] = [path.split('/'), template.split('/')];
  return steps.length === names.length && names.every((name, index) => /^\{.*\}$/.test(name) || name === steps[index]);
}

/** A method that stands alone: with a path on the next line, or before the parts of an operation whose path follows at its end. */
export function readMethod(
  reader: Reader,
  words: Words,
  path: { readonly words: Words; readonly template: string } | undefined,
): boolean {
  const method = methodAlone(words.text);
  if (method === undefined) return false;
  const { operation } = reader;
  if (path === undefined) {
    if (operation !== undefined && operation.path === undefined) return true;
    openOperation(reader, method, undefined, words);
    return true;
  }
  if (operation?.method === method && (operation.path === undefined || operation.path === path.template)) {
    if (operation.path === undefined) {
      operation.path = path.template;
      operation.places[0] = path.words;
    } else operation.places.push(path.words);
    closeOperation(reader);
    return true;
  }
  openOperation(reader, method, path.template, path.words);
  return true;
}
