import { Problem } from '../../model/index.ts';

/** No line of ours comes near: a record is bounded by the limits of the run. */
const longest = 512 * 1024 * 1024;

/** Cut bytes into lines at each LF, holding one line at a time. A last line without LF counts; its absence does not. */
export async function* splitLines(
  source: Uint8Array | AsyncIterable<Uint8Array | string>,
  name: string,
): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  let length = 0;
  let line = 1;
  for await (const part of source instanceof Uint8Array ? [source] : source) {
    const bytes =
      typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part.buffer, part.byteOffset, part.length);
    let from = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
      yield Buffer.concat([...pieces, bytes.subarray(from, end)]);
      pieces = [];
      length = 0;
      line++;
      from = end + 1;
    }
    if (from < bytes.length) pieces.push(bytes.subarray(from));
    length += bytes.length - from;
    if (length > longest)
      throw new Problem(`this is no valid transcript: it has a line of more than ${longest} bytes.`, {
        place: { document: name, line },
      });
  }
  if (length > 0) yield Buffer.concat(pieces);
}
