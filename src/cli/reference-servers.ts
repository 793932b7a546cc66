/** The room of the reference servers. Its many hundred lies are files of their own, so only commands that serve load them. */
export function loadServers(): Promise<typeof import('../servers/index.ts')> {
  return import('../servers/index.ts');
}
