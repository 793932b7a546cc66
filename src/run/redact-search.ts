/** Bytes to look for, and what stands in their place. */
export interface Needle {
  readonly bytes: Buffer;
  readonly marker: string;
  /** Letters of ASCII match in upper and lower case. */
  readonly anyCase: boolean;
}

/** A stretch of bytes that must go. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly marker: string;
}

/**
 * Look for all needles in one pass, without a copy of the haystack: bodies are many megabytes, and each secret has dozens of disguises.
 * @returns finds all places of all needles, joined where they overlap
 */
export function createSearch(needles: readonly Needle[]): (haystack: Uint8Array) => Span[] {
  const present = needles.filter(({ bytes }) => bytes.length > 0);
  if (present.length === 0) return () => [];
  /** By the first two bytes, folded; needles of one byte stand under each second one. */
  const table = new Uint16Array(65_536);
  const lists: Needle[][] = [[]];
  const enter = (key: number, needle: Needle) => {
    const known = table[key] ?? 0;
    if (known !== 0) lists[known]?.push(needle);
    else table[key] = lists.push([needle]) - 1;
  };
  for (const needle of present) {
    const [first = 0, second] = needle.bytes;
    if (second !== undefined) enter(keyOf(first, second), needle);
    else for (let other = 0; other < 256; other++) if (fold[other] === other) enter(keyOf(first, other), needle);
  }
  return (haystack) => {
    const found: Span[] = [];
    for (let at = 0; at < haystack.length; at++) {
      const list = table[keyOf(haystack[at] ?? 0, haystack[at + 1] ?? 0)] ?? 0;
      if (list === 0) continue;
      for (const needle of lists[list] ?? [])
        if (standsAt(needle, haystack, at))
          found.push({ start: at, end: at + needle.bytes.length, marker: needle.marker });
    }
    return joined(found);
  };
}

const fold = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));

function keyOf(first: number, second: number): number {
  return ((fold[first] ?? 0) << 8) | (fold[second] ?? 0);
}

function standsAt({ bytes, anyCase }: Needle, haystack: Uint8Array, at: number): boolean {
  if (at + bytes.length > haystack.length) return false;
  for (let i = 0; i < bytes.length; i++) {
    const [wanted = 0, given = 0] = [bytes[i], haystack[at + i]];
    if (wanted !== given && !(anyCase && fold[wanted] === fold[given])) return false;
  }
  return true;
}

/** Longest first where several begin at one place, so that a whole secret wins over a part of it. */
function joined(found: Span[]): Span[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const spans: Span[] = [];
  for (const span of found) {
    const last = spans.at(-1);
    if (last !== undefined && span.start < last.end)
      spans[spans.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else spans.push(span);
  }
  return spans;
}

/** Cut spans out of pieces that are one text together: the marker stands in the first piece of each span, the rest of it is gone. */
export function cutSpans(pieces: readonly Buffer[], spans: readonly Span[]): Buffer[] {
  let offset = 0;
  let next = 0;
  return pieces.map((piece) => {
    const end = offset + piece.length;
    const kept: Buffer[] = [];
    let at = offset;
    for (let i = next; i < spans.length; i++) {
      const span = spans[i];
      if (span === undefined || span.start >= end) break;
      if (span.start >= offset)
        kept.push(piece.subarray(at - offset, span.start - offset), Buffer.from(span.marker, 'utf8'));
      at = Math.min(Math.max(at, span.end), end);
      if (span.end <= end) next = i + 1;
    }
    kept.push(piece.subarray(at - offset));
    offset = end;
    return Buffer.concat(kept);
  });
}
