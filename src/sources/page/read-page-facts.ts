import type { Block } from './block.ts';
import type { PageDraft } from './draft.ts';
import { partOf, type Stretch, type Words } from './page.ts';

const url = String.raw`https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w.~%/-]*)?`;
const urlAlone = new RegExp(`^(${url})$`);
const label = String.raw`(?:(?:api )?base (?:url|uri|path)|(?:api )?(?:root|host)(?: url)?|api url|base ?url|servers?|(?:production|staging|sandbox|test)(?: (?:server|url))?)`;
const labelAlone = new RegExp(`^${label}s?\\s*:?$`, 'i');
const labelled = new RegExp(`^${label}s?\\s*[:：=–—-]\\s*(${url})`, 'i');
const inSentence = new RegExp(
  String.raw`\b(?:base ?url|all (?:requests|endpoints|urls|paths|calls)|api is (?:served|available|hosted|reached|found))\b[^.]{0,60}?(${url})`,
  'i',
);

/** Where the API is served, and which version it is, as pages say it outside of their operations. Nothing is taken from what reads the line next. */
export function readPageFacts(draft: PageDraft, blocks: readonly Block[], index: number): void {
  const block = blocks[index];
  if (block?.kind !== 'line' || block.code) return;
  const { words } = block;
  const said =
    labelled.exec(words.text) ??
    inSentence.exec(words.text) ??
    (isListed(blocks, index) ? urlAlone.exec(words.text) : null);
  const address = said?.[1]?.replace(/[./]+$/, '');
  if (address !== undefined)
    noteOrigin(
      draft,
      address,
      partOf(words, words.text.indexOf(address), words.text.indexOf(address) + address.length),
    );
  if (draft.operations.length > 0 || draft.version !== undefined) return;
  const version = versionIn(draft, words, blocks[index + 1]);
  if (version !== undefined) draft.version = version;
}

/** Keep the place of an address once for each line that shows it. */
export function noteOrigin({ origins }: PageDraft, address: string, at: Stretch): void {
  const known = origins.get(address);
  if (known === undefined) origins.set(address, [at]);
  else if (!known.some(({ start }) => start === at.start)) known.push(at);
}

/** An address below "Servers", or below another address there. */
function isListed(blocks: readonly Block[], index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const before = blocks[at];
    if (before?.kind !== 'line') return false;
    if (labelAlone.test(before.words.text)) return true;
    if (!urlAlone.test(before.words.text)) return false;
  }
  return false;
}

/** `Version: 2.1`, `Jobs API v2.1.0` as the title, or `2.1.0` below it. */
function versionIn({ title }: PageDraft, words: Words, next: Block | undefined): Words | undefined {
  const { text } = words;
  const isTitle = title?.start === words.start;
  const below = next?.kind === 'line' && /^OAS ?\d|^openapi \d/i.test(next.words.text);
  const found =
    /^(?:api )?version\s*[:=]?\s*(v?\d+(?:\.\d+){0,3}(?:-[\w.]+)?)$/i.exec(text) ??
    (isTitle ? /\s\(?(v\d+(?:\.\d+){0,2}(?:-[\w.]+)?|\d+\.\d+\.\d+(?:-[\w.]+)?)\)?$/i.exec(text) : null) ??
    (below ? /^(v?\d+(?:\.\d+){0,2}(?:-[\w.]+)?)$/i.exec(text) : null);
  const version = found?.[1];
  if (version === undefined) return undefined;
  const at = text.lastIndexOf(version);
  const bare = version.replace(/^v/i, '');
  return partOf(words, at + version.length - bare.length, at + version.length);
}
