import type { Backend } from './backend.js';
import { encodeStretch } from './points/stretch.js';
import { codeOf, freshName, type SuiteTools } from './store.suite.js';

/** What every backend promises beside what the repositories over it do. */
export function backendSuite(name: string, openBackend: (database: string) => Backend, { describe, it, assert }: SuiteTools): void {
  const withBackend = (body: (backend: Backend) => Promise<void>) => async (): Promise<void> => {
    const backend = openBackend(freshName());
    try {
      await body(backend);
    } finally {
      backend.close();
    }
  };
  const settings = (backend: Backend): Promise<string[]> => backend.read(['settings'], (records) => records.keys('settings'));
  const unstorable = (() => {}) as never;

  describe(`${name}: a backend`, () => {
    for (const way of ['write', 'keep'] as const) {
      it(`has stored by the end of a ${way} what nobody waited for`, withBackend(async (backend) => {
        await backend[way](['settings'], async (records) => {
          void records.put('settings', 1, 'a');
          void records.put('settings', 2, 'b');
        });
        assert.deepEqual(await settings(backend), ['a', 'b']);
      }));

      it(`undoes a ${way} in which a put fails for which nobody waited`, withBackend(async (backend) => {
        const writing = backend[way](['settings'], async (records) => {
          void records.put('settings', 1, 'a');
          void records.put('settings', unstorable, 'b');
          void records.put('settings', 3, 'c');
        });
        assert.strictEqual(await codeOf(writing), 'storage-failed');
        assert.deepEqual(await settings(backend), []);
      }));
    }

    it('tells the keys of all records, ascending', withBackend(async (backend) => {
      const look = () => backend.read(['settings'], (records) => records.keys('settings'));
      assert.deepEqual(await look(), []);
      await backend.write(['settings'], async (records) => {
        for (const key of ['b', 'c', 'a']) await records.put('settings', null, key);
      });
      assert.deepEqual(await look(), ['a', 'b', 'c']);
    }));

    it('gives records by lists of texts as their keys, text by text', withBackend(async (backend) => {
      const keys = [['a', '1', 'z'], ['a', '10', 'a'], ['a', '1', 'b'], ['b', '', '']] as const;
      await backend.write(['blocks'], async (records) => {
        for (const key of keys) void records.put('blocks', key.join(), [...key]);
      });
      const sorted = ['a,1,b', 'a,1,z', 'a,10,a', 'b,,'];
      assert.deepEqual((await backend.read(['blocks'], (records) => records.keys('blocks'))).map((key) => key.join()), sorted);
      assert.deepEqual(await backend.read(['blocks'], (records) => records.getAfter('blocks', ['', '', ''])), sorted);
      assert.deepEqual(await backend.read(['blocks'], (records) => records.getAfter('blocks', ['a', '1', 'z'], 1)), ['a,10,a']);
    }));

    it('tells the first key after another one, also after one that is not there', withBackend(async (backend) => {
      await backend.write(['entries', 'blocks'], async (records) => {
        for (const key of [1, 2, 9, 10]) await records.put('entries', null as never, key);
        await records.put('blocks', '', ['a', '10', 'a']);
      });
      await backend.read(['entries', 'blocks'], async (records) => {
        for (const [key, next] of [[0, 1], [1, 2], [2, 9], [5, 9], [9, 10], [10, undefined]] as const) assert.strictEqual(await records.keyAfter('entries', key), next, String(key));
        assert.deepEqual(await records.keyAfter('blocks', ['a', '1', 'z']), ['a', '10', 'a']);
      });
    }));

    it('removes the records of a range, and those beside it stay', withBackend(async (backend) => {
      const left = (): Promise<readonly unknown[]> => backend.read(['entries', 'blocks'], async (records) => [await records.keys('entries'), (await records.keys('blocks')).map((key) => key.join())]);
      await backend.write(['entries', 'blocks'], async (records) => {
        for (const key of [1, 2, 9, 10, 11]) await records.put('entries', null as never, key);
        for (const key of [['a', '1', 'z'], ['a', '10', 'a'], ['a', '2', 'b'], ['b', '1', 'b']] as const) await records.put('blocks', '', [...key]);
      });
      await backend.write(['entries', 'blocks'], async (records) => {
        await records.removeBetween('entries', 2, 10);
        await records.removeBetween('blocks', ['a', '1', ''], ['a', '1', '\uffff']);
      });
      assert.deepEqual(await left(), [[1, 11], ['a,10,a', 'a,2,b', 'b,1,b']]);
    }));

    it('has everything back that was cleared, when the write fails', withBackend(async (backend) => {
      await backend.write(['settings'], async (records) => {
        void records.put('settings', 1, 'a');
        void records.put('settings', 2, 'b');
      });
      const clearing = backend.write(['settings'], async (records) => {
        await records.clear('settings');
        await records.put('settings', 3, 'c');
        throw new RangeError('No.');
      });
      assert.strictEqual(await clearing.then(() => 'resolved', (error: unknown) => (error instanceof RangeError ? 'refused' : String(error))), 'refused');
      assert.deepEqual(await settings(backend), ['a', 'b']);
    }));

    it('finds the stretch that holds an entry of a log, the first and the last entry of each included', withBackend(async (backend) => {
      const stretch = (first: number, ...places: readonly (readonly [writer: string, sequence: number])[]) => encodeStretch(first, places.map(([writer, sequence]) => ({ writer, sequence, previous: '', hash: '' }) as never));
      await backend.write(['stretches'], async (records) => {
        await records.put('stretches', stretch(1, ['a', 1], ['b', 1], ['a', 2]), 1);
        await records.put('stretches', stretch(4, ['b', 2], ['b', 3], ['b', 4]), 4);
        await records.put('stretches', stretch(7, ['a', 3], ['c', 1], ['b', 5]), 7);
      });
      const held = (writer: string, sequence: number) => backend.read(['stretches'], (records) => records.stretchHolding(writer, sequence));
      const cases: readonly (readonly [writer: string, sequence: number, first: number | undefined])[] = [['a', 1, 1], ['a', 2, 1], ['a', 3, 7], ['a', 4, undefined], ['b', 1, 1], ['b', 2, 4], ['b', 4, 4], ['b', 5, 7], ['b', 6, undefined], ['c', 1, 7], ['d', 1, undefined], ['', 1, undefined]];
      for (const [writer, sequence, first] of cases) assert.strictEqual(await held(writer, sequence), first, `${writer} ${sequence}`);
    }));
  });
}
