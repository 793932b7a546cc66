import type { Change, Severity } from './change.ts';

/** What the next version of the API should be by Semantic Versioning 2.0.0: major where clients break, minor where something is new. */
export function versionAdvice(changes: readonly Change[]): 'major' | 'minor' | 'patch' {
  if (changes.some(({ level }) => level === 'ERROR')) return 'major';
  return changes.length > 0 ? 'minor' : 'patch';
}

export function countLevels(changes: readonly Change[]): Readonly<Record<Severity, number>> {
  const of = (level: Severity) => changes.filter((change) => change.level === level).length;
  return { ERROR: of('ERROR'), WARNING: of('WARNING'), INFO: of('INFO') };
}
