import { spawn } from 'node:child_process';

/** Open a file with what the desktop opens such files with. Where there is no desktop, nothing happens. */
export function openFile(path: string): void {
  const [command, ...words] = { darwin: ['open'], win32: ['explorer'] }[process.platform as string] ?? ['xdg-open'];
  if (command === undefined) return;
  const child = spawn(command, [...words, path], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}
