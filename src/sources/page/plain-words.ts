/** Take the marks of Markdown and HTML out of a line: what a reader would see. */
export function plainWords(written: string): string {
  if (!/[*`_\\[\]<&~\u200b\ufeff]/.test(written)) return written.replaceAll(' ', ' ').trim();
  return (
    written
      .replaceAll(/[\u200b\ufeff]/g, '')
      // Code inside of emphasis is code.
      .replaceAll(/\*{1,3}(`[^`*]+`)\*{1,3}/g, '$1')
      // Code keeps what stands in it, angle brackets too.
      .split(/(`+[^`]+`+)/)
      .map((part) => (part.startsWith('`') ? part.replace(/^`+\s?|\s?`+$/g, '') : withoutMarks(part)))
      .join('')
      .replaceAll(' ', ' ')
      .trim()
  );
}

function withoutMarks(part: string): string {
  return part
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/<\/?(?:a|b|br|code|em|i|mark|p|span|strong|sub|sup|kbd|u)\b[^>]*>/gi, '')
    .replaceAll(/\*{1,3}(?=\S)([^*]+?)(?<=\S)\*{1,3}/g, '$1')
    .replaceAll(/(?<![\w\\])_{1,2}(?=[^\s_])([^_]+?)(?<=\S)_{1,2}(?!\w)/g, '$1')
    .replaceAll(/\\([\\`*_{}[\]()#+.!|<>~-])/g, '$1')
    .replaceAll(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? '');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };
