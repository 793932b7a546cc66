/** RFC 9562 section 4: five groups of hexadecimal digits. The `urn:uuid:` prefix that ajv-formats lets pass is another notation. */
export function isUuid(text: string): boolean {
  return /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(text);
}
