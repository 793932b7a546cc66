import { expect, test } from 'vitest';
import { allHostile } from '../../../fixtures/reports/index.ts';
import { markup, trusted } from './markup.ts';

test('what is filled in is text, in elements and in quoted attributes', () => {
  const { html } = markup`<p title="${allHostile}">${allHostile}</p>`;
  expect(html.match(/</g)).toHaveLength(2);
  expect(html.match(/>/g)).toHaveLength(2);
  expect(html.match(/"/g)).toHaveLength(2);
  expect(html).not.toContain("'");
});

test('markup in markup is kept; lists are joined; undefined is nothing', () => {
  const items = ['a', 'b&'].map((item) => markup`<li>${item}</li>`);
  expect(markup`<ul>${items}${undefined}${3}</ul>`.html).toBe('<ul><li>a</li><li>b&amp;</li>3</ul>');
  expect(markup`${trusted('<hr>')}`.html).toBe('<hr>');
});

test('a secret is shown by name', () => {
  expect(markup`${'Bearer {{secret:TOKEN}}'}`.html).toBe('Bearer $TOKEN');
});
