import type { LedgerEntry } from '@jiceng/domain';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { find, has, until } from '../../testing/org-tree.suite.js';
import { award, focused, keys, plain, press, SeededLedger, settle, textOf, textsOf, type, waiting } from '../ledger/ledger-page.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

before(() => setViewport({ width: 1280, height: 900 }));

/** What waits, with the entry that is looked at marked. */
function pending(element: JcPointsScoreboard): string[] {
  return [...(element.shadowRoot?.querySelectorAll('[role=option]') ?? [])].map((option) => `${option.hasAttribute('data-current') ? '> ' : ''}${option.getAttribute('aria-selected') === 'true' ? '✓ ' : ''}${plain(option.querySelector('bdi'))}`);
}

/** Approvals of three entries of others, the list with the focus. */
async function three(attributes: Readonly<Record<string, string>> = {}): Promise<{ readonly ledger: SeededLedger; readonly element: JcPointsScoreboard }> {
  const ledger = new SeededLedger();
  await ledger.add('吴登记', waiting('03-017'), waiting('03-009', { evidence: ['witness:王村民'], note: '清理河道' }), waiting('01-022'));
  const element = await ledger.show('approvals', '.pending-list', attributes);
  find(element, '[role=option][tabindex="0"]').focus();
  return { ledger, element };
}

const kinds = async (ledger: SeededLedger): Promise<string[]> => (await ledger.entries()).slice(16).map(({ kind, author }) => `${kind} ${author}`);
const lastOf = async (ledger: SeededLedger): Promise<LedgerEntry | undefined> => (await ledger.entries()).at(-1);

describe('the approvals', () => {
  it('in a narrow column say whose they are and what for in full', async () => {
    const { element } = await three();
    element.style.inlineSize = '360px';
    await settle(element);
    const lines = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role=option] .line, [role=option] .line > bdi') ?? [])];
    expect(lines.length).to.be.greaterThan(5);
    expect(lines.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ textContent }) => textContent)).to.deep.equal([]);
  });

  it('show the points of each with the sign in front in every direction', async () => {
    const { element } = await three({ locale: 'ug' });
    expect([...(element.shadowRoot?.querySelectorAll('[role=option] .number > bdi[dir=ltr]') ?? [])].map(plain)).to.deep.equal(['+2', '+2', '+2']);
  });

  it('list what waits, the oldest first, show one with all that it says, and count on the tab', async () => {
    const { element } = await three();
    expect(pending(element)).to.deep.equal(['> 03-017 赵大山', '03-009 钱秀', '01-022 孙平']);
    expect(find(element, '[role=listbox]').getAttribute('aria-label')).to.equal('待审 3 笔');
    expect(textsOf(element, '[role=tab]')).to.include('待审 3');
    await keys(element, 'ArrowDown');
    expect(textOf(element, '#approval-title')).to.equal('第 15 笔 · 参加清洁日');
    await until(() => textOf(element, '.approval-pane').includes('清理河道'));
    expect(textOf(element, '.approval-pane .evidence')).to.equal('见证人 王村民');
    expect(textOf(element, '.effect')).to.equal('通过以后 可用余额 0 → 2 分');
    expect(textOf(element, '[role=option][data-current]')).to.contain('证明 1 项');
  });

  it('are passed with A and refused with R and a reason; the next entry takes the focus each time', async () => {
    const { ledger, element } = await three();
    const changes: string[] = [];
    element.addEventListener('jc-change', (event) => changes.push((event as CustomEvent<{ op: string }>).detail.op));
    await keys(element, 'a');
    await until(() => pending(element).length === 2);
    expect(pending(element)).to.deep.equal(['> 03-009 钱秀', '01-022 孙平']);
    expect(focused(element)?.getAttribute('role')).to.equal('option');
    await keys(element, 'r');
    expect(focused(element)?.id).to.equal('approval-reason');
    await keys(element, 'Enter');
    expect(textOf(element, '#approval-reason-problem')).to.contain('还没有写原因');
    await type(element, '#approval-reason', '当天没有参加');
    await keys(element, 'Enter');
    await until(() => pending(element).length === 1);
    expect(focused(element)?.getAttribute('role')).to.equal('option');
    expect(await lastOf(ledger)).to.include({ kind: 'refuse', note: '当天没有参加' });
    await keys(element, 'Control+Enter');
    await until(() => has(element, '#approvals-none'));
    expect(textOf(element, '#approvals-none')).to.equal('没有待审的积分。 本次已处理 3 笔。');
    expect(focused(element)?.id).to.equal('approvals-none');
    expect([await kinds(ledger), changes]).to.deep.equal([['approve 周审核', 'refuse 周审核', 'approve 周审核'], ['approve', 'refuse', 'approve']]);
  });

  it('leave a refusal with Escape, and letters typed into the reason decide nothing', async () => {
    const { ledger, element } = await three();
    await keys(element, 'r');
    await type(element, '#approval-reason', 'area');
    expect(find<HTMLInputElement>(element, '#approval-reason').value).to.equal('area');
    await keys(element, 'Escape');
    expect(focused(element)?.getAttribute('role')).to.equal('option');
    expect(await kinds(ledger)).to.deep.equal([]);
  });

  it('refuse whoever recorded the entry or gets the points, with a sentence', async () => {
    for (const [author, sentence] of [['吴登记', '这笔由您登记，需由另一位审核人通过。'], ['赵大山', '这笔积分记给您本人或您这一户，需由另一位审核人通过。']] as const) {
      const { ledger, element } = await three({ author });
      expect(textOf(element, '#approval-blocker')).to.equal(sentence);
      await keys(element, 'a');
      await until(() => textOf(element, '[role=alert]') === sentence);
      expect(await kinds(ledger)).to.deep.equal([]);
    }
  });

  it('ask who approves where the page does not say', async () => {
    const { ledger, element } = await three({ author: '' });
    await keys(element, 'a');
    expect(focused(element)?.id).to.equal('approval-author');
    await type(element, '#approval-author', '郑审核');
    await keys(element, 'Control+Enter');
    await until(() => pending(element).length === 2);
    expect(await lastOf(ledger)).to.include({ kind: 'approve', author: '郑审核' });
  });

  it('count the panel where the rule asks for one (缺少居民代表)', async () => {
    const ledger = new SeededLedger();
    await ledger.add('吴登记', award('03-017', 15, { rule: 'residents-appraisal', approval: true }));
    const element = await ledger.show('approvals', '#panel-cadres');
    expect(find(element, '#panel-cadres').getAttribute('aria-invalid')).to.equal('false');
    for (const [kind, number] of [['cadres', '3'], ['members', '2'], ['residents', '0']] as const) await type(element, `#panel-${kind}`, number);
    expect(textOf(element, '#panel-state')).to.equal('缺少居民代表（至少 1 人，现有 0 人）。');
    await keys(element, 'Control+Enter');
    expect(focused(element)?.id).to.equal('panel-residents');
    await type(element, '#panel-residents', '1');
    expect(textOf(element, '#panel-state')).to.equal('评议小组人员齐全。');
    await keys(element, 'Control+Enter');
    await until(() => has(element, '#approvals-none'));
    expect(await lastOf(ledger)).to.deep.include({ panel: { cadres: 3, members: 2, residents: 1 } });
  });

  it('pass all that are ticked in one commit; what cannot be approved cannot be ticked', async () => {
    const { ledger, element } = await three();
    await ledger.add('周审核', waiting('02-004'));
    await until(() => pending(element).length === 4);
    await keys(element, ' ', 'ArrowDown', ' ', 'End', ' ');
    expect(pending(element)).to.deep.equal(['✓ 03-017 赵大山', '✓ 03-009 钱秀', '01-022 孙平', '> 02-004 欧阳小兰']);
    expect(textOf(element, '[part=banner]')).to.equal('不能勾选：这笔由您登记，需由另一位审核人通过。');
    const changes: string[] = [];
    element.addEventListener('jc-change', (event) => changes.push((event as CustomEvent<{ op: string }>).detail.op));
    await press(element, '#approvals-pass-ticked');
    await until(() => pending(element).length === 2);
    expect([await kinds(ledger), changes]).to.deep.equal([['award 周审核', 'approve 周审核', 'approve 周审核'], ['approve']]);
    await keys(element, 'Control+a');
    expect(pending(element).filter((line) => line.includes('✓'))).to.have.length(1);
  });

  it('pass no deduction for which too little is left, neither alone nor together with others', async () => {
    const ledger = new SeededLedger();
    const minus = (points: number) => award('03-009', points, { rule: 'litter', approval: true });
    await ledger.add('吴登记', award('03-009', 1), minus(-1), minus(-1), minus(-2));
    const element = await ledger.show('approvals', '.pending-list');
    find(element, '[role=option][tabindex="0"]').focus();
    const written = (await ledger.entries()).length;
    await keys(element, 'Control+a');
    expect(pending(element).map((line) => line.includes('✓'))).to.deep.equal([true, true, false]);
    await press(element, '#approvals-pass-ticked');
    await until(() => textOf(element, '[part=banner]').startsWith('没有通过：“03-009”的可用余额 0 分，这笔要扣 1 分'));
    expect([(await ledger.entries()).length, pending(element).length]).to.deep.equal([written, 3]);
    find(element, '[role=option][tabindex="0"]').focus();
    await keys(element, 'End', 'a');
    const sentence = '这笔要扣 2 分，可用余额只有 1 分，不能扣到 0 分以下。请驳回；仍要扣的，驳回后重新登记。';
    await until(() => textOf(element, '[role=alert]') === sentence);
    expect([textOf(element, '#approval-shortage'), textOf(element, '.effect')]).to.deep.equal([sentence, '通过以后 可用余额 1 → −1 分']);
    await keys(element, 'Home', 'a');
    await until(() => pending(element).length === 2);
    expect((await ledger.entries()).at(-1)).to.include({ kind: 'approve', author: '周审核' });
  });

  it('show pictures with E, drawn so that a strict page allows it', async () => {
    const ledger = new SeededLedger();
    const canvas = Object.assign(document.createElement('canvas'), { width: 8, height: 4 });
    canvas.getContext('2d')?.fillRect(0, 0, 8, 4);
    const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done));
    const { attachment } = await (await ledger.store).attachments.add(picture as Blob, { unit: '111', year: 2026, name: '现场.png' }, { author: '吴登记', noun: 'points' });
    await ledger.add('吴登记', waiting('03-017', { evidence: [`file:${attachment.id}`] }));
    const element = await ledger.show('approvals', '.pending-list');
    await until(() => textOf(element, '.evidence').includes('现场.png'));
    find(element, '[role=option]').focus();
    await keys(element, 'e');
    await until(() => find<HTMLCanvasElement>(element, '.evidence canvas').width === 8);
    expect(find(element, '.evidence canvas').getAttribute('aria-label')).to.equal('图片：现场.png');
    await keys(element, 'e');
    expect(has(element, '.evidence canvas')).to.equal(false);
  });
});

describe('Ctrl+Z', () => {
  it('takes back an approval of what was recorded within ten minutes', async () => {
    const ledger = new SeededLedger();
    await ledger.store;
    ledger.now();
    const id = await ledger.one('吴登记', waiting('03-017'));
    await ledger.add('吴登记', waiting('03-009'));
    const element = await ledger.show('approvals', '.pending-list');
    find(element, '[role=option]').focus();
    await keys(element, 'a');
    await until(() => pending(element).length === 1);
    await keys(element, 'Control+z');
    await until(async () => (await lastOf(ledger))?.kind === 'reverse');
    expect(await lastOf(ledger)).to.include({ target: id, undo: true });
    await until(() => textOf(element, '.toast').includes('已撤回第 14 笔'));
  });

  it('leads to the reversal of what was recorded before, and says that a refusal stays', async () => {
    const { ledger, element } = await three();
    await keys(element, 'Control+z');
    expect(textOf(element, '[part=banner]')).to.contain('没有可撤回的');
    await keys(element, 'r');
    await type(element, '#approval-reason', '不实');
    await keys(element, 'Enter');
    await until(() => pending(element).length === 2);
    await keys(element, 'Control+z');
    expect(textOf(element, '[part=banner]')).to.contain('驳回不能撤回');
    await keys(element, 'a');
    await until(() => pending(element).length === 1);
    await keys(element, 'Control+z');
    await until(() => has(element, '.reversal'));
    expect(textOf(element, '[part=banner]')).to.contain('要用冲正来撤回');
    expect(textOf(element, '#reversal-title')).to.equal('冲正第 15 笔');
    expect(await kinds(ledger)).to.deep.equal(['refuse 周审核', 'approve 周审核']);
  });
});

describe('the approvals beside', () => {
  it('note once per device that nobody checks who sits here', async () => {
    const { ledger, element } = await three();
    await until(() => has(element, '[data-note=identity]'));
    await press(element, '[data-note=identity] button');
    expect(has(element, '[data-note=identity]')).to.equal(false);
    await until(async () => (await (await ledger.store).settings.get('points-identity-noted')) === true);
    const again = await ledger.show('approvals', '.pending-list');
    await settle(again);
    expect(has(again, '[data-note=identity]')).to.equal(false);
  });

  it('are looked at and not decided where nothing may be changed', async () => {
    const { ledger, element } = await three({ readonly: '' });
    await keys(element, 'a', ' ');
    expect([await kinds(ledger), has(element, '#approval-pass'), has(element, '[part=primary]'), has(element, '.tick')]).to.deep.equal([[], false, false, false]);
  });

  it('are printed as a list, and what was decided in the period with it', async () => {
    const { element } = await three();
    await keys(element, 'a');
    await until(() => pending(element).length === 2);
    expect(element.actions.shownView?.menu.map(({ label }) => label)).to.deep.equal(['打印待审清单', '打印本期审核记录']);
    for (const { run } of element.actions.shownView?.menu ?? []) {
      await run();
      await until(() => element.shadowRoot?.querySelector('jc-print-dialog')?.shadowRoot?.querySelector('dialog[open]'));
      element.shadowRoot?.querySelector('jc-print-dialog')?.shadowRoot?.querySelector('dialog')?.close();
    }
  });

  it('have only those in sight of thousands in the DOM, and come to the last one', async () => {
    const ledger = new SeededLedger();
    await ledger.add('吴登记', ...Array.from({ length: 2000 }, () => waiting('03-017')));
    const element = await ledger.show('approvals', '.pending-list');
    expect(element.shadowRoot?.querySelectorAll('[role=option]').length).to.be.below(100);
    find(element, '[role=option][tabindex="0"]').focus();
    await keys(element, 'End');
    await until(() => focused(element)?.getAttribute('aria-posinset') === '2000');
    await keys(element, 'a');
    await until(() => find(element, '[role=option]').getAttribute('aria-setsize') === '1999');
    await until(() => focused(element)?.getAttribute('aria-posinset') === '1999');
  });
});
