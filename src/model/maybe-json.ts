/**
 * Whether a media type of a document is JSON or takes it in: documents made of controllers often say no more than any type at all, and mean JSON.
 * @param mediaType lower case, as in {@link MediaType}
 */
export function maybeJson(mediaType: string): boolean {
  const [plain = ''] = mediaType.split(';', 1);
  return /[/+]json$/.test(plain.trim()) || plain.trim() === '*/*' || plain.trim() === 'application/*';
}
