/** Options of commands that read documents: where their references may lead. */
export const readingOptions = {
  'allow-remote': { type: 'boolean', default: false, describe: 'Follow references of a document to other hosts' },
  'allow-outside': {
    type: 'boolean',
    default: false,
    describe: 'Follow references of a document to files outside its folder',
  },
} as const;

export interface ReadingOptions {
  readonly allowRemote?: boolean;
  readonly allowOutside?: boolean;
}
