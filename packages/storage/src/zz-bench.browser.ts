import { openDB } from 'idb';
const units = 10_000, per = 42;
const heads = (u: number) => Array.from({ length: per }, (_, i) => ({ id: `0192f3a4-5b6c-7d8e-9f00-${String(u * per + i).padStart(12, '0')}`, date: `2026-${String(1 + (i % 12)).padStart(2, '0')}-15`, kind: ['committee-meeting', 'members-meeting', 'group-meeting', 'theme-day'][i % 4], state: 'held', title: '研究修路方案', ...(i % 4 === 2 && { group: 'g1' }) }));
describe('bench', function () {
  (this as any).timeout(300000);
  const forms: Record<string, [(r: any[]) => any, (v: any) => any[]]> = {
    objects: [(r) => r, (v) => v],
    json: [(r) => JSON.stringify(r), (v) => JSON.parse(v)],
    jsonarrays: [(r) => JSON.stringify(r.map((x) => [x.id, x.date, x.kind, x.state, x.title, x.group ?? ''])), (v) => JSON.parse(v).map(([id, date, kind, state, title, group]: any) => ({ id, date, kind, state, title, group }))],
    lines: [(r) => r.map((x) => [x.id, x.date, x.kind, x.state, x.title, x.group ?? ''].join('\t')).join('\n'), (v) => v.split('\n').map((l: string) => { const [id, date, kind, state, title, group] = l.split('\t'); return { id, date, kind, state, title, group }; })],
  };
  for (const [name, [to, from]] of Object.entries(forms)) for (const keyed of ['index', 'key']) it(name + keyed, async () => {
    const db = await openDB('b' + Math.random(), 1, { upgrade(d) { if (keyed === 'index') d.createObjectStore('y', { keyPath: 'id' }).createIndex('place', 'place'); else d.createObjectStore('y', { keyPath: 'id' }); } });
    const t = db.transaction('y', 'readwrite');
    for (let u = 0; u < units; u++) t.store.put({ id: `2026/${u}`, place: ['2026', String(u)], rows: to(heads(u)) });
    await t.done;
    const times: number[] = [];
    let read = 0;
    for (let n = 0; n < 3; n++) {
      const s = performance.now();
      const all: any[] = keyed === 'index' ? await db.getAllFromIndex('y', 'place', IDBKeyRange.bound(['2026'], ['2026', []])) : await db.getAll('y', IDBKeyRange.bound('2026/', '20260'));
      read = performance.now() - s;
      let c = 0;
      for (const r of all) c += from(r.rows).length;
      if (c !== units * per) throw new Error(String(c));
      times.push(Math.round(performance.now() - s));
    }
    console.log(name, keyed, 'total', times.join(' '), 'last read', Math.round(read));
    db.close();
  });
});
