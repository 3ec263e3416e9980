import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { batch } from '../../testing/fund-batch.suite.js';
import { calculatorAt } from '../../testing/fund-views.suite.js';
import { checklist } from '../../testing/meeting-checklist.suite.js';
import { chooseByKeys, menuItems, menuOf } from '../../testing/menu-keys.suite.js';
import { find, flatRows, treeWith, until } from '../../testing/org-tree.suite.js';
import { scoreboard } from '../../testing/points-scoreboard.suite.js';
import { FakeSpeech, voice } from '../../testing/speech.suite.js';
import { settle, textsIn } from '../../testing/widget-keys.suite.js';
import type { JcElement } from '../jc-element.js';
import type { JcReadAloudDialog } from './read-aloud-dialog.js';
import { voiceFor } from './voices.js';

const widgets: Readonly<Record<string, () => Promise<JcElement>>> = {
  'jc-org-tree': () => treeWith(),
  'jc-meeting-checklist': () => checklist({ unit: '111' }),
  'jc-points-scoreboard': () => scoreboard(),
  'jc-fund-calculator': async () => {
    const element = await calculatorAt('111');
    // What stands beside the figures comes after them.
    await until(() => element.shadowRoot?.querySelector('.total .capital'));
    return element;
  },
};

let speech: FakeSpeech;
let restore: () => void;
beforeEach(() => {
  speech = new FakeSpeech([voice('zh-CN')]);
  restore = speech.install();
});
afterEach(() => {
  document.querySelectorAll(Object.keys(widgets).join()).forEach((element) => element.remove());
  restore();
});


/** Has a widget read, from its menu. */
async function reading(element: JcElement): Promise<JcReadAloudDialog> {
  await chooseByKeys(element, '朗读要点');
  const dialog = await until(() => element.shadowRoot?.querySelector('jc-read-aloud-dialog'));
  await until(() => dialog.shadowRoot?.querySelector('dialog')?.open && speech.begun.length > 0);
  await settle(dialog);
  return dialog;
}

const pointsOf = (dialog: JcReadAloudDialog): string[] => textsIn(dialog, '.points li');
const currentOf = (dialog: JcReadAloudDialog): number => [...(dialog.shadowRoot?.querySelectorAll('.points button') ?? [])].findIndex((each) => each.hasAttribute('aria-current'));
const toggleOf = (dialog: JcReadAloudDialog): string => find(dialog, '.primary').textContent?.trim() ?? '';

describe('the key points that are read out', () => {
  for (const [tag, expected] of [
    ['jc-org-tree', ['组织架构 · 青溪县', '共 11 个单位', '青溪县，县，下级 3，全部 10']],
    ['jc-meeting-checklist', ['会议清单 · 柳树村，2026年', '现在要办', '支委会，0/12', '完成 0/80，超期 62']],
    ['jc-points-scoreboard', ['积分 · 柳树村，农户，2026年四季度', '1 笔待审，最早 11月12日', '共 4 户，本期有得分 4 户']],
    ['jc-fund-calculator', ['经费，柳树村，2026年', '合计，28,000，元 / 年，人民币贰万捌仟元整', '党建经费，定额 5,000 元，金额 5,000 元']],
  ] as const) {
    it(`say what ${tag} shows, of which unit, and its figures`, async () => {
      const dialog = await reading(await (widgets[tag] as () => Promise<JcElement>)());
      expect(pointsOf(dialog)).to.include.members([...expected]);
      expect(speech.saying).to.equal(expected[0]);
    });
  }

  it('name each value of a row, and say neither what is pressed nor what is drawn', async () => {
    const points = pointsOf(await reading(await scoreboard()));
    expect(points).to.include('名次 4，农户 欧阳小兰，编号 02-004，本期得分 38，构成 其他 38，累计获得 90，可用余额 90，近 12 月 近 12 个月每月 0 到 52 分，最近下降');
    expect(points.join()).not.to.match(/登记积分|大字版|导出/);
  });

  it('stop after five rows of a list, and say how many follow', async () => {
    const element = await scoreboard();
    element.view = 'ledger';
    await until(() => textsIn(element, '[role=row][data-row], tbody tr').length >= 7);
    const points = pointsOf(await reading(element));
    expect(points.filter((point) => point.startsWith('日期 '))).to.have.length(5);
    expect(points.at(-1)).to.equal('另有 2 行，请看页面');
  });

  it('count the rows that are not drawn too, and end with the sums', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => ({ id: `v${at}`, parentId: null, name: `第${at}村`, kind: '村', 人口: '100', 上年末党员: '10' }));
    const element = await batch({}, rows);
    await until(() => textsIn(element, 'tfoot tr').length > 0);
    expect(textsIn(element, 'tbody tr[data-row]').length).to.be.below(300);
    const points = pointsOf(await reading(element));
    const more = points.indexOf('另有 295 行，请看页面');
    expect(points[more + 1]).to.match(/^合计 300 个/);
  });

  it('do not count the rows of a tree, of which only some are drawn', async () => {
    const points = pointsOf(await reading(await treeWith(flatRows(300))));
    expect(points).to.include('共 301 个单位');
    expect(points.join()).not.to.contain('另有');
  });

  it('are as masked as the page is', async () => {
    const dialog = await reading(await scoreboard({ audience: 'public' }));
    const points = pointsOf(dialog);
    expect(points.join()).to.include('赵**').and.not.to.include('赵大山');
    const at = points.findIndex((point) => point.includes('赵**'));
    find(dialog, `.points li:nth-child(${at + 1}) button`).click();
    expect(speech.saying).to.include('赵某某');
  });
});

describe('reading aloud', () => {
  it('goes from point to point, marks the one that is read, and offers to begin again at the end', async () => {
    const dialog = await reading(await scoreboard());
    const points = pointsOf(dialog);
    for (const [at, point] of points.entries()) {
      expect([speech.saying, currentOf(dialog), toggleOf(dialog)]).to.deep.equal([point, at, '暂停']);
      speech.finish();
      await settle(dialog);
    }
    expect([speech.saying, toggleOf(dialog)]).to.deep.equal(['', '再读一遍']);
    await sendKeys({ press: 'Enter' });
    await settle(dialog);
    expect([speech.saying, currentOf(dialog)]).to.deep.equal([points[0], 0]);
  });

  it('pauses with Enter, and goes on with the beginning of the sentence', async () => {
    const dialog = await reading(await scoreboard());
    speech.finish();
    const [, second] = pointsOf(dialog);
    await sendKeys({ press: 'Enter' });
    await settle(dialog);
    expect([speech.saying, toggleOf(dialog)]).to.deep.equal(['', '继续']);
    await sendKeys({ press: 'Enter' });
    await settle(dialog);
    expect([speech.saying, toggleOf(dialog)]).to.deep.equal([second, '暂停']);
  });

  it('goes on with the last sentence too when that was paused', async () => {
    const dialog = await reading(await scoreboard());
    const last = pointsOf(dialog).length;
    find(dialog, `.points li:nth-child(${last}) button`).click();
    const { saying } = speech;
    const button = find(dialog, '.primary');
    button.click();
    await settle(dialog);
    expect(toggleOf(dialog)).to.equal('继续');
    button.click();
    expect(speech.saying).to.equal(saying);
  });

  it('reads at the speed that is chosen', async () => {
    const dialog = await reading(await scoreboard());
    expect(speech.last.rate).to.equal(1);
    const select = find<HTMLSelectElement>(dialog, 'select');
    select.value = 'slow';
    select.dispatchEvent(new Event('change'));
    expect([speech.last.rate, speech.saying]).to.deep.equal([0.75, pointsOf(dialog)[0]]);
  });

  it('ends with Escape, and the focus is on the menu again', async () => {
    const element = await scoreboard();
    const dialog = await reading(element);
    await sendKeys({ press: 'Escape' });
    await until(() => !find<HTMLDialogElement>(dialog, 'dialog').open);
    await until(() => speech.saying === '');
    expect(element.shadowRoot?.activeElement === find(element, '.menu-anchor button')).to.equal(true);
  });

  it('ends when the widget leaves the page', async () => {
    const element = await scoreboard();
    await reading(element);
    element.remove();
    expect(speech.saying).to.equal('');
  });

  it('says when the voice does not work, and nothing when somebody else speaks', async () => {
    const dialog = await reading(await scoreboard());
    speech.fail('interrupted');
    await settle(dialog);
    expect([toggleOf(dialog), textsIn(dialog, '[role=alert]')]).to.deep.equal(['继续', []]);
    await sendKeys({ press: 'Enter' });
    speech.fail('synthesis-failed');
    await settle(dialog);
    expect(textsIn(dialog, '[role=alert]')).to.deep.equal(['没有读出来：本机的语音用不了。请检查声音设置，再点“继续”。']);
  });

  it('is accessible', async () => {
    const dialog = await reading(await scoreboard());
    await expect(dialog).to.be.accessible();
  });
});

describe('the entry for reading aloud', () => {
  for (const [what, voices, offers] of [
    ['a voice for the language', [voice('zh-CN')], true],
    ['a voice that names Mandarin otherwise', [voice('cmn_CN')], true],
    ['no voice', [], false],
    ['voices of other languages alone', [voice('en-US'), voice('zh-HK')], false],
    ['a voice that sends what it reads away', [voice('zh-CN', { localService: false })], false],
  ] as const) {
    it(`is ${offers ? 'there, before the help,' : 'not there'} with ${what}`, async () => {
      speech.voices = voices;
      expect(menuItems(await menuOf(await scoreboard())).slice(-2).includes('朗读要点')).to.equal(offers);
    });
  }

  it('comes when the browser has found its voices', async () => {
    speech.voices = [];
    const element = await menuOf(await scoreboard());
    speech.voices = [voice('zh-CN')];
    speech.dispatchEvent(new Event('voiceschanged'));
    await until(() => menuItems(element).includes('朗读要点'));
  });

  it('is not there where the browser has no speech at all', async () => {
    Object.defineProperty(globalThis, 'speechSynthesis', { value: undefined, configurable: true });
    expect(menuItems(await menuOf(await scoreboard()))).not.to.include('朗读要点');
  });

  for (const [code, name] of [['zh-CN', 'default of here'], ['en', 'British'], ['ug', undefined]] as const) {
    it(`takes for ${code} ${name ? `the voice ${name}` : 'no voice'}`, () => {
      speech.voices = [voice('zh-TW', { default: true, name: 'Taiwan' }), voice('zh-CN', { name: 'another' }), voice('zh-CN', { name: 'default of here', default: true }), voice('en-GB', { name: 'British' })];
      expect(voiceFor(code)?.name).to.equal(name);
    });
  }
});
