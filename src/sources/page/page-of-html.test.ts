import { expect, test } from 'vitest';
import { htmlPage } from './page-of-html.ts';

test.each([
  ['headings and lists', '<h2>Jobs</h2><ul><li>one<li>two</ul>', '## Jobs\n- one\n- two\n'],
  ['tables', '<table><tr><th>a<th>b<tr><td>1<td>x|y</table>', '| a | b |\n| --- | --- |\n| 1 | x\\|y |\n'],
  ['code', '<pre>\n{\n}</pre>', '```\n{\n}\n```\n'],
  ['what only style sets apart', '<div><span>limit</span><span>integer</span></div>', 'limit integer\n'],
  ['what nobody sees', '<p>a<script>b()</script><span hidden>c</span></p>', 'a\n'],
])('%s', (_, html, text) => {
  expect(htmlPage('a.html', html).text).toBe(text);
});

test('each character knows where it stands', () => {
  const html = '<p title="x">1 &lt; 2 is <b>true</b></p>';
  const { text, at } = htmlPage('a.html', html);
  expect(text).toBe('1 < 2 is true\n');
  expect(html.slice(at(text.indexOf('<')), at(text.indexOf('<')) + 4)).toBe('&lt;');
  expect(html.slice(at(text.indexOf('true')), at(text.indexOf('true')) + 4)).toBe('true');
});
