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

/** A time limit here ends a test that hangs. None is so short that a slow machine could meet it. */
const patient = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 60_000 } } };

export default defineConfig({
  test: {
    projects: [
      {
        ...sources,
        test: {
          name: 'unit',
          environment: 'node',
          // A thread for each file starts faster than a process.
          pool: 'threads',
          ...patient,
          include: ['packages/*/src/**/*.test.ts', 'tests/architecture/**/*.test.ts', 'tools/**/*.test.ts', 'tests/docs/*.test.ts'],
        },
      },
      {
        ...sources,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts', 'tests/stories/**/*.test.ts', 'tests/embedding/**/*.test.ts', 'tests/consumers/*.test.ts', 'tests/docs/built/*.test.ts'],
          ...patient,
          // Each worker has a Chromium of its own, and the machines that run this have two cores.
          maxWorkers: 2,
          // Where nobody sits before it, a page that failed is tried once more; the report says so. At a desk it fails at once.
          retry: process.env['CI'] ? 1 : 0,
        },
      },
      {
        ...sources,
        test: {
          // The whole matrix of host pages; its fast part is among the page tests too.
          name: 'hosts',
          environment: 'node',
          include: ['tests/embedding/**/*.{test,hosts}.ts'],
          ...patient,
          maxWorkers: 2,
        },
      },
      {
        ...sources,
        test: {
          // Every story in every language, theme and scale; a sample of them is among the page tests.
          name: 'access',
          environment: 'node',
          include: ['tests/access/**/*.access.ts'],
          ...patient,
          maxWorkers: 2,
        },
      },
    ],
  },
});
