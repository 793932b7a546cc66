import { createHash } from 'node:crypto';
import type { TranscriptFooter, TranscriptHeader, TranscriptLine, TranscriptRecord } from '../../model/index.ts';

/** Writes a transcript line by line. Calls may overlap; lines keep the order of the calls. */
export interface TranscriptWriter {
  header(header: TranscriptHeader): Promise<void>;
  record(record: TranscriptRecord): Promise<void>;
  /** Write the footer. Nothing may follow. @param endedAt milliseconds since the start of the run. */
  footer(endedAt: number): Promise<TranscriptFooter>;
}

/**
 * @param write takes one whole line with its line feed; the next line waits for it. What it throws reaches every later caller: a transcript with
 * a hole is never completed.
 */
export function createTranscriptWriter(write: (line: string) => void | Promise<void>): TranscriptWriter {
  const hash = createHash('sha256');
  const counts = { cases: 0, exchanges: 0, streams: 0 };
  let tail: Promise<void> = Promise.resolve();

  const put = (line: TranscriptLine): Promise<void> => {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text, 'utf8');
    tail = tail.then(() => write(text));
    return tail;
  };
  return {
    header: put,
    record: (record) => {
      if (record.kind === 'case-start') counts.cases++;
      if (record.kind === 'exchange') counts.exchanges++;
      if (record.kind === 'stream') counts.streams++;
      return put(record);
    },
    footer: async (endedAt) => {
      const footer: TranscriptFooter = {
        kind: 'footer',
        endedAt,
        counts: { ...counts },
        sha256: hash.copy().digest('hex'),
      };
      await put(footer);
      return footer;
    },
  };
}
