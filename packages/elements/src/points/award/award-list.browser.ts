import { accountOf, balanceOf } from '@jiceng/domain';
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { find, has, recordEvents, until } from '../../testing/org-tree.suite.js';
import { chooseIn, keys, textIn, textsIn } from '../../testing/widget-keys.suite.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { focused, press, put, showing } from './award.suite.js';

before(() => setViewport({ width: 1280, height: 900 }));

const list = (parts = '', seed = {}): Promise<JcPointsScoreboard> => showing(`award;list=1${parts}`, '.award-list', {}, seed);
const balance = ({ data }: JcPointsScoreboard, id: string): number => balanceOf(data.state, accountOf(data.state, id) as NonNullable<ReturnType<typeof accountOf>>);
const ticked = (element: JcPointsScoreboard): string[] => textsIn(element, '.award-pick-table tr:has(input:checked) .award-tick');

describe('an award from a list', () => {
  it('is ticked with the keys, tried, and recorded all at once', async () => {
    const element = await list(';r=village-meeting;d=20261119');
    const changes = recordEvents(element, 'jc-change');
    await until(() => has(element, '.award-pick-table .row'));
    find(element, '.award-pick-table [data-row="0"]').focus();
    await keys(element, ' ', 'ArrowDown', 'ArrowDown', 'Enter');
    expect(ticked(element)).to.deep.equal(['03-017 赵大山', '01-022 孙平']);
    await keys(element, 'Control+Enter');
    await until(() => focused(element)?.id === 'award-checked');
    expect(textIn(element, '#award-checked')).to.equal('试算结果：可登记 2 笔，共 4 分');
    expect(balance(element, '01-022')).to.equal(41);
    await keys(element, 'Control+Enter');
    await until(() => element.actions.viewName === 'board');
    expect([balance(element, '03-017'), balance(element, '01-022'), balance(element, '03-009')]).to.deep.equal([48, 43, 41]);
    expect(changes).to.have.length(1);
    await until(() => textIn(element, '.toast .text') === '已登记 2 笔，共 4 分');
    find(element, '.toast button').click();
    await until(() => balance(element, '03-017') === 46 && balance(element, '01-022') === 41);
  });

  it('is pasted by code, and each line says what becomes of it', async () => {
    const element = await list(';r=courtyard;d=20261020');
    await put(element, '#award-points', '8');
    await put(element, '#award-judges', '王某、冯某、陈某');
    await press(element, '.award-who .buttons button:nth-child(2)');
    await put(element, '#award-codes', '03-017\n03-009\n03-009\n99\n赵大山\np1');
    await press(element, '#award-check');
    await until(() => has(element, '#award-checked'));
    expect(textIn(element, '#award-checked')).to.equal('试算结果：可登记 1 笔，共 8 分，5 行不能登记');
    expect(textsIn(element, '.award-checked tbody .row').map((row) => row.replace(/^农户或个人|得分|结果/g, '').trim())).to.deep.equal([
      '03-017 赵大山 – 2026年10月该项已用 1/1 次，已到上限，不能再记。（依据第六条）',
      '03-009 钱秀 8 立即计入',
      '03-009 钱秀 – 名单里重复，只记一次',
      '99 – 没有编号或姓名为“99”的账户',
      '赵大山 – 有不止一个“赵大山”，请用编号',
      'p1 赵大山 – 这个项目只给农户，不给个人。请换一个项目，或选这个人的农户。（依据第六条）',
    ]);
    await press(element, '.award-foot .buttons button:nth-child(2)');
    expect(find<HTMLTextAreaElement>(element, '#award-codes').value).to.contain('99');
  });

  it('is tried line by line also where the first code is unknown, and where all of them are', async () => {
    for (const [codes, summary] of [['99\n03-009', '试算结果：可登记 1 笔，共 2 分，1 行不能登记'], ['98\n99', '试算结果：可登记 0 笔，共 0 分，2 行不能登记']] as const) {
      const element = await list(';r=village-meeting;d=20261020');
      await press(element, '.award-who .buttons button:nth-child(2)');
      await put(element, '#award-codes', codes);
      await press(element, '#award-check');
      await until(() => has(element, '#award-checked'));
      expect(textIn(element, '#award-checked')).to.equal(summary);
    }
  });

  it('lists only who can get the item, and finds them by initials', async () => {
    const element = await list(';r=courtyard;d=20261020');
    expect(textIn(element, '.award-picks > .number')).to.equal('已选 0 个，共 4 个');
    await chooseIn(element, '#award-rule', 'village-meeting');
    expect(textIn(element, '.award-picks > .number')).to.equal('已选 0 个，共 8 个');
    find(element, '#award-filter').focus();
    await sendKeys({ type: 'oyxl' });
    await until(() => textsIn(element, '.award-tick').join() === '02-004 欧阳小兰');
    await press(element, '.award-picks > button');
    expect(textIn(element, '.award-picks > .number')).to.equal('已选 1 个，共 8 个');
  });

  it('says what is missing instead of a dry run', async () => {
    const element = await list(';r=courtyard;d=20261020');
    await press(element, '#award-check');
    await until(() => focused(element)?.id === 'award-points');
    expect(textIn(element, '#award-points-problem')).to.equal('请填分数。');
    await put(element, '#award-points', '8');
    await press(element, '#award-check');
    expect(textIn(element, '.award-list > .problem')).to.equal('还没有选人。');
  });

  it('of a thousand households is windowed, tried and recorded', async () => {
    const many = Array.from({ length: 1000 }, (_, at) => ({ kind: 'account' as const, account: `h${at}`, name: `户${at}`, accountKind: 'household' as const, unit: '111' }));
    const element = await list(';r=village-meeting;d=20261119', { entries: many });
    await until(() => has(element, '.award-pick-table .row'));
    expect(textsIn(element, '.award-pick-table .row').length).to.be.lessThan(100);
    await press(element, '.award-picks > button');
    await press(element, '#award-check');
    await until(() => textIn(element, '#award-checked') === '试算结果：可登记 1,000 笔，共 2,000 分');
    await press(element, '#award-commit');
    await until(() => element.actions.viewName === 'board');
    expect([balance(element, 'h0'), balance(element, 'h999'), element.data.state.length]).to.deep.equal([2, 2, 2000]);
  });
});
