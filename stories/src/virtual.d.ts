/** The manifest of the kit; `.storybook/main.ts` makes it from the sources. */
declare module 'virtual:jiceng-manifest' {
  const manifest: import('custom-elements-manifest').Package;
  export default manifest;
}
