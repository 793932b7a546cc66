import { countLevels, versionAdvice } from '../advice.ts';
import type { Change, Severity } from '../change.ts';
import { messageLines, operationsText, sideText, verdictOf } from './describe.ts';
import { escapeMarkup as text } from './escape-markup.ts';
import type { DiffFormat } from './format.ts';

const titles: Readonly<Record<Severity, string>> = { ERROR: 'Breaking', WARNING: 'To look at', INFO: 'Harmless' };

const style = `
:root { color-scheme: light dark; --line: #8886; --quiet: #8889; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
.change { border-left: .25rem solid var(--line); padding: .1rem .8rem; margin: 1rem 0; overflow-wrap: anywhere; }
.ERROR { border-color: #c33; } .WARNING { border-color: #b80; }
p { margin: .2rem 0; } code, pre { font: .85em/1.45 ui-monospace, monospace; }
pre { white-space: pre-wrap; background: #8881; padding: .5rem .7rem; margin: .4rem 0; }
.quiet { opacity: .75; font-size: .9em; } summary { cursor: pointer; }
`;

/** One page that needs nothing else: no script, no font, no picture from elsewhere. */
export const html: DiffFormat = {
  id: 'html',
  statement: 'one page for people, with both lines and the message that shows each breaking change',
  render: ({ old, new: next, changes, stale }) => {
    const counts = countLevels(changes);
    const head = `${old.name} ${old.version} → ${next.name} ${next.version}`;
    return [
      '<!doctype html>',
      '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
      `<title>${text(head)}</title><style>${style}</style></head><body><main>`,
      `<h1>${text(head)}</h1>`,
      changes.length === 0
        ? '<p>No change that a client could notice.</p>'
        : `<p><strong>${counts.ERROR}</strong> breaking, <strong>${counts.WARNING}</strong> to look at, <strong>${counts.INFO}</strong> harmless. Next version by its changes: <strong>${versionAdvice(changes)}</strong>.</p>`,
      ...(['ERROR', 'WARNING', 'INFO'] as const).flatMap((level) => section(level, changes)),
      ...(stale.length === 0 ? [] : ['<h2>Policy</h2><ul>', ...stale.map((one) => `<li>${text(one)}</li>`), '</ul>']),
      '</main></body></html>',
      '',
    ].join('\n');
  },
};

function section(level: Severity, changes: readonly Change[]): readonly string[] {
  const some = changes.filter((change) => change.level === level);
  if (some.length === 0) return [];
  const items = some.map(item);
  const title = `${titles[level]} <span class="quiet">${some.length}</span>`;
  // What breaks nobody is there for who asks.
  if (level === 'INFO') return [`<h2>${title}</h2><details><summary>Show</summary>`, ...items, '</details>'];
  return [`<h2>${title}</h2>`, ...items];
}

function item(change: Change): string {
  const { id, level, at, message, witness, eased, was, operations } = change;
  const where = [operationsText(change), at].filter((part) => part !== '').join(', ');
  const others =
    operations.length > 1
      ? `<details class="quiet"><summary>all ${operations.length} operations</summary>${operations.map((one) => `<code>${text(one)}</code>`).join('<br>')}</details>`
      : '';
  const line = (side: 'old' | 'new') => {
    const { at: place, line: said } = sideText(change, side);
    return `<p class="quiet">${side} ${text(place)} <code>${text(said)}</code></p>`;
  };
  const shown =
    witness === undefined
      ? ''
      : `<p>${text(verdictOf[witness.kind])}: ${text(witness.because)}</p><pre>${text(messageLines(witness.message).join('\n'))}</pre>`;
  const ease = eased === undefined ? '' : `<p class="quiet">not ${text(was ?? 'ERROR')}: ${text(eased)}</p>`;
  return `<article class="change ${level}"><p><strong>${text(where)}</strong>: ${text(message)} <code class="quiet">${text(id)}</code></p>${line('old')}${line('new')}${shown}${ease}${others}</article>`;
}
