import { describe, expect, it } from 'vitest';
import type { Json, Parameter } from '../../model/index.ts';
import { defaultForm, type ParameterForm, serializeParameter } from './serialize-parameter.ts';

const list = ['blue', 'black', 'brown'];
const object = { R: 100, G: 200 };

type Row = readonly [
  place: Parameter['in'],
  style: Parameter['style'],
  explode: boolean,
  empty: string | undefined,
  text: string,
  list: string | undefined,
  object: string | undefined,
];

/** The table of OpenAPI 3.1 section 4.8.12.4 for a parameter `color`: empty text, text, list, object. */
const rows: readonly Row[] = [
  ['path', 'matrix', false, ';color', ';color=blue', ';color=blue,black,brown', ';color=R,100,G,200'],
  ['path', 'matrix', true, ';color', ';color=blue', ';color=blue;color=black;color=brown', ';R=100;G=200'],
  ['path', 'label', false, '.', '.blue', '.blue,black,brown', '.R,100,G,200'],
  ['path', 'label', true, '.', '.blue', '.blue.black.brown', '.R=100.G=200'],
  ['path', 'simple', false, '', 'blue', 'blue,black,brown', 'R,100,G,200'],
  ['path', 'simple', true, '', 'blue', 'blue,black,brown', 'R=100,G=200'],
  ['header', 'simple', false, '', 'blue', 'blue,black,brown', 'R,100,G,200'],
  ['header', 'simple', true, '', 'blue', 'blue,black,brown', 'R=100,G=200'],
  ['query', 'form', false, 'color=', 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200'],
  ['query', 'form', true, 'color=', 'color=blue', 'color=blue&color=black&color=brown', 'R=100&G=200'],
  ['query', 'spaceDelimited', false, 'color=', 'color=blue', 'color=blue%20black%20brown', 'color=R%20100%20G%20200'],
  ['query', 'spaceDelimited', true, 'color=', 'color=blue', 'color=blue&color=black&color=brown', 'R=100&G=200'],
  ['query', 'pipeDelimited', false, 'color=', 'color=blue', 'color=blue%7Cblack%7Cbrown', 'color=R%7C100%7CG%7C200'],
  ['query', 'pipeDelimited', true, 'color=', 'color=blue', 'color=blue&color=black&color=brown', 'R=100&G=200'],
  [
    'query',
    'deepObject',
    true,
    'color=',
    'color=blue',
    'color=blue&color=black&color=brown',
    'color%5BR%5D=100&color%5BG%5D=200',
  ],
  ['cookie', 'form', false, 'color=', 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200'],
  ['cookie', 'form', true, 'color=', 'color=blue', 'color=blue; color=black; color=brown', 'R=100; G=200'],
  ['cookie', 'cookie', true, 'color=', 'color=blue', 'color=blue; color=black; color=brown', 'R=100; G=200'],
];

const form = (parts: Partial<ParameterForm>): ParameterForm => ({ ...defaultForm('query', 'color'), ...parts });

describe('serializeParameter', () => {
  it.each(rows)('%s %s explode=%s', (place, style, explode, empty, text, asList, asObject) => {
    const color = form({ in: place, style, explode });
    expect([
      serializeParameter(color, ''),
      serializeParameter(color, 'blue'),
      serializeParameter(color, list),
      serializeParameter(color, object),
    ]).toEqual([empty, text, asList, asObject]);
  });

  const singles: readonly (readonly [string, Partial<ParameterForm>, Json, string | undefined])[] = [
    ['a number', {}, 1.5, 'color=1.5'],
    ['a boolean', {}, false, 'color=false'],
    ['null', {}, null, 'color=null'],
    ['an empty list in a query', {}, [], undefined],
    ['an empty object in a query', {}, {}, undefined],
    ['an empty list in a path', { in: 'path', style: 'simple' }, [], ''],
    ['a nested list', {}, [['a', 1]], 'color=%5B%22a%22%2C1%5D'],
    [
      'a nested deep object',
      { style: 'deepObject' },
      { a: { b: [1, 2] } },
      'color%5Ba%5D%5Bb%5D=1&color%5Ba%5D%5Bb%5D=2',
    ],
    ['reserved characters in a query', {}, "a/b?c&d=e+f#g h,é'", 'color=a%2Fb%3Fc%26d%3De%2Bf%23g%20h%2C%C3%A9%27'],
    ['reserved characters allowed in a query', { allowReserved: true }, 'a/b?c&d=e+f#g', 'color=a/b?c%26d=e%2Bf%23g'],
    ['a percent sign, allowed or not', { allowReserved: true }, '50%25', 'color=50%2525'],
    ['a slash in a path', { in: 'path', style: 'simple' }, 'a/b c', 'a%2Fb%20c'],
    [
      'reserved characters allowed in a path',
      { in: 'path', style: 'simple', allowReserved: true },
      'a:b/c?',
      'a:b%2Fc%3F',
    ],
    ['dots in a path stay', { in: 'path', style: 'simple' }, '..', '..'],
    ['a lone surrogate', {}, 'a\ud800', 'color=a%EF%BF%BD'],
    ['a name that needs encoding', { name: 'filter[a b]' }, 'x', 'filter%5Ba%20b%5D=x'],
    ['a header is not encoded', { in: 'header', style: 'simple' }, 'a b/c', 'a b/c'],
    ['the form style of a cookie is encoded', { in: 'cookie' }, 'a b', 'color=a%20b'],
    ['the cookie style is not', { in: 'cookie', style: 'cookie' }, 'a b', 'color=a b'],
    ['content in a query', { mediaType: 'application/json' }, { a: [1] }, 'color=%7B%22a%22%3A%5B1%5D%7D'],
    ['content in a path', { in: 'path', style: 'simple', mediaType: 'application/json' }, 'x', '%22x%22'],
    ['content in a header', { in: 'header', style: 'simple', mediaType: 'application/json' }, { a: 1 }, '{"a":1}'],
  ];
  it.each(singles)('%s', (_name, parts, value, expected) => {
    expect(serializeParameter(form(parts), value)).toBe(expected);
  });
});
