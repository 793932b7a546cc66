import { Problem } from '../../model/index.ts';
import { findingIn } from '../page/page.ts';
import { htmlPage } from '../page/page-of-html.ts';
import { readPage } from '../page/read-page.ts';
import type { Source } from '../source.ts';

const mostElements = 100_000;
/** The parser makes two tokens of each word. */
const mostWords = 1_000_000;

/** A saved web page. What a browser would show of it is read as a page of reference or prose. */
export const html: Source = {
  id: 'html',
  title: 'a saved HTML page of a reference',
  recognise: ({ name, text }) => {
    if (
      /^﻿?\s*(<!--[\s\S]{0,500}?-->\s*)?(<!doctype html|<html|<head|<body|<main|<article|<div|<section|<h1)/i.test(text)
    )
      return 'certain';
    return /\.html?$/i.test(name) ? 'possible' : 'no';
  },
  read: async ({ name, text }) => {
    // Unclosed marks make the tree of the HTML Standard grow with the square of their number.
    if ((text.match(/<[a-z]/gi)?.length ?? 0) > mostElements)
      throw new Problem(`${name} has more than ${mostElements} elements, which no page for people has.`, {
        place: { document: name, line: 1 },
        remedy: 'Save the one page that describes the API.',
      });
    if (hasMoreWords(text, mostWords))
      throw new Problem(`${name} has more than ${mostWords} words, which no page for people has.`, {
        place: { document: name, line: 1 },
        remedy: 'Save the one page that describes the API.',
      });
    const page = htmlPage(name, text);
    const reading = readPage(page);
    if (reading.operations.length > 0 || (reading.states ?? []).length > 0) return [reading];
    const login = /<input\b[^>]*type=["']?password/i.exec(text);
    if (login === null) return [];
    const source = { ...page, text, at: (offset: number) => offset };
    const finding = findingIn(
      source,
      'error',
      'login-page',
      { start: login.index, end: login.index + login[0].length },
      `${name} asks for a password: it is the page of a login, not the page that was meant.`,
      'Save the page again from a browser that is logged in.',
    );
    return [{ ...reading, findings: [finding] }];
  },
};

function hasMoreWords(text: string, most: number): boolean {
  let words = 0;
  let blank = true;
  for (let at = 0; at < text.length && words <= most; at++) {
    const here = text.charCodeAt(at) <= 32;
    if (blank && !here) words++;
    blank = here;
  }
  return words > most;
}
