import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { find, has, until } from '../../testing/org-tree.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { award, choose, focused, keys, ledgerLines, locking, press, SeededLedger, settle, textOf, textsOf, type, waiting } from './ledger-page.suite.js';

before(() => setViewport({ width: 1280, height: 900 }));

/** A ledger with something of everything: its ids by what they are. */
async function everySort(): Promise<{ readonly ledger: SeededLedger; readonly ids: Readonly<Record<'meeting' | 'wrong' | 'reversal' | 'pending' | 'repeated', string>> }> {
  const ledger = new SeededLedger();
  const meeting = await ledger.one('吴登记', award('03-017', 2, { rule: 'village-meeting', source: 'm1', date: '2026-11-02' }));
  const wrong = await ledger.one('李会计', award('p1', 5));
  const reversal = await ledger.one('吴登记', { kind: 'reverse', target: wrong, date: '2026-11-10', note: '重复登记' });
  const repeated = await ledger.one('李会计', award('03-017', 2, { rule: 'village-meeting', source: 'm1' }));
  const pending = await ledger.one('吴登记', waiting('03-009', { evidence: ['witness:王村民'] }));
  await ledger.add('吴登记', award('01-022', 7, { date: '2026-08-01' }));
  return { ledger, ids: { meeting, wrong, reversal, repeated, pending } };
}

const opened = (element: JcPointsScoreboard, id: string): Promise<void> => {
  element.view = `ledger;e=${encodeURIComponent(id)}`;
  return until(() => has(element, '#entry-title') && has(element, '.facts.chain')).then(() => settle(element));
};

describe('the ledger', () => {
  it('lists what moves points in the period, the newest first, each in words and with its standing', async () => {
    const { ledger } = await everySort();
    const element = await ledger.show('ledger', '.ledger .data-table');
    await until(() => ledgerLines(element)[0]?.includes('王村民') === false && textOf(element, '.ledger .row').includes('1 项'));
    expect(ledgerLines(element)).to.deep.equal([
      '2026-11-10 | 03-009 钱秀 | 参加清洁日 | +2 | ○待审 | 吴登记',
      '2026-11-10 | 03-017 赵大山 | 参加村民会议同一事件重复登记 | +2 | –重复未计 | 李会计',
      '2026-11-10 | p1 赵大山 | 冲正第 15 笔：重复登记 | −5 | ↩冲正 | 吴登记',
      '2026-11-10 | p1 赵大山 | 其他已由第 16 笔冲正 | +5 | ↩已冲正 | 李会计',
      '2026-11-02 | 03-017 赵大山 | 参加村民会议 | +2 | ✓已计入 | 吴登记',
    ]);
    expect(textOf(element, '#ledger-count')).to.equal('5 笔，账本共 19 笔');
    expect(find(element, '.ledger [role=grid]').getAttribute('aria-readonly')).to.equal('true');
    expect(textsOf(element, '.ledger button').some((text) => /编辑|删除|修改/.test(text))).to.equal(false);
  });

  for (const [width, attributes] of [[768, {}], [900, {}], [900, { scale: 'large' }], [768, { scale: 'large', locale: 'en' }], [768, { audience: 'public' }]] as const) {
    it(`has what fits and never scrolls sideways: ${width} px ${JSON.stringify(attributes)}`, async () => {
      const { ledger } = await everySort();
      const element = await ledger.show('ledger', '.ledger .data-table', attributes);
      element.style.inlineSize = `${width}px`;
      await settle(element);
      const viewport = find(element, '.ledger .table-viewport');
      expect(viewport.scrollWidth).to.be.at.most(viewport.clientWidth);
      const heads = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.ledger thead th') ?? [])].filter((head) => head.offsetWidth > 0);
      expect(heads.length).to.be.at.least(5);
      expect(heads.length).to.be.at.most(6);
    });
  }

  it('breaks the labels of an entry between words only', async () => {
    const { ledger, ids } = await everySort();
    const element = await ledger.show('ledger', '.ledger .data-table', { locale: 'en', scale: 'large' });
    element.style.inlineSize = '360px';
    await opened(element, ids.meeting);
    const words = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.facts dt') ?? [])].filter(({ textContent }) => !/\s/.test((textContent ?? '').trim()));
    expect(words.length).to.be.above(4);
    for (const word of words) expect(word.getBoundingClientRect().height, word.textContent ?? '').to.be.below(1.6 * parseFloat(getComputedStyle(word).lineHeight));
  });

  it('is filtered by account, category, standing and recorder, says the count, and tells the host', async () => {
    const { ledger } = await everySort();
    const element = await ledger.show('ledger', '.ledger .data-table');
    const views: string[] = [];
    element.addEventListener('jc-view', (event) => views.push((event as CustomEvent<{ view: string }>).detail.view));
    await choose(element, '#ledger-filter-item', 'attendance');
    expect(ledgerLines(element)).to.have.length(2);
    await choose(element, '#ledger-filter-state', 'repeated');
    expect(ledgerLines(element)).to.have.length(1);
    expect(views.at(-1)).to.contain('r=attendance;s=repeated');
    await choose(element, '#ledger-filter-recorder', '吴登记');
    expect(textOf(element, '.ledger .empty')).to.contain('没有符合“参会、重复未计、吴登记、2026年四季度”的流水。');
    await press(element, '.ledger .reset');
    expect(ledgerLines(element)).to.have.length(5);
    await type(element, '#ledger-account', '03-009');
    await keys(element, 'Enter');
    expect(ledgerLines(element)).to.have.length(1);
    await choose(element, '#ledger-filter-item', '.all');
    expect(ledgerLines(element)).to.have.length(2);
    await choose(element, '#ledger-filter-item', '.accounts');
    expect(ledgerLines(element)).to.have.length(1);
  });

  it('shows other entries in plain words when they are asked for', async () => {
    const { ledger } = await everySort();
    const element = await ledger.show('ledger;p=2026;r=.shop', '.ledger .data-table');
    await until(() => ledgerLines(element)[0]?.includes('进货'));
    expect(ledgerLines(element).map((line) => line.split(' | ')[2])).to.deep.equal(['进货 大米 5 公斤 +1', '物品 大米 5 公斤：每件 60 分', '进货 洗衣皂 +6', '物品 洗衣皂：每件 20 分']);
  });

  it('names what was noticed with its count; one press lists it, of whatever period', async () => {
    const { ledger } = await everySort();
    const element = await ledger.show('ledger;p=2020', '.ledger .findings');
    expect(textsOf(element, '.findings button')).to.deep.equal(['同一事件重复登记 1 笔']);
    await press(element, '.findings button');
    expect(ledgerLines(element)).to.have.length(1);
    expect(find(element, '.findings button').getAttribute('aria-pressed')).to.equal('true');
  });

  it('is walked through with the keyboard, opened with Enter and left with Escape, the focus on the row from before', async () => {
    const { ledger, ids } = await everySort();
    const element = await ledger.show('ledger', '.ledger .data-table');
    find(element, '.ledger .row').focus();
    await keys(element, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    expect(textOf(element, '#entry-title')).to.equal('第 15 笔 · 登记积分');
    expect(focused(element)?.id).to.equal('entry-title');
    expect(element.view).to.contain(`e=${encodeURIComponent(ids.wrong)}`);
    await keys(element, 'Escape');
    expect(focused(element)?.dataset['row']).to.equal('3');
    await keys(element, '/');
    expect(focused(element)?.id).to.equal('ledger-account');
  });

  it('of nothing says so and offers the import; of an empty period names it', async () => {
    const ledger = new SeededLedger();
    const element = await ledger.show('ledger;p=2020-Q1', '.ledger .empty');
    expect(textOf(element, '.ledger .empty')).to.equal('2020年一季度没有流水。');
  });

  it('has only the rows in sight in the DOM, finds the last of thousands, and follows what another window records', async () => {
    const ledger = new SeededLedger();
    await ledger.add('吴登记', ...Array.from({ length: 3000 }, (_, at) => award('03-017', 1, { note: `第${at}次` })));
    const element = await ledger.show('ledger', '.ledger .data-table');
    const grid = find(element, '.ledger [role=grid]');
    expect(grid.getAttribute('aria-rowcount')).to.equal('3001');
    expect(element.shadowRoot?.querySelectorAll('.ledger .row').length).to.be.below(200);
    find(element, '.ledger .row:not(.sample)').focus();
    await keys(element, 'End');
    await until(() => focused(element)?.dataset['row'] === '2999');
    await ledger.add('李会计', award('03-009', 1));
    await until(() => find(element, '.ledger [role=grid]').getAttribute('aria-rowcount') === '3002');
    expect(focused(element)?.dataset['row']).to.equal('3000');
  });
});

describe('an entry', () => {
  it('shows all that it says, its place in the chain, and its reversal from both sides', async () => {
    const { ledger, ids } = await everySort();
    const [entry, before] = await ledger.entries().then((all) => [all[14], all[13]]);
    const element = await ledger.show('ledger', '.ledger .data-table');
    await opened(element, ids.wrong);
    expect(textsOf(element, '.entry-page dt')).to.deep.equal(['账户', '事项', '类别', '分值', '计入日期', '登记人', '登记时间', '编号', '校验码', '前一笔校验码']);
    expect(textsOf(element, '.chain .hash')).to.deep.equal([entry?.hash, before?.hash].map((hash) => hash?.match(/.{4}/g)?.join(' ')));
    await until(() => textOf(element, '.follows').includes('重复登记'));
    await press(element, '.follows [data-entry]');
    expect(textOf(element, '#entry-title')).to.equal('第 16 笔 · 冲正');
    await until(() => has(element, '.follows [data-entry]'));
    expect(find(element, '.follows [data-entry]').dataset['entry']).to.equal(ids.wrong);
    await press(element, '.entry-page .back');
    expect(textOf(element, '#entry-title')).to.equal('第 15 笔 · 登记积分');
  });

  it('says what the ledger noticed of it', async () => {
    const { ledger, ids } = await everySort();
    const element = await ledger.show('ledger', '.ledger .data-table');
    await opened(element, ids.repeated);
    expect(textOf(element, '.entry-page .sentence')).to.equal('同一事件“m1”已由第 14 笔计分，这一笔不计分。');
    expect(has(element, '#entry-reverse')).to.equal(false);
  });

  it('opens the basis of its item', async () => {
    const { ledger, ids } = await everySort();
    const element = await ledger.show('ledger', '.ledger .data-table');
    await opened(element, ids.pending);
    await press(element, '.basis-button');
    await until(() => has(element, '.basis-body'));
    expect(textOf(element, '.basis-body')).to.contain('第五条');
  });

  it('that is not there is said, with a way back', async () => {
    const element = await new SeededLedger().show('ledger;e=none', '#entry-title');
    expect(textOf(element, '#entry-title')).to.contain('账本里没有这一笔');
    await press(element, '.ledger .empty button');
    await until(() => has(element, '.filters'));
  });
});

describe('the public', () => {
  it('sees what counts with masked names, and neither who, why nor what proves it', async () => {
    const { ledger, ids } = await everySort();
    const element = await ledger.show(`ledger;e=${encodeURIComponent(ids.wrong)}`, '.ledger .data-table', { audience: 'public' });
    await until(() => ledgerLines(element)[0]?.includes('冲正'));
    expect(ledgerLines(element).map((line) => line.split(' | ').slice(0, 5).join(' | '))).to.deep.equal([
      '2026-11-10 | p1 赵** | 冲正第 15 笔 | −5 | ↩冲正',
      '2026-11-10 | p1 赵** | 其他已由第 16 笔冲正 | +5 | ↩已冲正',
      '2026-11-02 | 03-017 赵** | 参加村民会议 | +2 | ✓已计入',
    ]);
    const page = find(element, '.root').outerHTML;
    for (const secret of ['赵大山', '钱秀', '吴登记', '李会计', '重复登记', '王村民']) expect(page).not.to.contain(secret);
    expect([has(element, '#ledger-account'), has(element, '#entry-title'), has(element, '.findings')]).to.deep.equal([false, false, false]);
  });

  it('and a locked period shows as locked', async () => {
    const ledger = new SeededLedger();
    await ledger.add('吴登记', award('03-017', 4, { date: '2026-08-01' }), locking('2026-Q3'));
    const element = await ledger.show('ledger;p=2026-Q3', '.ledger .data-table', { audience: 'public' });
    await until(() => ledgerLines(element)[0]?.includes('已锁定'));
    const hash = find(element, 'button.hash');
    expect(hash.textContent?.trim()).to.match(/^[0-9a-f]{4} [0-9a-f]{4}$/);
    expect(hash.getAttribute('aria-label')).to.equal(`复制第 14 笔的校验码 ${hash.textContent?.trim()}`);
  });
});
