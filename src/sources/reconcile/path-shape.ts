/** What of a path matters to requests: `/runs/{id}` and `/runs/{run_id}` are one path. */
export function pathShape(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, '{}');
}
