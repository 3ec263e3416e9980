import type { Plugin } from 'vite';

/** The plugin of a build that makes the templates of the elements small, and leaves every space between words that the sources have. */
export function smallTemplates(): Plugin;
