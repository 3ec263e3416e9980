import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { find, has, nextEvent, recordEvents, settled, until } from '../testing/org-tree.suite.js';
import { edit, enterDay, factsOf, fieldOf, historyOf, lookAt, panelOf, pressButton, pressTogether, problemOf, shownFacts, steady, today, toldBy, typeFact } from '../testing/unit-facts.suite.js';
import type { JcOrgTree } from '../org/org-tree.js';

/** The id of the field that has the focus in the panel, or the text of another element. */
function focused(tree: JcOrgTree): string {
  const element = panelOf(tree).shadowRoot?.activeElement;
  return element?.id || (element?.textContent ?? '').trim();
}

const buttons = (tree: JcOrgTree): string[] => [...(panelOf(tree).shadowRoot?.querySelectorAll('button') ?? [])].map((each) => each.textContent?.trim() ?? '');

async function save(tree: JcOrgTree): Promise<void> {
  await pressTogether('Control', 'Enter');
  await steady(tree);
}

describe('the facts of a unit', () => {
  it('show with their days, those of the imported table on the day when it was stored', async () => {
    const tree = await factsOf('111');
    expect(shownFacts(tree)).to.deep.equal(['单位类型 村 2026年11月20日', '常住人口 1,499 人 2026年11月20日', '党员 24 人 2025年12月31日', '上年末党员 24 人 2025年12月31日']);
  });

  it('say so where there are none, and what of the table cannot be read', async () => {
    const tree = await factsOf('114');
    expect(find(panelOf(tree), '.none').textContent).to.equal('还没有填写情况。');
    await lookAt(tree, '113');
    expect(find(panelOf(tree), '.unreadable').textContent).to.equal('“城镇社区”读不出来：也许。请点“修改”填写。');
  });

  it('have a history, the newest first, with who recorded it and how', async () => {
    const tree = await factsOf('111');
    const store = await tree.store;
    await store.facts.add([{ fact: 'population', asOf: '2024-12-31', units: ['111'], values: [1470] }], { author: '', source: 'imported' });
    await store.facts.add([{ fact: 'population', asOf: '2025-12-31', units: ['111'], values: [1480] }], { author: '李', source: 'pasted' });
    await until(() => historyOf(tree, '常住人口').length === 3);
    expect(historyOf(tree, '常住人口')).to.deep.equal(['1,499 人 2026年11月20日 · 随架构表导入', '1,480 人 2025年12月31日 · 粘贴 · 李填', '1,470 人 2024年12月31日 · 导入']);
  });

  for (const attribute of [{ readonly: '' }, { audience: 'public' }] as const) {
    it(`can only be read with ${Object.keys(attribute).join()}, without names for the public`, async () => {
      const tree = await factsOf('113');
      const store = await tree.store;
      await store.facts.add(['2025-12-31', '2026-06-30'].map((asOf) => ({ fact: 'population', asOf, units: ['113'], values: [4120] })), { author: '李会计', source: 'typed' });
      for (const [name, value] of Object.entries(attribute)) tree.setAttribute(name, value);
      await until(() => historyOf(tree, '常住人口').length === 2 && buttons(tree).length === 0);
      const isPublic = 'audience' in attribute;
      expect(panelOf(tree).shadowRoot?.textContent?.includes('李会计')).to.equal(!isPublic);
      expect(has(panelOf(tree), '.unreadable')).to.equal(!isPublic);
    });
  }

  it('still show after the tree was taken out of the page and put back, without a banner, and so does what was typed', async () => {
    const tree = await factsOf('111', { storage: 'indexeddb' });
    await edit(tree);
    await typeFact(tree, 'members', '30');
    const place = tree.parentElement as Element;
    tree.remove();
    await settled(tree);
    place.append(tree);
    await until(() => tree.opened?.status.state === 'ready');
    await lookAt(tree, '111');
    const store = await tree.store;
    await store.facts.add([{ fact: 'population', asOf: today, units: ['111'], values: [7] }], { author: '', source: 'typed' });
    await until(() => fieldOf(tree, 'population').value === '7');
    expect(fieldOf(tree, 'members').value).to.equal('30');
    await pressButton(tree, '保存');
    await until(() => shownFacts(tree).includes('党员 30 人 2026年11月20日'));
    expect(has(tree, '[part=banner][data-kind=danger]')).to.equal(false);
  });
});

describe('changing the facts of a unit', () => {
  let tree: JcOrgTree;
  beforeEach(async () => {
    tree = await factsOf('111');
    await edit(tree);
  });

  it('with keys alone: Enter opens the form at the day, Ctrl+Enter saves, the focus is back at the button', async () => {
    expect(focused(tree)).to.equal('as-of');
    await typeFact(tree, 'population', '1500');
    const change = nextEvent<{ noun: string; op: string; id: string }>(tree, 'jc-change');
    await save(tree);
    const { noun, op, id } = (await change).detail;
    expect([noun, op, (await (await tree.store).facts.read()).at(-1)?.id]).to.deep.equal(['org', 'facts', id]);
    await until(() => !has(panelOf(tree), 'form'));
    await steady(tree);
    expect(shownFacts(tree)[1]).to.equal('常住人口 1,500 人 2026年11月20日');
    expect(toldBy(tree)).to.equal('柳树村：已写入 1 项 撤回 还可撤回 10 分钟');
    expect(focused(tree)).to.equal('修改');
  });

  it('writes who it was, and only what was typed, for the day that was entered', async () => {
    await enterDay(tree, '2026-06-30');
    expect(fieldOf(tree, 'population').value).to.equal('');
    await typeFact(tree, 'population', '１，４８０人');
    await save(tree);
    const [sheet] = await (await tree.store).facts.read();
    expect([sheet?.author, sheet?.source]).to.deep.equal(['王会计', 'typed']);
    expect(sheet?.columns).to.deep.equal([{ fact: 'population', asOf: '2026-06-30', units: ['111'], values: [1480] }]);
    await until(() => historyOf(tree, '常住人口').length === 2);
    expect(shownFacts(tree)[1]).to.equal('常住人口 1,499 人 2026年11月20日');
  });

  it('writes last year-end’s count for 31 December, and a choice, yes, and yuan as they are meant', async () => {
    await typeFact(tree, 'membersLastYear', '25');
    await typeFact(tree, 'collectiveIncomeFen', '2.88万');
    const kind = fieldOf(tree, 'kind') as unknown as HTMLSelectElement;
    kind.value = 'community';
    kind.dispatchEvent(new Event('change', { bubbles: true }));
    find<HTMLInputElement>(panelOf(tree), '[name=edit-urban]').click();
    await steady(tree);
    expect(find(panelOf(tree), '.echo').textContent?.trim()).to.equal('= 28,800 元');
    await pressButton(tree, '保存');
    await until(() => !has(panelOf(tree), 'form'));
    const columns = (await (await tree.store).facts.read()).at(-1)?.columns.map(({ fact, asOf, values }) => [fact, asOf, values[0]]);
    expect(columns).to.deep.equal([['members', '2025-12-31', 25], ['collectiveIncomeFen', today, 2_880_000], ['kind', today, 'community'], ['urban', today, true]]);
  });

  it('without a change writes nothing and says so', async () => {
    await typeFact(tree, 'population', '1499');
    await save(tree);
    expect(toldBy(tree)).to.equal('没有改动。');
    expect(await (await tree.store).facts.read()).to.deep.equal([]);
  });

  for (const [text, sentence] of [['约1500', '这里要填数字，例如 1499。'], ['-3', '不能是负数。'], ['1499.5', '人数、件数要填整数，例如 1,500。']] as const) {
    it(`with “${text}” is refused: the field says why, keeps the text and gets the focus`, async () => {
      await typeFact(tree, 'population', text);
      find(panelOf(tree), '#as-of').focus();
      await save(tree);
      expect(problemOf(tree, 'edit-population')).to.equal(sentence);
      expect([focused(tree), fieldOf(tree, 'population').value, fieldOf(tree, 'population').getAttribute('aria-invalid')]).to.deep.equal(['edit-population', text, 'true']);
      expect(await (await tree.store).facts.read()).to.deep.equal([]);
    });
  }

  for (const [day, sentence] of [['', '请填一个存在的日期，例如 2026-10-31。'], ['1899-12-31', '请填一个存在的日期，例如 2026-10-31。'], ['2026-11-21', '不能晚于今天：以后的数还不知道。']] as const) {
    it(`for the day “${day}” is refused`, async () => {
      await typeFact(tree, 'population', '1500');
      await enterDay(tree, day);
      await save(tree);
      expect(problemOf(tree, 'as-of')).to.equal(sentence);
      expect(focused(tree)).to.equal('as-of');
      expect(await (await tree.store).facts.read()).to.deep.equal([]);
    });
  }

  it('with several things wrong lists them, and each leads to its field', async () => {
    await typeFact(tree, 'population', 'x');
    await typeFact(tree, 'members', '1.5');
    await save(tree);
    expect(focused(tree)).to.equal('没有保存，请先改正 2 处：');
    expect(find(panelOf(tree), '.refusal').getAttribute('role')).to.equal('alert');
    await pressButton(tree, '党员');
    expect(focused(tree)).to.equal('edit-members');
    await typeFact(tree, 'members', '15');
    expect(find(panelOf(tree), '.refusal p').textContent).to.equal('没有保存，请先改正 1 处：');
  });

  it('cannot empty what the imported table says; says so, and takes another value', async () => {
    await typeFact(tree, 'population', '');
    await save(tree);
    expect(problemOf(tree, 'edit-population')).to.equal('这是架构表里 2026年11月20日 的值，不能清空。可以填新的值，或改表后重新导入。');
    await typeFact(tree, 'population', '0');
    await save(tree);
    await until(() => !has(panelOf(tree), 'form'));
    expect(shownFacts(tree)[1]).to.equal('常住人口 0 人 2026年11月20日');
  });

  it('takes back what was recorded when its field is emptied; what was known before shows again', async () => {
    await typeFact(tree, 'population', '1500');
    await save(tree);
    await edit(tree);
    await typeFact(tree, 'population', '');
    expect(find(panelOf(tree), '#edit-population-note').textContent).to.equal('保存后撤回 2026年11月20日 记的数，再用更早的。');
    await save(tree);
    await until(() => shownFacts(tree)[1] === '常住人口 1,499 人 2026年11月20日');
  });

  it('Escape closes a form in which nothing was typed, and asks otherwise', async () => {
    await typeFact(tree, 'population', '1500');
    await sendKeys({ press: 'Escape' });
    await steady(tree);
    expect(find(panelOf(tree), '.leaving').textContent?.replace(/\s+/g, ' ').trim()).to.equal('放弃 1 处改动？ 继续填写 放弃');
    expect(focused(tree)).to.equal('继续填写');
    await sendKeys({ press: 'Enter' });
    await steady(tree);
    expect(fieldOf(tree, 'population').value).to.equal('1500');
    await pressButton(tree, '取消');
    await pressButton(tree, '放弃');
    expect([has(panelOf(tree), 'form'), focused(tree)]).to.deep.equal([false, '修改']);
    await edit(tree);
    await sendKeys({ press: 'Escape' });
    await steady(tree);
    expect([has(panelOf(tree), 'form'), focused(tree)]).to.deep.equal([false, '修改']);
  });

  it('takes a question mark in a field as text; outside one it opens the keys', async () => {
    await typeFact(tree, 'population', '?');
    expect([fieldOf(tree, 'population').value, has(tree, 'jc-help-dialog')]).to.deep.equal(['?', false]);
    const button = [...(panelOf(tree).shadowRoot?.querySelectorAll('button') ?? [])].at(-1);
    button?.focus();
    await sendKeys({ type: '?' });
    await until(() => has(tree, 'jc-help-dialog'));
  });

  it('keeps what was typed while another unit is looked at', async () => {
    await typeFact(tree, 'population', '1500');
    await lookAt(tree, '112');
    expect(has(panelOf(tree), 'form')).to.equal(false);
    await lookAt(tree, '111');
    expect(fieldOf(tree, 'population').value).to.equal('1500');
  });

  it('writes once, and for its own unit, when it is pressed twice and another unit is selected meanwhile', async () => {
    const changes = recordEvents(tree, 'jc-change');
    await typeFact(tree, 'population', '1500');
    const button = find(panelOf(tree), '.save');
    button.click();
    button.click();
    await lookAt(tree, '112');
    await until(() => changes.length > 0);
    await steady(tree);
    const sheets = await (await tree.store).facts.read();
    expect(sheets.map(({ columns }) => columns.flatMap(({ units, values }) => [...units, ...values]))).to.deep.equal([['111', 1500]]);
    expect(shownFacts(tree)[0]).to.equal('常住人口 2,300 人 2026年11月20日');
    await lookAt(tree, '111');
    expect(shownFacts(tree)[1]).to.equal('常住人口 1,500 人 2026年11月20日');
  });

  it('that cannot be stored shows why in the banner, sends jc-error and keeps the fields', async () => {
    const store = await tree.store;
    const { add } = store.facts;
    store.facts.add = () => Promise.reject(Object.assign(new Error('full'), { name: 'JicengError', code: 'storage-quota', details: {} }));
    const errors = recordEvents(tree, 'jc-error');
    await typeFact(tree, 'population', '1500');
    await save(tree);
    const banner = await until(() => tree.shadowRoot?.querySelector('[part=banner][data-kind=danger]'));
    store.facts.add = add;
    expect(errors.length).to.equal(1);
    expect(banner.textContent).to.contain('没有保存');
    expect(fieldOf(tree, 'population').value).to.equal('1500');
    await save(tree);
    await until(() => !has(panelOf(tree), 'form'));
    expect(shownFacts(tree)[1]).to.contain('1,500');
  });
});

describe('who records the facts', () => {
  it('is asked where the page does not say, and remembered', async () => {
    const tree = await factsOf('111');
    tree.removeAttribute('author');
    await edit(tree);
    await typeFact(tree, 'population', '1500');
    const field = find<HTMLInputElement>(panelOf(tree), '#author');
    field.focus();
    await sendKeys({ type: '赵敏' });
    await save(tree);
    await until(() => !has(panelOf(tree), 'form'));
    expect((await (await tree.store).facts.read()).at(-1)?.author).to.equal('赵敏');
    await edit(tree);
    expect(has(panelOf(tree), '#author')).to.equal(false);
  });
});
