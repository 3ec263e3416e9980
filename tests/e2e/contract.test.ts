import type { Page } from 'playwright-core';
import type {} from '../../packages/elements/src/index.js';
import { describe, expect, it } from 'vitest';
import { countyCsv, moduleTag, portalPage } from '../support/portal.js';
import { usePortal } from '../support/test-portal.js';

/** What a host may rely on, asked of the built file by nothing but tag names, attributes, properties, methods and events. */
describe('the contract with host pages', () => {
  const widgets = '<jc-org-tree></jc-org-tree><jc-meeting-checklist></jc-meeting-checklist><jc-points-scoreboard></jc-points-scoreboard><jc-fund-calculator></jc-fund-calculator>';
  const pages = {
    '/all': `<jc-provider profile="sample-village" today="2026-10-09" author="王秀英">${widgets}</jc-provider>`,
    '/tree': '<jc-org-tree></jc-org-tree>',
    '/points': '<jc-points-scoreboard profile="sample-village" today="2026-10-09" author="王秀英" period="all"></jc-points-scoreboard>',
    '/meetings': '<jc-meeting-checklist profile="sample-village" today="2026-10-09" author="王秀英" year="2026" unit="1"></jc-meeting-checklist>',
    '/funds': '<jc-fund-calculator profile="county-five-standards" today="2026-10-09" year="2026"></jc-fund-calculator>',
  };

  // The tests evaluate text, which a policy would refuse.
  const portal = usePortal(Object.fromEntries(Object.entries(pages).map(([path, body]) => [path, portalPage(moduleTag('jiceng.js'), body)])), '');

  /** Opens a page whose widgets have all kept the promise `ready`; every event of theirs is written down. */
  async function open(path: keyof typeof pages): Promise<Page> {
    await portal.context.addInitScript(() => {
      const heard: [name: string, detail: unknown][] = [];
      Object.assign(globalThis, {
        heard,
        refusal: (doing: Promise<unknown>) => doing.then(() => 'nothing refused', ({ code, message }: { code?: string; message?: string }) => (message ? code : `${code} without a sentence`)),
      });
      for (const name of ['jc-ready', 'jc-select', 'jc-change', 'jc-error', 'jc-view', 'jc-open']) addEventListener(name, ({ detail }: CustomEventInit) => heard.push([name, detail]), true);
    });
    const page = await portal.open(path);
    await page.evaluate(async () => {
      for (const element of document.querySelectorAll<HTMLElement & { ready: Promise<void> }>('jc-org-tree, jc-meeting-checklist, jc-points-scoreboard, jc-fund-calculator')) {
        await customElements.whenDefined(element.localName);
        await element.ready;
      }
    });
    return page;
  }

  const refused = (page: Page, code: string): Promise<unknown> => page.evaluate(`refusal((async () => { ${code} })())`);
  const heard = (page: Page, name: string): Promise<unknown[]> => page.evaluate((wanted) => (globalThis as unknown as { heard: [string, unknown][] }).heard.filter(([each]) => each === wanted).map(([, detail]) => detail), name);

  describe('every widget', () => {
    it('is ready once, with nothing in the store too', async () => {
      const page = await open('/all');
      expect(await heard(page, 'jc-ready')).toHaveLength(4);
      expect(await heard(page, 'jc-error')).toEqual([]);
    });

    it('has an open shadow root, a language, a scale and a theme that can be changed at run time', async () => {
      const page = await open('/all');
      const looks = await page.evaluate(async () => {
        const provider = document.querySelector('jc-provider') as Element;
        provider.setAttribute('locale', 'ug');
        provider.setAttribute('scale', 'large');
        provider.setAttribute('theme', 'contrast');
        const roots = [...provider.children].map((element) => () => element.shadowRoot?.querySelector('.root'));
        for (let wait = 0; wait < 100 && roots.some((root) => root()?.getAttribute('dir') !== 'rtl'); wait++) await new Promise((resolve) => setTimeout(resolve, 50));
        return roots.map((root) => [root()?.getAttribute('dir'), root()?.getAttribute('data-scale'), root()?.getAttribute('data-theme')].join(' '));
      });
      expect(looks).toEqual(Array(4).fill('rtl large contrast'));
    });

    it('shares its data with those of the same database, and with no other', async () => {
      const page = await open('/tree');
      const sizes = await page.evaluate(async () => {
        const tree = document.querySelector('jc-org-tree') as HTMLElementTagNameMap['jc-org-tree'];
        await tree.load([{ id: '1', parentId: null, name: '测试镇' }]);
        const others = [undefined, 'another'].map((database) => {
          const other = document.createElement('jc-org-tree');
          if (database) other.setAttribute('database', database);
          document.body.append(other);
          return other;
        });
        return Promise.all(others.map(async (other) => (await other.ready, other.size)));
      });
      expect(sizes).toEqual([1, 0]);
    });

    it('keeps what shows in one string, and tells the host when the user changes it', async () => {
      const page = await open('/all');
      for (const tag of ['jc-meeting-checklist', 'jc-points-scoreboard', 'jc-fund-calculator']) {
        const before = await heard(page, 'jc-view');
        await page.locator(`${tag} [role=tab][aria-selected=false]`).first().click();
        await expect.poll(async () => (await heard(page, 'jc-view')).length, { message: tag }).toBe(before.length + 1);
        const { view } = (await heard(page, 'jc-view')).at(-1) as { view: string };
        expect(await page.evaluate((name) => (document.querySelector(name) as Element & { view: string }).view, tag)).toBe(view);
        expect(page.url()).toBe(`${portal.origin}/all`);
      }
    });

    it('refuses every write where it is read-only, and nothing has changed', async () => {
      const page = await open('/all');
      await page.evaluate(() => document.querySelector('jc-provider')?.setAttribute('readonly', ''));
      const codes = [
        `await document.querySelector('jc-org-tree').load([{ id: '1', parentId: null, name: '村' }])`,
        `await document.querySelector('jc-meeting-checklist').record({ kind: 'members-meeting', date: '2026-03-20' })`,
        `await document.querySelector('jc-points-scoreboard').addAccounts([{ id: 'a', name: '赵大山', kind: 'household' }])`,
        `await document.querySelector('jc-fund-calculator').save()`,
      ];
      for (const code of codes) expect(await refused(page, code), code).toBe('readonly');
      expect(await heard(page, 'jc-change')).toEqual([]);
    });
  });

  describe('the org tree', () => {
    it('takes rows whose parents come later, and leaves none out in silence', async () => {
      const page = await open('/tree');
      const report = await page.evaluate(async () => {
        const tree = document.querySelector('jc-org-tree') as HTMLElementTagNameMap['jc-org-tree'];
        return tree.load([
          { id: '11', parentId: '1', name: '甲村' },
          { id: '1', parentId: null, name: '测试镇' },
          { id: '11', parentId: '1', name: '又一个甲村' },
          { id: '12', parentId: '99', name: '无主村' },
          { id: '13', parentId: '13', name: '自己' },
          { id: '14', parentId: '15', name: '环一' },
          { id: '15', parentId: '14', name: '环二' },
          { id: '16', parentId: '1', name: ' ' },
        ]);
      });
      const codes = report.findings.map(({ code, id }) => `${code} ${id ?? ''}`.trim()).sort();
      expect(codes).toEqual(expect.arrayContaining(['duplicate-id 11', 'orphan 12', 'self-parent 13', 'empty-name 16']));
      expect(codes.some((code) => code.startsWith('cycle'))).toBe(true);
      expect(report.findings.every(({ message }) => message.length > 4)).toBe(true);
      expect(await heard(page, 'jc-change')).toHaveLength(1);
      expect(await heard(page, 'jc-select')).toEqual([]);
    });

    it('selects, reveals, filters by name, id and initials, and brings back what was open', async () => {
      const page = await open('/tree');
      const rows = (): Promise<string[]> => page.locator('jc-org-tree [role=treeitem]').evaluateAll((items) => items.map((item) => item.getAttribute('data-id') ?? ''));
      const result = await page.evaluate(async () => {
        const tree = document.querySelector('jc-org-tree') as HTMLElementTagNameMap['jc-org-tree'];
        await tree.load([
          { id: '1', parentId: null, name: '测试镇' },
          { id: '11', parentId: '1', name: '红旗村' },
          { id: '111', parentId: '11', name: '一组' },
          { id: '12', parentId: '1', name: '青山村' },
        ]);
        await tree.expand('1');
        const matches = [];
        for (const query of ['红旗', '111', 'hqc', 'HQC', '没有']) matches.push((await tree.filter(query)).matches);
        await tree.filter('');
        await tree.select('12');
        return { matches, size: tree.size, selected: tree.selected };
      });
      expect(result).toEqual({ matches: [1, 1, 1, 1, 0], size: 4, selected: '12' });
      expect(await rows()).toEqual(['1', '11', '12']);
      await page.evaluate(() => (document.querySelector('jc-org-tree') as HTMLElementTagNameMap['jc-org-tree']).reveal('111'));
      expect(await rows()).toEqual(['1', '11', '111', '12']);
      const item = page.locator('jc-org-tree [role=treeitem][data-id="12"]');
      expect([await item.getAttribute('aria-level'), await item.getAttribute('aria-setsize'), await item.getAttribute('aria-posinset')]).toEqual(['2', '2', '2']);
      for (const method of ['expand', 'collapse', 'select', 'reveal']) expect(await refused(page, `await document.querySelector('jc-org-tree').${method}('404')`), method).toBe('unknown-unit');
      expect(await heard(page, 'jc-select')).toEqual([]);
    });

    it('reads a file, changes nothing in a dry run, and keeps the old data when it is called off', async () => {
      const page = await open('/tree');
      const read = await page.evaluate(async (csv) => {
        const tree = document.querySelector('jc-org-tree') as HTMLElementTagNameMap['jc-org-tree'];
        const file = new File([csv], 'county.csv');
        const dry = await tree.importFile(file, { dryRun: true });
        const before = tree.size;
        const report = await tree.importFile(file);
        const size = tree.size;
        const calling = new AbortController();
        const aborted = tree.load([{ id: 'x', parentId: null, name: '别的' }], { signal: calling.signal }).then(() => '', ({ code }: { code: string }) => code);
        calling.abort();
        return { dry: dry.total, before, total: report.total, size, aborted: await aborted, after: tree.size };
      }, countyCsv());
      expect(read).toEqual({ dry: 230, before: 0, total: 230, size: 230, aborted: 'aborted', after: 230 });
      await page.reload();
      await expect.poll(() => page.evaluate(() => document.querySelector('jc-org-tree')?.size)).toBe(230);
    });
  });

  describe('the points scoreboard', () => {
    const board = `const board = document.querySelector('jc-points-scoreboard');`;
    const household = `${board} await board.addAccounts([{ id: '03-017', name: '赵大山', kind: 'household' }, { id: '03-018', name: '钱小河', kind: 'household' }]);`;

    it('awards, refuses the same event twice, reverses, ranks and verifies', async () => {
      const page = await open('/points');
      const result = (await page.evaluate(`(async () => {
        ${household}
        const { id } = await board.award({ account: '03-017', rule: 'other', date: '2026-09-02', points: 7, source: 'event-1' });
        const twice = await refusal(board.award({ account: '03-017', rule: 'other', date: '2026-09-02', points: 7, source: 'event-1' }));
        await board.award({ account: '03-018', rule: 'other', date: '2026-09-03', points: 7 });
        const tied = board.standings.map(({ account, rank, points, balance, lifetime }) => [account, rank, points, balance, lifetime].join(' ')).sort();
        await board.reverse(id, '登错了户');
        const after = board.standings.find(({ account }) => account === '03-017').points;
        return { twice, tied, after, verified: await board.verify(), accounts: board.accounts.length };
      })()`)) as { verified: { ok: boolean; entries: number; head: string } };
      expect(result).toMatchObject({ twice: 'duplicate-source', tied: ['03-017 1 7 7 7', '03-018 1 7 7 7'], after: 0, accounts: 2 });
      expect(result.verified).toMatchObject({ ok: true });
      expect(result.verified.entries).toBeGreaterThanOrEqual(3);
      expect(result.verified.head).toMatch(/^[0-9a-f]{64}$/);
    });

    it('sells no more than there is, to nobody who cannot pay', async () => {
      const page = await open('/points');
      const result = await page.evaluate(`(async () => {
        ${household}
        await board.setCatalogue([{ id: 'soap', name: '肥皂', price: 5, stock: 1 }]);
        await board.award({ account: '03-017', rule: 'other', date: '2026-09-02', points: 12 });
        const poor = await refusal(board.redeem({ account: '03-018', item: 'soap', quantity: 1 }));
        const both = await Promise.allSettled([1, 2].map(() => board.redeem({ account: '03-017', item: 'soap', quantity: 1 })));
        const half = await refusal(board.redeem({ account: '03-017', item: 'soap', quantity: 0.5 }));
        return { poor, sold: both.filter(({ status }) => status === 'fulfilled').length, half, stock: board.catalogue[0].stock, balance: board.standings.find(({ account }) => account === '03-017').balance };
      })()`);
      expect(result).toEqual({ poor: 'points-balance', sold: 1, half: 'points-bad-value', stock: 0, balance: 7 });
    });

    it('refuses what it does not know', async () => {
      const page = await open('/points');
      const cases: readonly [code: string, doing: string][] = [
        ['unknown-account', `await board.award({ account: 'nobody', rule: 'other', date: '2026-09-02', points: 1 })`],
        ['unknown-rule', `await board.award({ account: '03-017', rule: 'no-rule', date: '2026-09-02', points: 1 })`],
        ['unknown-item', `await board.redeem({ account: '03-017', item: 'nothing', quantity: 1 })`],
        ['unknown-entry', `await board.reverse('no-entry', '为什么')`],
        ['points-bad-value', `await board.award({ account: '03-017', rule: 'other', date: '2026-09-02', points: 1.5 })`],
      ];
      await page.evaluate(`(async () => { ${household} })()`);
      for (const [code, doing] of cases) expect(await refused(page, `${board} ${doing}`), doing).toBe(code);
    });

    it('shows the public masked names, and lets it change nothing', async () => {
      const page = await open('/points');
      const result = (await page.evaluate(`(async () => {
        ${household}
        await board.award({ account: '03-017', rule: 'other', date: '2026-09-02', points: 3, note: '赵大山家' });
        board.setAttribute('audience', 'public');
        await board.updateComplete;
        const refusedCode = await refusal(board.award({ account: '03-017', rule: 'other', date: '2026-09-02', points: 1 }));
        return { refusedCode, names: board.standings.map(({ name }) => name), page: board.shadowRoot.textContent };
      })()`)) as { refusedCode: string; names: string[]; page: string };
      expect(result.refusedCode).toBe('readonly');
      expect(result.names).toEqual(['赵**', '钱**']);
      expect(result.page).not.toMatch(/赵大山|钱小河/);
    });

    it('names an account anew without touching its points', async () => {
      const page = await open('/points');
      const lines = await page.evaluate(`(async () => {
        ${household}
        await board.award({ account: '03-017', rule: 'other', date: '2026-09-02', points: 3 });
        await board.addAccounts([{ id: '03-017', name: '赵大川', kind: 'household' }]);
        return board.standings.filter(({ points }) => points > 0).map(({ name, points }) => name + ' ' + points);
      })()`);
      expect(lines).toEqual(['赵大川 3']);
    });
  });

  describe('the meeting checklist', () => {
    const list = `const list = document.querySelector('jc-meeting-checklist');`;

    it('records a meeting, which one duty then counts, and never holds what is incomplete', async () => {
      const page = await open('/all');
      await page.evaluate(() => (document.querySelector('jc-org-tree') as HTMLElementTagNameMap['jc-org-tree']).load([{ id: '1', parentId: null, name: '红旗村党支部', kind: 'party-branch', members: 21 }]));
      await page.evaluate(() => document.querySelector('jc-provider')?.setAttribute('unit', '1'));
      const result = (await page.evaluate(`(async () => {
        ${list}
        list.setAttribute('year', '2026');
        // The unit was chosen a moment ago, and its year is being read.
        for (let wait = 0; wait < 200 && list.duties.length === 0; wait++) await new Promise((resolve) => setTimeout(resolve, 25));
        const before = list.duties.length;
        const done = () => list.duties.filter(({ status }) => status === 'done').length;
        const first = done();
        await list.record({ kind: 'members-meeting', date: '2026-03-20', start: '09:00', end: '10:30', place: '村部会议室', chair: '王秀英', recorder: '李记录', due: 21, present: 18, agenda: [{ title: '学习', first: true }] });
        const more = done() - first;
        const { state } = await list.record({ kind: 'members-meeting', date: '2026-06-20', chair: '王秀英' });
        return { before, more, state, stillMore: done() - first };
      })()`)) as { before: number; more: number; state: string; stillMore: number };
      expect(result.before).toBeGreaterThan(0);
      expect([result.more, result.state, result.stillMore]).toEqual([1, 'draft', 1]);
      expect(await heard(page, 'jc-change')).toContainEqual(expect.objectContaining({ noun: 'meeting' }));
    });

    for (const format of ['csv', 'xlsx', 'ics', 'html'] as const) {
      it(`gives out the year as ${format}`, async () => {
        const page = await open('/meetings');
        const given = (await page.evaluate(`(async () => {
          ${list}
          const file = await list.exportFile('${format}');
          return { size: file.size, head: [...new Uint8Array(await file.slice(0, 4).arrayBuffer())] };
        })()`)) as { size: number; head: number[] };
        expect(given.size).toBeGreaterThan(20);
        if (format === 'csv') expect(given.head.slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
        if (format === 'xlsx') expect(given.head.slice(0, 2)).toEqual([0x50, 0x4b]);
      });
    }
  });

  describe('the fund calculator', () => {
    it('calculates from the facts that it is given, names what is missing, and saves', async () => {
      const page = await open('/funds');
      const result = (await page.evaluate(`(async () => {
        const fund = document.querySelector('jc-fund-calculator');
        fund.facts = { kind: 'community', population: 1500, members: 30, membersLastYear: 29 };
        await fund.updateComplete;
        const partial = fund.calculation;
        fund.facts = { kind: 'village', population: 1500, members: 30, membersLastYear: 29 };
        await fund.updateComplete;
        await fund.save();
        const { profile, lines, totalFen, missing, notes } = fund.calculation;
        return { partial: partial.missing, partialNotes: partial.notes.length, profile, first: lines[0], sum: lines.reduce((sum, { amountFen }) => sum + amountFen, 0), totalFen, missing, notes: Array.isArray(notes) };
      })()`)) as Record<string, unknown>;
      expect(result['partial']).toContain('urban');
      expect(result['partialNotes']).toBeGreaterThan(0);
      expect(result['profile']).toMatchObject({ id: 'county-five-standards', version: expect.any(String), hash: expect.stringMatching(/^[0-9a-f]{8,}/) });
      expect(result['first']).toMatchObject({ rule: expect.any(String), title: expect.anything(), amountFen: expect.any(Number), clause: expect.anything(), inputs: expect.anything(), steps: expect.any(Array) });
      expect(result['totalFen']).toBe(result['sum']);
      expect(result['missing']).toEqual([]);
      expect(await heard(page, 'jc-change')).toHaveLength(1);
    });

    it('uses no fact that is wrong', async () => {
      const page = await open('/funds');
      const calculation = (await page.evaluate(`(async () => {
        const fund = document.querySelector('jc-fund-calculator');
        fund.facts = { kind: 'village', population: '1500', members: -3 };
        await fund.updateComplete;
        return fund.calculation;
      })()`)) as { missing: string[]; lines: { inputs: Record<string, unknown> }[] } | null;
      expect(JSON.stringify(calculation?.lines ?? [])).not.toMatch(/"population":"?1500|"members":-3/);
      await expect.poll(() => heard(page, 'jc-error')).toEqual([expect.objectContaining({ code: 'bad-fact' })]);
    });
  });
});
