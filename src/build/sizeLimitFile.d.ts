/** The plugin brings no types of its own: it is what `size-limit` takes as plugins. */
declare module '@size-limit/file' {
  const plugin: Parameters<typeof import('size-limit').default>[0];
  export default plugin;
}
