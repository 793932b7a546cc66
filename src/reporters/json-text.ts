/** Characters that JSON allows raw but that act on a terminal or mislead the eye. */
const acting = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/** Indented JSON, in which nothing acts on a terminal or, printed into a log, on a CI system; ending with a newline. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2)
    .replace(acting, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/##(?=\w*\[)/g, '#\\u0023');
  return `${text}\n`;
}
