import { expect, test } from 'vitest';
import { sectionOf, statusOf } from './section.ts';

test.each([
  ['Query Parameters', 'query'],
  ['query Parameters', 'query'],
  ['Request Body schema: application/json', 'body'],
  ['Body Required', 'body'],
  ['Request JSON Object:', 'body'],
  ['Response JSON Array of Objects', 'response'],
  ['Parameters for "List jobs"', 'parameters'],
  ['HTTP response status codes for "List jobs"', 'errors'],
  ['Response headers', 'elsewhere'],
  ['Authorizations:', 'authorization'],
  ['SSE event types', 'events'],
  ['Jobs', undefined],
  ['The body of a job', undefined],
])('%s opens %s', (words, section) => {
  expect(sectionOf(words)).toBe(section);
});

test.each([
  ['200', '200', ''],
  ['Response 201 Created', '201', 'Created'],
  ['Response (200 OK)', '200', 'OK'],
  ['HTTP/1.1 404 Not Found', '404', 'Not Found'],
  ['Response examples (200)', '200', ''],
  ['4XX', '4XX', ''],
  ['default', 'default', ''],
])('%s is the status %s', (words, status, text) => {
  expect(statusOf(words)).toMatchObject({ status, text });
});

test.each(['200 items', '20', 'v1.200', 'Default value'])('%s is no status', (words) => {
  expect(statusOf(words)).toBeUndefined();
});
