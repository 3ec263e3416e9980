import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * The layers, bottom-up. A package may import only what stands before it;
 * tests/architecture holds the code to this list.
 */
export const layers = ['domain', 'profiles', 'storage', 'elements', 'kit'] as const;

/** Packages resolve to their TypeScript sources, so that a test needs no build. */
const sources = {
  resolve: { conditions: ['jiceng-source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['jiceng-source', ...defaultServerConditions], externalConditions: ['jiceng-source'] } },
};

export default defineConfig({
  test: {
    projects: [
      {
        ...sources,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['packages/*/src/**/*.test.ts', 'tests/architecture/**/*.test.ts', 'tools/**/*.test.ts'],
        },
      },
      {
        ...sources,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts', 'tests/stories/**/*.test.ts', 'tests/embedding/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One Chromium at a time: the machines that run this have two cores.
          fileParallelism: false,
        },
      },
    ],
  },
});
