import type { Finding } from '../../model/index.ts';

/** Findings that say the same become one with all its places. Order: of first appearance. */
export function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.id, finding.severity, finding.message, finding.remedy]);
    const known = merged.get(key);
    merged.set(key, known === undefined ? finding : { ...known, places: [...known.places, ...finding.places] });
  }
  return [...merged.values()];
}
