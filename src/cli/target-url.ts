import { Problem } from '../model/index.ts';

/** A base URL as a user writes it. @throws {Problem} where there is none, it is no HTTP URL, or it holds a credential */
export function baseUrl(url: string | undefined): string {
  if (url === undefined)
    throw new Problem('no URL to test', { remedy: 'add --url http://…, or url: in the target file' });
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !['http:', 'https:'].includes(parsed.protocol))
    throw new Problem(`'${url}' is no URL to test`, { remedy: 'write it as http://host:port/path or https://…' });
  if (parsed.username !== '' || parsed.password !== '')
    throw new Problem('the URL holds a credential, which every process on this machine can see', {
      remedy: 'put it under auth: in the target file as ${NAME}',
    });
  return url.replace(/\/+$/, '');
}
