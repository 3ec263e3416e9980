import { getProfile } from '@jiceng/profiles';
import { factBookOf, type FactColumn, type OrgRow } from '@jiceng/domain';
import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { JcOrgTree } from '../org/org-tree.js';
import { button, find, has, nextEvent, recordEvents, settled, until } from '../testing/org-tree.suite.js';
import { factsOf, lookAt, openPaste, panelOf, pasteBlock, pasteDialog, pressButton, pressTogether, preview, rowsIn, shownFacts, steady, today, toldBy } from '../testing/unit-facts.suite.js';
import type { JcFactPasteDialog } from './fact-paste-dialog.js';

const heading = ['单位编码', '单位名称', '人口', '党员（2025年末）', '集体收入（万元）'];
const summary = (dialog: JcFactPasteDialog): string => find(dialog, '.summary').textContent?.trim() ?? '';
const problem = (dialog: JcFactPasteDialog): string => dialog.shadowRoot?.querySelector('.body > .problem')?.textContent?.trim() ?? '';
const isOpen = (dialog: JcFactPasteDialog): boolean => has(dialog, 'dialog[open]');

describe('facts of many units from a spreadsheet', () => {
  let tree: JcOrgTree;
  let dialog: JcFactPasteDialog;
  beforeEach(async () => {
    tree = await factsOf('11');
    dialog = await openPaste(tree);
  });

  it('are shown as read before anything is written: what changes, what stays, what is wrong and what to do', async () => {
    expect(dialog.shadowRoot?.activeElement?.localName).to.equal('textarea');
    pasteBlock(dialog, [heading, ['111', '柳树村', '１，５２０', '24', '2.88'], ['112', '石桥村委会', '2300人', '约61', ''], ['', '和平村', '800', '', ''], ['999', '', '1', '', '']]);
    await preview(dialog);
    expect(summary(dialog)).to.equal('2 个单位，3 项将写入，2 项不变，2 处有问题');
    expect(rowsIn(dialog, 'changes')).to.deep.equal([
      '柳树村 | 常住人口 | 2026-11-20 | 1,499 人 | 1,520 人 原文 １，５２０',
      '柳树村 | 村集体经济收入 | 2026-11-20 | 未填 | 28,800 元 原文 2.88',
      // One of the two of that name lies below 石桥镇.
      '和平村 | 常住人口 | 2026-11-20 | 未填 | 800 人',
    ]);
    expect(rowsIn(dialog, 'problems')).to.deep.equal(['3 | 4 | 约61 | 这个值不能用，没有采用。 要填数字。', '5 | 1 | 999 | 架构里没有这个单位。请核对编码或名称。']);
    expect(await (await tree.store).facts.read()).to.deep.equal([]);
  });

  it('are written as one sheet, told to the page, and can be taken back from the panel', async () => {
    pasteBlock(dialog, [['单位', '人口'], ['111', '1520'], ['112', '2400']]);
    await preview(dialog);
    const change = nextEvent<{ noun: string; op: string }>(tree, 'jc-change');
    await pressTogether('Control', 'Enter');
    const { noun, op } = (await change).detail;
    expect([noun, op]).to.deep.equal(['org', 'facts']);
    await until(() => !isOpen(dialog));
    await steady(tree);
    const [sheet, ...others] = await (await tree.store).facts.read();
    expect([sheet?.author, sheet?.source, sheet?.columns, others.length]).to.deep.equal(['王会计', 'pasted', [{ fact: 'population', asOf: today, units: ['111', '112'], values: [1520, 2400] }], 0]);
    expect(toldBy(tree)).to.equal('已写入 2 个单位的 2 项 撤回 还可撤回 10 分钟');
    expect(panelOf(tree).shadowRoot?.activeElement?.textContent).to.equal('粘贴自 Excel');
    await pressButton(tree, '撤回');
    await lookAt(tree, '111');
    await until(() => shownFacts(tree).includes('常住人口 1,499 人 2026年11月20日'));
  });

  it('keep the text while the dialog is left and opened again, until it is written', async () => {
    pasteBlock(dialog, [['单位', '人口'], ['111', '1520']]);
    await sendKeys({ press: 'Escape' });
    await until(() => !isOpen(dialog));
    await openPaste(tree);
    expect(find<HTMLTextAreaElement>(dialog, 'textarea').value).to.equal('单位\t人口\n111\t1520');
    await preview(dialog);
    find(dialog, 'footer button:nth-of-type(2)').click();
    await dialog.updateComplete;
    expect(find<HTMLTextAreaElement>(dialog, 'textarea').value).to.contain('1520');
    await preview(dialog);
    await preview(dialog);
    await until(() => !isOpen(dialog));
    await openPaste(tree);
    expect(find<HTMLTextAreaElement>(dialog, 'textarea').value).to.equal('');
  });

  it('hold for the day that is entered where the heading names none', async () => {
    const day = find<HTMLInputElement>(dialog, '#as-of');
    day.value = '2025-06-30';
    day.dispatchEvent(new InputEvent('input', { bubbles: true }));
    pasteBlock(dialog, [['单位', '人口', '上年末党员'], ['111', '1470', '20']]);
    await preview(dialog);
    expect(rowsIn(dialog, 'changes')).to.deep.equal(['柳树村 | 常住人口 | 2025-06-30 | 未填 | 1,470 人', '柳树村 | 党员 | 2024-12-31 | 未填 | 20 人']);
  });

  for (const [day, sentence] of [['', '没有预览：请填一个存在的日期，例如 2026-10-31。'], ['2026-11-21', '没有预览：日期不能晚于今天。']] as const) {
    it(`are not shown for the day “${day}”, which has the focus then`, async () => {
      const field = find<HTMLInputElement>(dialog, '#as-of');
      field.value = day;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      pasteBlock(dialog, [['单位', '人口'], ['111', '1']]);
      await preview(dialog);
      expect(problem(dialog)).to.equal(sentence);
      expect(dialog.shadowRoot?.activeElement?.id).to.equal('as-of');
    });
  }

  it('of an empty box, and of a block without units, are nothing', async () => {
    await preview(dialog);
    expect(problem(dialog)).to.equal('还没有粘贴内容。');
    expect(find(dialog, '[role=alert]').textContent?.trim()).to.equal('还没有粘贴内容。');
    pasteBlock(dialog, [['人口'], ['5']]);
    await preview(dialog);
    expect(rowsIn(dialog, 'problems')).to.deep.equal(['1 |  |  | 没有单位编码或名称列，不知道是哪些单位。请加一列。']);
    await preview(dialog);
    expect(problem(dialog)).to.equal('没有可以写入的数据。');
  });

  it('cannot be written and left at once: a failure stays to be read, with all that was pasted', async () => {
    const store = await tree.store;
    const { add } = store.facts;
    let refuse = (_: unknown): void => undefined;
    store.facts.add = () => new Promise((_, reject) => (refuse = reject));
    const errors = recordEvents(tree, 'jc-error');
    pasteBlock(dialog, [['单位', '人口'], ['111', '1520']]);
    await preview(dialog);
    find(dialog, 'footer .primary').click();
    await sendKeys({ press: 'Escape' });
    button(dialog, '关闭').click();
    expect(isOpen(dialog)).to.equal(true);
    refuse(Object.assign(new Error('full'), { name: 'JicengError', code: 'storage-quota', details: {} }));
    await until(() => problem(dialog) !== '');
    store.facts.add = add;
    expect(problem(dialog)).to.match(/没有保存.*\(storage-quota\)$/);
    expect(errors.length).to.equal(1);
    await preview(dialog);
    await until(() => !isOpen(dialog));
  });

  it('take no dropped file: neither does the page go there nor the tree import it', async () => {
    const data = new DataTransfer();
    data.items.add(new File(['a'], 'a.xlsx'));
    for (const type of ['dragover', 'drop']) {
      const event = new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer: data });
      find(dialog, 'textarea').dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(true);
    }
    await settled(tree);
    expect([problem(dialog).startsWith('这里不能放文件'), has(tree, 'jc-import-dialog')]).to.deep.equal([true, false]);
  });

  it('take a question mark as text', async () => {
    await sendKeys({ type: '?' });
    expect([find<HTMLTextAreaElement>(dialog, 'textarea').value, has(tree, 'jc-help-dialog')]).to.deep.equal(['?', false]);
  });
});

describe('facts of one unit without units below', () => {
  it('need no column that names it', async () => {
    const tree = await factsOf('111');
    const dialog = await openPaste(tree);
    pasteBlock(dialog, [['人口', '上年末党员'], ['1520', '25'], ['7', '8']]);
    await preview(dialog);
    expect(rowsIn(dialog, 'changes').map((row) => row.split(' | ')[0])).to.deep.equal(['柳树村', '柳树村']);
    expect(rowsIn(dialog, 'problems')).to.deep.equal(['3 |  |  | 这一行没有单位。请补上编码或名称。']);
  });

  it('are looked up in the whole tree where a column names units: two of one name must be told apart', async () => {
    const tree = await factsOf('111');
    const dialog = await openPaste(tree);
    pasteBlock(dialog, [['单位', '人口'], ['和平村', '5'], ['121', '6']]);
    await preview(dialog);
    expect(rowsIn(dialog, 'problems')).to.deep.equal(['2 | 1 | 和平村 | 有几个单位叫这个名称。请改用编码。']);
    expect(rowsIn(dialog, 'changes').length).to.equal(1);
  });
});

describe('the kinds of units by their names', () => {
  it('are offered for those without one at and below the unit, looked at, and written for today', async () => {
    const tree = await factsOf('11');
    const dialog = await openPaste(tree);
    const offer = await until(() => dialog.shadowRoot?.querySelector<HTMLElement>('.kinds'));
    expect(offer.textContent?.trim()).to.equal('给没有类型的 2 个单位按名称填类型');
    offer.click();
    await dialog.updateComplete;
    expect(find(dialog, '#title').textContent).to.equal('按名称填单位类型');
    expect(rowsIn(dialog, 'changes')).to.deep.equal(['石桥村委会 | 单位类型 | 2026-11-20 | 未填 | 村', '新民社区 | 单位类型 | 2026-11-20 | 未填 | 社区']);
    expect(find(dialog, '.summary').textContent).to.contain('另有 1 个从名称看不出类型，请自己填，例如：第一网格。');
    await preview(dialog);
    await until(() => !isOpen(dialog));
    const sheets = await (await tree.store).facts.read();
    expect(sheets.map(({ source, columns }) => [source, columns])).to.deep.equal([['typed', [{ fact: 'kind', asOf: today, units: ['112', '113'], values: ['village', 'community'] }]]]);
    await lookAt(tree, '112');
    expect(shownFacts(tree)[0]).to.equal('单位类型 村 2026年11月20日');
  });

  it('are not offered where every unit has one', async () => {
    const tree = await factsOf('12');
    const dialog = await openPaste(tree);
    await settled(tree);
    expect(has(dialog, '.kinds')).to.equal(false);
  });
});

describe('the menu of the tree', () => {
  it('opens the same dialog, and gives the focus back', async () => {
    const tree = await factsOf('11');
    await openPaste(tree).then((dialog) => button(dialog, '关闭').click());
    button(tree, '更多操作').click();
    const item = await until(() => [...(tree.shadowRoot?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])].find((each) => each.textContent === '粘贴单位情况'));
    item.click();
    const dialog = await pasteDialog(tree);
    expect(tree.shadowRoot?.querySelectorAll('jc-fact-paste-dialog').length).to.equal(1);
    await sendKeys({ press: 'Escape' });
    await until(() => !isOpen(dialog));
    expect(tree.shadowRoot?.activeElement === button(tree, '更多操作')).to.equal(true);
  });

  it('does not offer it where nothing can be changed', async () => {
    const tree = await factsOf('11');
    tree.readonly = true;
    button(tree, '更多操作').click();
    await until(() => has(tree, '[role=menuitem]'));
    expect(tree.shadowRoot?.querySelector('[role=menu]')?.textContent).to.contain('导出').and.not.to.contain('粘贴单位情况');
  });
});

describe('a block of 10,000 rows and 3 facts', () => {
  it('is previewed as a whole, 200 values of it drawn', async () => {
    const rows: OrgRow[] = [{ id: '0', parentId: null, name: '平原县', kind: '县' }];
    for (let place = 0; place < 10_000; place++) rows.push({ id: `5${100_000 + place}`, parentId: '0', name: `第${place}村`, kind: '村', 人口: String(place) });
    const tree = await factsOf('0', {}, rows);
    const dialog = await openPaste(tree);
    const block = [['编码', '人口', '党员', '集体收入'], ...rows.slice(1).map(({ id }, place) => [id, String(place + 1), '24', '1.5万'])];
    dialog.pasted = block.map((cells) => cells.join('\t')).join('\r\n');
    await preview(dialog);
    expect(summary(dialog)).to.equal('10,000 个单位，30,000 项将写入，0 项不变，0 处有问题');
    expect(rowsIn(dialog, 'changes').length).to.equal(200);
    expect(find(dialog, '.more').textContent).to.equal('另有 29,800 行没有列出，会一并写入。');
  });
});

describe('a block without headings', () => {
  it('is of the units and facts that the caller says', async () => {
    const tree = await factsOf('11');
    const dialog = await fixture<JcFactPasteDialog>(html`<jc-fact-paste-dialog></jc-fact-paste-dialog>`);
    await openPaste(tree).then((other) => button(other, '关闭').click());
    const written: (readonly FactColumn[])[] = [];
    await dialog.open({
      profile: getProfile('county-five-standards'),
      tree: tree.list.outline.tree,
      book: factBookOf([]),
      scope: null,
      today,
      year: 2026,
      author: '',
      rows: [['1520', '25'], ['2400', 'x']],
      selected: ['111', '112'],
      columns: [{ fact: 'population' }, { fact: 'membersLastYear' }],
      write: async (columns) => void written.push(columns),
    });
    expect(rowsIn(dialog, 'changes')).to.deep.equal(['柳树村 | 常住人口 | 2026-11-20 | 未填 | 1,520 人', '柳树村 | 党员 | 2025-12-31 | 未填 | 25 人', '石桥村委会 | 常住人口 | 2026-11-20 | 未填 | 2,400 人']);
    expect(rowsIn(dialog, 'problems')).to.deep.equal(['2 | 2 | x | 这个值不能用，没有采用。 要填数字。']);
    await preview(dialog);
    await until(() => written.length === 1);
    expect(written[0]).to.deep.equal([{ fact: 'population', asOf: today, units: ['111', '112'], values: [1520, 2400] }, { fact: 'members', asOf: '2025-12-31', units: ['111'], values: [25] }]);
  });
});
