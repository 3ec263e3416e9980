import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { JicengError } from '@jiceng/domain';
import { calculatorAt } from '../../testing/fund-views.suite.js';
import { checklist } from '../../testing/meeting-checklist.suite.js';
import { chooseByKeys, menuItems, menuOf } from '../../testing/menu-keys.suite.js';
import { find, has, treeWith, until } from '../../testing/org-tree.suite.js';
import { scoreboard } from '../../testing/points-scoreboard.suite.js';
import { settle, textsIn } from '../../testing/widget-keys.suite.js';
import type { JcElement } from '../jc-element.js';
import type { JcDisplayDialog } from './display-dialog.js';

const widgets: Readonly<Record<string, () => Promise<JcElement>>> = {
  'jc-org-tree': () => treeWith(),
  'jc-meeting-checklist': () => checklist({ unit: '111' }),
  'jc-points-scoreboard': () => scoreboard(),
  'jc-fund-calculator': () => calculatorAt('111'),
};

afterEach(() => document.querySelectorAll(Object.keys(widgets).join()).forEach((element) => element.remove()));

const rootOf = ({ renderRoot }: JcElement | JcDisplayDialog): DOMStringMap => renderRoot.querySelector<HTMLElement>('.root')?.dataset ?? {};
const checkedIn = (dialog: JcDisplayDialog): string[] => [...dialog.renderRoot.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
const focusedIn = (dialog: JcDisplayDialog): string | undefined => (dialog.shadowRoot?.activeElement as HTMLInputElement | null)?.value;

/** Opens the dialog from the menu. */
async function displayOf(element: JcElement): Promise<JcDisplayDialog> {
  await chooseByKeys(element, '显示设置');
  const dialog = await until(() => element.renderRoot.querySelector('jc-display-dialog'));
  await until(() => dialog.renderRoot.querySelector('dialog')?.open && focusedIn(dialog) !== undefined);
  return dialog;
}

describe('how a widget is to be seen', () => {
  for (const [tag, open] of Object.entries(widgets)) {
    it(`is chosen by keys in the menu of ${tag}, shows at once, and is there the next time`, async () => {
      const element = await open();
      const dialog = await displayOf(element);
      expect(checkedIn(dialog)).to.deep.equal(['standard', 'auto']);
      expect(focusedIn(dialog)).to.equal('standard');
      await sendKeys({ press: 'ArrowDown' });
      await until(() => rootOf(element)['scale'] === 'large' && rootOf(dialog)['scale'] === 'large');
      await sendKeys({ press: 'Tab' });
      for (let press = 0; press < 3; press++) await sendKeys({ press: 'ArrowDown' });
      await until(() => rootOf(element)['theme'] === 'contrast' && rootOf(dialog)['theme'] === 'contrast');
      expect(checkedIn(dialog)).to.deep.equal(['large', 'contrast']);
      const { settings } = await element.store;
      await until(async () => JSON.stringify(await settings.get('display')) === '{"scale":"large","theme":"contrast"}');
      await sendKeys({ press: 'Escape' });
      await until(() => !dialog.renderRoot.querySelector('dialog')?.open);
      expect(element.shadowRoot?.activeElement).to.equal(find(element, '.menu-anchor button'));
      const twin = Object.assign(document.createElement(tag) as JcElement, { storage: element.storage, database: element.database });
      element.before(twin);
      await twin.ready;
      await settle(twin);
      expect(rootOf(twin)).to.include({ scale: 'large', theme: 'contrast' });
    });
  }

  it('stands in the menu before the help, and only where the page leaves a choice', async () => {
    const tree = await menuOf(await treeWith());
    expect(menuItems(tree).slice(-2)).to.deep.equal(['显示设置', '键盘帮助']);
    tree.scale = 'standard';
    await settle(tree);
    expect(menuItems(tree)).to.include('显示设置');
    tree.theme = 'auto';
    await settle(tree);
    expect(menuItems(tree)).to.not.include('显示设置');
  });

  it('offers only what the page does not say', async () => {
    const tree = await treeWith();
    tree.theme = 'light';
    await settle(tree);
    const dialog = await displayOf(tree);
    expect(textsIn(dialog, 'legend')).to.deep.equal(['字号']);
  });

  it('is followed by another widget with the same data, and given up with them', async () => {
    const tree = await treeWith();
    const twin = Object.assign(document.createElement('jc-org-tree'), { storage: tree.storage, database: tree.database });
    tree.before(twin);
    await twin.ready;
    const dialog = await displayOf(tree);
    await sendKeys({ press: 'ArrowDown' });
    await until(() => rootOf(twin)['scale'] === 'large');
    expect(checkedIn(dialog)).to.include('large');
    const { backups } = await tree.store;
    await backups.clear({ author: '王芳' });
    await until(() => rootOf(twin)['scale'] === 'standard' && rootOf(tree)['scale'] === 'standard');
  });

  for (const [storage, says] of [['indexeddb', '存在本机浏览器'], ['memory', '关闭页面以后要再选']] as const) {
    it(`says how long a choice lasts with data in ${storage}`, async () => {
      const tree = Object.assign(document.createElement('jc-org-tree'), { storage, database: `display-${storage}` });
      document.body.append(tree);
      await tree.ready;
      await settle(tree);
      const dialog = await displayOf(tree);
      expect(textsIn(dialog, '.muted').join()).to.contain(says).and.to.contain('白纸黑字');
    });
  }

  it('shows what cannot be kept, and says so', async () => {
    const tree = await treeWith();
    const store = await tree.store;
    const { set } = store.settings;
    store.settings.set = () => Promise.reject(new JicengError('storage-quota', 'There is no room.'));
    try {
      const dialog = await displayOf(tree);
      await sendKeys({ press: 'ArrowDown' });
      const said = await until(() => has(dialog, '[role=alert]') && find(dialog, '[role=alert]').textContent);
      expect(said).to.contain('没有存下来').and.contain('storage-quota');
      expect(rootOf(tree)['scale']).to.equal('large');
    } finally {
      store.settings.set = set;
    }
  });

  it('can be read by all, in large type and at its narrowest too', async () => {
    const tree = await treeWith();
    const dialog = await displayOf(tree);
    await expect(dialog).to.be.accessible();
    await sendKeys({ press: 'ArrowDown' });
    await until(() => rootOf(dialog)['scale'] === 'large');
    for (const each of dialog.renderRoot.querySelectorAll<HTMLElement>('button, .radio')) expect(each.offsetHeight, each.outerHTML.slice(0, 80)).to.be.at.least(44);
    await expect(dialog).to.be.accessible();
  });
});
