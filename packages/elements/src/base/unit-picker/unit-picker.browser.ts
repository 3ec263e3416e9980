import { buildTree, type OrgRow, type OrgTree } from '@jiceng/domain';
import { expect, fixture } from '@open-wc/testing';
import { a11ySnapshot, sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { all, press, query, settled } from '../../testing/table.suite.js';
import './define-unit-picker.js';
import type { JcUnitPicker } from './unit-picker.js';

const rows: readonly OrgRow[] = [
  { id: '1', parentId: null, name: '青溪县', kind: '县' },
  { id: '11', parentId: '1', name: '石桥镇', kind: '镇' },
  { id: '111', parentId: '11', name: '柳树村', kind: '村' },
  { id: '112', parentId: '11', name: '和平村', kind: '村' },
  { id: '12', parentId: '1', name: '河口镇', kind: '镇' },
  { id: '121', parentId: '12', name: '和平社区', kind: '社区' },
];
const county = buildTree(rows).tree;

/** A county of so many villages called 和平. */
function peaceful(size: number): OrgTree {
  return buildTree([rows[0] as OrgRow, ...Array.from({ length: size }, (_, at) => ({ id: String(1000 + at), parentId: '1', name: `和平${at}村` }))]).tree;
}

async function pickerWith(given: Partial<JcUnitPicker> = {}, width = 600): Promise<JcUnitPicker> {
  const picker = document.createElement('jc-unit-picker');
  Object.assign(picker, { tree: county, value: '111', ...given });
  const box = await fixture<HTMLElement>(html`<div><button id="before">before</button>${picker}<button id="after">after</button></div>`);
  box.style.inlineSize = `${width}px`;
  await settled(picker);
  return picker;
}

const input = (picker: JcUnitPicker): HTMLInputElement => query<HTMLInputElement>(picker, 'input');
const isOpen = (picker: JcUnitPicker): boolean => all(picker, '.panel').length === 1;
const offered = (picker: JcUnitPicker): string => all(picker, '[role=option]').map(({ dataset }) => dataset['id']).join(' ');
const note = (picker: JcUnitPicker): string | undefined => all(picker, '.note')[0]?.textContent?.trim();
const focusIsOn = (picker: JcUnitPicker, selector: string): boolean => picker.shadowRoot?.activeElement === query(picker, selector);

/** Id of the unit that `aria-activedescendant` points to. */
function active(picker: JcUnitPicker): string | undefined {
  const id = input(picker).getAttribute('aria-activedescendant');
  return id === null ? undefined : query(picker, `#${id}`).dataset['id'];
}

async function until<Value>(holds: () => Value): Promise<Value> {
  for (let frames = 0; frames < 300; frames++) {
    const value = holds();
    if (value) return value;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  throw new Error(`Waited in vain for ${String(holds)}`);
}

/** Types with the keyboard, and waits until it is searched. */
async function search(picker: JcUnitPicker, text: string): Promise<void> {
  const before = picker.found;
  await sendKeys({ type: text });
  await until(() => picker.found !== before);
  await settled(picker);
}

function recordPicks(picker: JcUnitPicker): string[] {
  const picks: string[] = [];
  picker.addEventListener('jc-unit-picked', (event) => picks.push((event as CustomEvent<{ id: string }>).detail.id));
  return picks;
}

describe('the unit picker', () => {
  beforeEach(() => setViewport({ width: 800, height: 600 }));

  describe('closed', () => {
    it('shows the name of its unit, and says what it is for', async () => {
      const button = query(await pickerWith({ label: '测算单位' }), 'button');
      expect(button.textContent?.trim()).to.equal('柳树村');
      expect(button.getAttribute('aria-label')).to.equal('测算单位：柳树村');
      expect([button.getAttribute('aria-haspopup'), button.getAttribute('aria-expanded')]).to.deep.equal(['dialog', 'false']);
    });
    for (const value of [null, undefined, '', '999']) {
      it(`asks to choose when its value is ${JSON.stringify(value)}`, async () => {
        expect(query(await pickerWith({ value }), 'button').textContent?.trim()).to.equal('选择单位');
      });
    }
    it('is plain text when it is readonly, and opens by no means', async () => {
      const picker = await pickerWith({ readonly: true });
      expect(all(picker, 'button')).to.have.length(0);
      expect(query(picker, '.name').textContent).to.equal('柳树村');
      await picker.open();
      expect(isOpen(picker)).to.equal(false);
    });
    for (const keys of ['Enter', 'Space', 'Alt+ArrowDown', 'ArrowDown']) {
      it(`${keys} opens it, with the focus in the search`, async () => {
        const picker = await pickerWith();
        query(picker, 'button').focus();
        await press(picker, keys);
        expect(isOpen(picker)).to.equal(true);
        expect(focusIsOn(picker, 'input')).to.equal(true);
        expect(query(picker, 'button').getAttribute('aria-expanded')).to.equal('true');
      });
    }
  });

  describe('before anything is typed', () => {
    it('offers the units chosen last, then those around the current one, each with place and kind', async () => {
      const picker = await pickerWith({ recent: ['121', '12'] });
      await picker.open();
      expect(offered(picker)).to.equal('121 12 11 111 112');
      expect(all(picker, '.group-title').map(({ textContent }) => textContent)).to.deep.equal(['最近选择', '同级和上级']);
      const [first] = all(picker, '[role=option]');
      expect([...(first?.children ?? [])].map(({ textContent }) => textContent)).to.deep.equal(['和平社区', '社区', '青溪县 › 河口镇']);
      expect(all(picker, '[aria-selected=true]').map(({ dataset }) => dataset['id'])).to.deep.equal(['111']);
    });
    it('marks none, so that Enter chooses nothing by chance', async () => {
      const picker = await pickerWith();
      const picks = recordPicks(picker);
      await picker.open();
      await press(picker, 'Enter');
      expect(active(picker)).to.equal(undefined);
      expect(picks).to.deep.equal([]);
      expect(isOpen(picker)).to.equal(true);
    });
    it('says when there are no units', async () => {
      const picker = await pickerWith({ tree: buildTree([]).tree });
      await picker.open();
      expect(note(picker)).to.equal('还没有单位。');
    });
  });

  describe('searching', () => {
    const queries: readonly [what: string, typed: string, ids: string][] = [
      ['pinyin', 'heping', '112 121'],
      ['initials', 'hpsq', '121'],
      ['a code', '112', '112'],
    ];
    for (const [what, typed, ids] of queries) {
      it(`finds by ${what}`, async () => {
        const picker = await pickerWith();
        await picker.open();
        await search(picker, typed);
        expect(offered(picker)).to.equal(ids);
      });
    }
    it('finds by name, marks the hit and says how many', async () => {
      const picker = await pickerWith();
      await picker.open();
      await search(picker, '和平');
      expect(offered(picker)).to.equal('112 121');
      expect(all(picker, 'mark').map(({ textContent }) => textContent)).to.deep.equal(['和平', '和平']);
      expect(note(picker)).to.equal('找到 2 个');
      expect(active(picker)).to.equal('112');
    });
    it('shows at most 50, and how many there are', async () => {
      const picker = await pickerWith({ tree: peaceful(274) });
      await picker.open();
      await search(picker, 'hp');
      expect(all(picker, '[role=option]')).to.have.length(50);
      expect(note(picker)).to.equal('找到 274 个，显示前 50 个');
    });
    it('says so when nothing is found, and offers what it did before when the field is emptied', async () => {
      const picker = await pickerWith();
      await picker.open();
      await search(picker, 'zzz');
      expect(query(picker, '.note > span').textContent).to.equal('没有符合“zzz”的单位。');
      expect(input(picker).getAttribute('aria-expanded')).to.equal('false');
      await press(picker, 'Backspace', 'Backspace', 'Backspace');
      await until(() => offered(picker) === '11 111 112');
    });
    it('that found nothing is cleared with a button, and the focus goes back to the search', async () => {
      const picker = await pickerWith();
      await picker.open();
      await search(picker, 'zzz');
      await press(picker, 'Tab', 'Enter');
      expect(offered(picker)).to.equal('11 111 112');
      expect(input(picker).value).to.equal('');
      expect(focusIsOn(picker, 'input')).to.equal(true);
    });
    it('Escape closes it from that button as well', async () => {
      const picker = await pickerWith();
      await picker.open();
      await search(picker, 'zzz');
      await press(picker, 'Tab', 'Escape');
      expect(isOpen(picker)).to.equal(false);
      expect(focusIsOn(picker, '.trigger')).to.equal(true);
    });
    it('announces the count once typing has paused, not before', async () => {
      const picker = await pickerWith();
      await picker.open();
      await search(picker, 'hp');
      const status = query(picker, '[role=status]');
      expect(status.textContent).to.equal('');
      await until(() => status.textContent);
      expect(status.textContent).to.equal('找到 2 个单位');
    });
    it('searches another tree anew', async () => {
      const picker = await pickerWith();
      await picker.open();
      await search(picker, 'hp');
      picker.tree = peaceful(3);
      await until(() => offered(picker) === '1000 1001 1002');
    });
    it('Enter right after typing takes what was typed, not what was found before', async () => {
      const picker = await pickerWith();
      const picks = recordPicks(picker);
      await picker.open();
      await sendKeys({ type: 'hekou' });
      await press(picker, 'Enter');
      await until(() => picks.length > 0);
      expect(picks).to.deep.equal(['12']);
    });
    it('does nothing while an input method composes', async () => {
      const picker = await pickerWith();
      await picker.open();
      const field = input(picker);
      field.value = "he'ping";
      field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
      for (const key of ['ArrowDown', 'Enter', 'Escape']) {
        const event = new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true });
        field.dispatchEvent(event);
        expect(event.defaultPrevented, key).to.equal(false);
      }
      await new Promise((resolve) => setTimeout(resolve, 250));
      expect(offered(picker)).to.equal('11 111 112');
      expect(active(picker)).to.equal(undefined);
      field.value = '和平';
      field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      await until(() => offered(picker) === '112 121');
    });
  });

  describe('its keys', () => {
    const walks: readonly [keys: string[], at: string | undefined][] = [
      [['ArrowDown'], '11'],
      [['ArrowDown', 'ArrowDown', 'ArrowDown'], '112'],
      [['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'], '11'],
      [['ArrowUp'], '112'],
      [['End'], '112'],
      [['End', 'Home'], '11'],
      [['PageDown'], '112'],
      [['PageDown', 'PageUp'], '11'],
    ];
    for (const [keys, at] of walks) {
      it(`${keys.join(', ')} marks ${at}, and the focus stays in the search`, async () => {
        const picker = await pickerWith();
        await picker.open();
        await press(picker, ...keys);
        expect(active(picker)).to.equal(at);
        expect(all(picker, '[data-active]').map(({ dataset }) => dataset['id'])).to.deep.equal([at]);
        expect(focusIsOn(picker, 'input')).to.equal(true);
      });
    }
    it('Enter chooses the marked one, once, and gives the focus back', async () => {
      const picker = await pickerWith();
      const picks = recordPicks(picker);
      await picker.open();
      await press(picker, 'ArrowDown', 'Enter');
      expect(picks).to.deep.equal(['11']);
      expect(picker.value).to.equal('11');
      expect(query(picker, 'button').textContent?.trim()).to.equal('石桥镇');
      expect(isOpen(picker)).to.equal(false);
      expect(focusIsOn(picker, 'button')).to.equal(true);
    });
    it('what was chosen is offered first next time', async () => {
      const picker = await pickerWith();
      for (const typed of ['hekou', 'heping']) {
        await picker.open();
        await search(picker, typed);
        await press(picker, 'Enter');
      }
      await picker.open();
      expect(picker.recent).to.deep.equal(['112', '12']);
      expect(offered(picker).startsWith('12 ')).to.equal(true);
    });
    for (const keys of ['Escape', 'Alt+ArrowUp']) {
      it(`${keys} closes it without choosing, gives the focus back, and acts nowhere else`, async () => {
        const picker = await pickerWith();
        const picks = recordPicks(picker);
        const heard: string[] = [];
        picker.parentElement?.addEventListener('keydown', ({ key }) => heard.push(key));
        await picker.open();
        await press(picker, 'ArrowDown', keys);
        expect(isOpen(picker)).to.equal(false);
        expect(focusIsOn(picker, 'button')).to.equal(true);
        expect(picks).to.deep.equal([]);
        expect(heard).to.not.include(keys.split('+').at(-1));
      });
    }
    it('Tab closes it and goes on', async () => {
      const picker = await pickerWith();
      await picker.open();
      await press(picker, 'Tab');
      expect(isOpen(picker)).to.equal(false);
      expect(document.activeElement?.id).to.equal('after');
    });
  });

  describe('with the mouse', () => {
    it('a click chooses; a press beside it closes', async () => {
      const picker = await pickerWith();
      const picks = recordPicks(picker);
      await picker.open();
      query(picker, '[data-id="112"]').click();
      await settled(picker);
      expect(picks).to.deep.equal(['112']);
      await picker.open();
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      await settled(picker);
      expect(isOpen(picker)).to.equal(false);
    });
    it('its event stays inside the widget', async () => {
      const picker = await pickerWith();
      let event: Event | undefined;
      picker.addEventListener('jc-unit-picked', (heard) => (event = heard));
      await picker.open();
      query(picker, '[data-id="112"]').click();
      expect([event?.bubbles, event?.composed]).to.deep.equal([true, false]);
    });
  });

  describe('its look', () => {
    for (const [scale, locale, width] of [['standard', 'zh-CN', 600], ['large', 'zh-CN', 320], ['large', 'ug', 320], ['standard', 'en', 320]] as const) {
      it(`${scale}, ${locale}, ${width} px: the panel stands within the window, and axe finds nothing to say`, async () => {
        await setViewport({ width, height: 600 });
        const picker = await pickerWith({ scale, locale, recent: ['12'] }, width - 16);
        await expect(picker).to.be.accessible();
        await picker.open();
        const { left, right, bottom } = query(picker, '.panel').getBoundingClientRect();
        expect(left).to.be.at.least(0);
        expect(right).to.be.at.most(width);
        expect(bottom).to.be.at.most(600);
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
        await expect(picker).to.be.accessible();
        for (const option of all(picker, '[role=option]')) expect(option.offsetHeight).to.be.at.least(scale === 'large' ? 60 : 40);
      });
    }
    it('opens upwards where there is no room below', async () => {
      const picker = await pickerWith();
      (picker.parentElement as HTMLElement).style.marginBlockStart = '520px';
      await picker.open();
      expect(query(picker, '.panel').getBoundingClientRect().bottom).to.be.at.most(query(picker, 'button').getBoundingClientRect().top);
    });
    it('is no wider than its column, whatever the name', async () => {
      const tree = buildTree([{ id: '1', parentId: null, name: '中共青溪县石桥镇东风街道第三居民区综合党支部委员会第二联合支部' }]).tree;
      const picker = await pickerWith({ tree, value: '1', scale: 'large' }, 200);
      expect(picker.offsetWidth).to.be.at.most(200);
      const button = query(picker, 'button');
      expect(button.scrollWidth).to.be.at.most(button.offsetWidth);
    });
    it('tells assistive technology of the search and what is marked in it', async () => {
      const picker = await pickerWith();
      await picker.open();
      await search(picker, 'hp');
      interface Spoken {
        readonly role?: string;
        readonly name?: string;
        readonly children?: readonly Spoken[];
      }
      const said: string[] = [];
      const walk = ({ role, name, children = [] }: Spoken): void => {
        said.push(`${role} ${name}`);
        for (const child of children) walk(child);
      };
      walk((await a11ySnapshot({})) as unknown as Spoken);
      expect(said).to.include.members(['button 单位：柳树村', 'combobox 搜索名称、拼音或编码', 'listbox 选择单位']);
      const [first] = all(picker, '[role=option]');
      expect(first?.innerText.split(/\s*\n\s*/)).to.deep.equal(['和平村', '村', '青溪县 › 石桥镇']);
      expect(first?.closest('[role=listbox]')?.id).to.equal(input(picker).getAttribute('aria-controls'));
    });
  });

  it('searches 665,276 units', async function () {
    function* country(): Iterable<OrgRow> {
      yield rows[0] as OrgRow;
      for (let at = 1; at < 665_276; at++) yield { id: String(1_000_000 + at), parentId: '1', name: at === 600_000 ? '和平村' : `第${at}村` };
    }
    const picker = await pickerWith({ tree: buildTree(country()).tree, value: '1600000' });
    await picker.open();
    expect(all(picker, '[role=option]')).to.have.length(26);
    await search(picker, 'hep');
    expect(offered(picker)).to.equal('1600000');
    await picker.updateComplete;
    await press(picker, 'Backspace', 'Backspace', 'Backspace');
    await search(picker, '村');
    expect(all(picker, '[role=option]')).to.have.length(50);
  });
});
