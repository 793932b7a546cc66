import type { Reporter } from './reporter.ts';

/** Characters that JSON allows raw but that act on a terminal or mislead the eye. */
const acting = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

export const json: Reporter = {
  id: 'json',
  fileName: 'report.json',
  statement: 'The whole report as data; every other report can be made from it. Its JSON Schema is published.',
  render: (report) => {
    const text = JSON.stringify(report, null, 2);
    return `${text.replace(acting, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
  },
};
