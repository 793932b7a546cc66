import { type FSWatcher, watch } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

/** Looks at files and folders from the moment it is made, so that no change in between is missed. */
export interface FileWatch {
  /** The path of a change, as soon as there is one; changes that follow at once count as one. Undefined: stopped by the signal. */
  readonly changed: (signal: AbortSignal) => Promise<string | undefined>;
  readonly close: () => void;
}

/**
 * Watch files, and folders with all that is in them. Editors replace a file in place of writing into it, so of a file its folder is
 * watched. What does not exist is watched as far as its folder does.
 * @param settle milliseconds of rest behind a change, so that a file is written to its end
 */
export function watchFiles(paths: readonly string[], settle = 150): FileWatch {
  const wanted = new Set(paths.map((path) => resolve(path)));
  const watchers: FSWatcher[] = [];
  let seen: string | undefined;
  let tell: (() => void) | undefined;
  const note = (path: string, whole: boolean) => {
    const ours = whole || wanted.has(path);
    if (!ours) return;
    seen ??= path;
    tell?.();
  };
  const listen = (folder: string, recursive: boolean) => {
    try {
      const watcher = watch(folder, { recursive }, (_, name) => {
        note(name === null ? folder : resolve(folder, name), recursive || name === null);
      });
      watcher.on('error', () => watcher.close());
      watchers.push(watcher);
    } catch {
      // Not there, or no folder: the folder above it is watched.
    }
  };
  for (const folder of new Set([...wanted].map(dirname))) listen(folder, false);
  for (const path of wanted)
    if (paths.some((given) => given.endsWith(sep) && resolve(given) === path)) listen(path, true);
  return {
    changed: async (signal) => {
      if (seen === undefined && !signal.aborted)
        await new Promise<void>((done) => {
          tell = done;
          signal.addEventListener('abort', () => done(), { once: true });
        });
      if (seen === undefined) return undefined;
      await rest(settle, signal);
      const path = seen;
      seen = undefined;
      return signal.aborted ? undefined : path;
    },
    close: () => {
      for (const watcher of watchers) watcher.close();
    },
  };
}

async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((done) => {
    const timer = setTimeout(done, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      done();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
