import { visible } from './visible.ts';

/** An XML element; attributes without a value are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number | undefined>>;
  readonly children?: readonly (XmlElement | undefined)[];
  readonly text?: string;
}

/** Write an XML 1.0 document, indented by two spaces. Characters that XML forbids become visible escapes. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, '')}\n`;
}

function element({ name, attributes = {}, children = [], text }: XmlElement, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${attribute(String(value))}"`,
  );
  const open = `${indent}<${name}${written.join('')}`;
  if (text !== undefined) return `${open}>${escaped(text)}</${name}>`;
  const inner = children.filter((child) => child !== undefined);
  if (inner.length === 0) return `${open}/>`;
  return [`${open}>`, ...inner.map((child) => element(child, `${indent}  `)), `${indent}</${name}>`].join('\n');
}

/** XML 1.0 section 2.2 has no way to write most controls, not even as `&#27;`; so they are made visible first. */
function escaped(text: string): string {
  return visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A parser turns raw newlines in an attribute into spaces (XML 1.0 section 3.3.3). */
function attribute(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
