import { emptyLedger } from '@jiceng/domain';
import { expect, it, vi } from 'vitest';
import { openStore } from '../open-store.js';
import * as made from '../repositories.js';

vi.mock('../repositories.js', async (original) => {
  const real = await original<typeof made>();
  return { ...real, createRepositories: vi.fn(real.createRepositories) };
});

it('the first calls of a store at once share what it knows: the ledger that one opened is the ledger that the next goes on with', async () => {
  const store = await openStore({ database: 'first-calls', storage: 'memory' });
  await Promise.all([store.points.catchUp(emptyLedger()), store.changes.list({}), store.points.read()]);
  expect(made.createRepositories).toHaveBeenCalledTimes(1);
  store.close();
});
