/** The fragment of a requirement, problem, record or picture: stable over runs, legal in an `id` and in a link. */
export function anchor(kind: 'requirement' | 'problem' | 'record' | 'picture', id: string): string {
  return `${kind}-${id.replace(/[^\w.:-]/g, (character) => `_${character.charCodeAt(0).toString(16)}_`)}`;
}
