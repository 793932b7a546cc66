import type { Claims } from './certificate.ts';

const kinds = { self: 'self-attested', ci: 'attested by CI', witnessed: 'witnessed' } as const;

/** A badge: what was shown, in which edition, when, and who watched; it leads to the bundle where that is published. */
export function badge({ suite, level, edition, issuedAt, attestation, published }: Claims): string {
  const left = `Assay ${suite}`;
  const right = `${level}@${edition} · ${issuedAt.slice(0, 10)} · ${kinds[attestation]}`;
  const width = (text: string) => Math.round(text.length * 6.6 + 16);
  const [a, b] = [width(left), width(right)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${a + b}" height="20" role="img" aria-label="${escaped(`${left}: ${right}`)}">`,
    `<title>${escaped(`${left}: ${right}`)}</title>`,
    published === undefined ? '' : `<a href="${escaped(published)}">`,
    `<rect width="${a}" height="20" fill="#444"/><rect x="${a}" width="${b}" height="20" fill="#1a6b3c"/>`,
    `<g fill="#fff" font-family="Verdana,sans-serif" font-size="11">`,
    `<text x="8" y="14">${escaped(left)}</text><text x="${a + 8}" y="14">${escaped(right)}</text>`,
    published === undefined ? '</g></svg>\n' : '</g></a></svg>\n',
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
