/** Names of texts that take their values from lists which documents leave to common knowledge, and a value that hardly anybody refuses. */
const known: readonly (readonly [RegExp, string])[] = [
  [/^(currency|currencycode)$/, 'EUR'],
  [/^(country|countrycode)$/, 'DE'],
  [/^(language|languagecode|lang|locale)$/, 'en'],
  [/^(timezone|tz)$/, 'UTC'],
  [/^(email|emailaddress)$/, '{}@example.com'],
  [/^(phone|phonenumber|mobile)$/, '+15005550006'],
  [/^(url|uri|website|homepage|callbackurl|webhookurl|imageurl|redirecturi)$/, 'https://example.com/{}'],
  [/^(date|startdate|enddate|birthdate|dateofbirth|duedate)$/, '2030-01-15'],
];

/**
 * A text of the usual kind for a member whose name means more than its schema says. Whether a target takes it stays open: a currency may be
 * one that it does not deal in.
 * @param word makes it another than others, where there are many
 * @returns undefined for names that mean nothing of the kind
 */
export function typicalText(name: string, word: string): string | undefined {
  const plain = name.replaceAll(/[^a-zA-Z0-9]/g, '').toLowerCase();
  return known.find(([names]) => names.test(plain))?.[1].replace('{}', word);
}
