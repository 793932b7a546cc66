import type { Finding, Place } from '../../model/index.ts';

/** Findings that say the same become one with all its places. Order: of first appearance. */
export function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  const merged = new Map<string, { readonly finding: Finding; readonly places: Place[] }>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.id, finding.severity, finding.message, finding.remedy]);
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { finding, places: [...finding.places] });
    // One by one: a document may hold a hundred thousand places of one kind.
    else for (const place of finding.places) known.places.push(place);
  }
  return [...merged.values()].map(({ finding, places }) => ({ ...finding, places }));
}
