import type { Locator, Page } from 'playwright-core';
import type {} from '../../packages/elements/src/index.js';
import { describe, expect, it } from 'vitest';
import { organisations } from '../../packages/elements/src/testing/organisations.suite.js';
import { decidedRoad, heldMeeting, pastedRoll, seedBranch, showView, startProcedure, widget } from '../support/meeting.js';
import { moduleTag, portalPage } from '../support/portal.js';
import { refuseIndexedDB, usePortal } from '../support/test-portal.js';
import { whenReady } from '../support/widgets.js';

const both = (today: string): string => `<jc-provider profile="county-five-standards" today="${today}" author="吴春2"><jc-org-tree></jc-org-tree><${widget} unit="111"></${widget}></jc-provider>`;

/** Columns of the roll-up and the duties that they count. */
const columns = { 党员大会: 'members-meeting', 支委会: 'committee-meeting', 党小组会: 'group-meeting', 主题党日: 'theme-day', 组织生活会: 'organisational-life', 民主评议党员: 'democratic-appraisal' } as const;

describe('the meeting checklist in portal pages under a strict security policy', () => {
  const portal = usePortal({
    '/': portalPage(moduleTag('jiceng.js'), both('2026-11-20')),
    '/classic': portalPage('<script src="/kit/jiceng.iife.js"></script>', both('2026-11-20')),
    '/spring': portalPage(moduleTag('jiceng.js'), both('2026-02-16')),
    '/alone': portalPage(moduleTag(`${widget}.js`), `<${widget} unit="111" profile="county-five-standards" today="2026-11-20" author="吴春2"></${widget}>`),
  });

  async function open(path: string, origin = portal.origin): Promise<Page> {
    const page = await portal.open(path, { origin });
    await whenReady(page, widget);
    return page;
  }

  const checklist = (page: Page): Locator => page.locator(widget);
  const press = (page: Page, name: string): Promise<void> => checklist(page).getByRole('button', { name, exact: true }).first().click();
  const fill = (page: Page, field: string, text: string): Promise<void> => checklist(page).locator(`#record-${field}`).fill(text);

  /** What is kept of the forms that were not finished, as text. */
  const draftOf = (page: Page): Promise<string> => page.evaluate(async () => JSON.stringify((await (await document.querySelector('jc-meeting-checklist')?.store)?.drafts.get('meeting-records:111'))?.value ?? null));

  /** Marks the sheet: eleven of 21 with a vote came, the second one late; ten did not; the three on probation came. */
  async function keyTheSheet(page: Page): Promise<void> {
    await checklist(page).locator('.sheet-row[data-row="0"]').focus();
    for (const digit of '111111111114444444444111') await page.keyboard.press(digit);
    for (const key of ['Home', 'ArrowDown', 'l']) await page.keyboard.press(key);
    await page.keyboard.type('1450');
    await page.keyboard.press('Enter');
  }

  it.each(['/', '/classic'])('%s leads a clerk from a pasted roll through a vote, a reload and the seal to a correction', async (path) => {
    const page = await open(path);
    await seedBranch(page, undefined, []);
    await checklist(page).getByRole('tab', { name: '记录' }).click();
    await press(page, '更多操作');
    await page.getByRole('menuitem', { name: '名册' }).click();
    await press(page, '粘贴名单');
    await checklist(page).locator('#roll-area').fill(pastedRoll);
    await press(page, '试算');
    await press(page, '写入 24 人');
    await checklist(page).getByText('共 24 人 · 正式党员 21 · 预备党员 3').waitFor();
    await press(page, '返回');

    await press(page, '登记会议');
    // The space that the template of the field begins with.
    expect(await gapBefore(page, '.must')).toBeGreaterThan(3);
    await checklist(page).locator('#record-kind').selectOption('members-meeting');
    for (const [field, text] of [['date', '20261119'], ['start', '1430'], ['end', '1610'], ['place', '村活动室'], ['chair', '周春1'], ['recorder', '吴春2'], ['agenda-0', '修路方案']] as const) await fill(page, field, text);
    await keyTheSheet(page);
    await press(page, '添加决议');
    for (const [field, text] of [['yes', '10'], ['no', '1'], ['at', '1440']] as const) await fill(page, `decisions-0-${field}`, text);
    const summary = checklist(page).locator('.verdict-summary');
    await expect.poll(() => checklist(page).locator('.verdict-body').innerText()).toContain('票数合计 11，多于在场 10 人');
    await fill(page, 'decisions-0-at', '1520');
    const said = '可以表决：应到 21 人，到会 11 人；未通过：需 11 票，赞成 10 票（《中国共产党支部工作条例（试行）》第十一条）';
    await expect.poll(() => summary.innerText()).toBe(said);

    await checklist(page).getByText('草稿已保存').waitFor();
    await expect.poll(() => draftOf(page)).toContain('1520');
    await page.reload();
    await whenReady(page, widget);
    await checklist(page).getByRole('tab', { name: '记录' }).click();
    await press(page, '继续填写');
    await expect.poll(() => summary.innerText()).toBe(said);
    await page.evaluate(() => document.querySelector('jc-provider')?.setAttribute('locale', 'en'));
    await expect.poll(() => summary.innerText()).toMatch(/^can vote: 11 of 21 present; not passed: needs 11 yes, has 10 \(.*第十一条\)$/);
    await page.evaluate(() => document.querySelector('jc-provider')?.removeAttribute('locale'));

    await checklist(page).locator('#record-place').press('Control+Enter');
    for (let absent = 0; absent < 10; absent++) await fill(page, `asked-${absent}`, '外出务工');
    await checklist(page).locator('#record-asked-9').press('Control+Enter');
    await checklist(page).locator('#kept-title').waitFor();
    await press(page, '定稿');
    await checklist(page).getByText('各版校验码一致').waitFor();
    await press(page, '更正');
    await fill(page, 'place', '村小学');
    await fill(page, 'reason', '地点写错');
    await checklist(page).locator('#record-reason').press('Control+Enter');
    await expect.poll(() => checklist(page).locator('.version').count()).toBe(2);
    await press(page, '第 1 版与第 2 版的差别');
    const difference = await checklist(page).locator('.compared').innerText();
    expect(difference).toContain('村活动室');
    expect(difference).toContain('村小学');
    expect(await page.evaluate(() => document.querySelector('jc-meeting-checklist')?.duties.find(({ rule, period }) => rule === 'members-meeting' && period === '2026-Q4')?.status)).toBe('done');
    expect(portal.complaints).toEqual([]);
  });

  it('refuses to skip a step of the four discussions, and ends a notice of five working days on the right day across the Spring Festival', async () => {
    const page = await open('/spring');
    await seedBranch(page);
    const id = await startProcedure(page, 'four-discussions', '修路方案', decidedRoad);
    await showView(page, `procedure;id=${id}`);
    await checklist(page).getByRole('button', { name: '完成本步：实施结果公开' }).click();
    expect(await checklist(page).locator('#refusal-publish-result').innerText()).toContain('不能跳步，要先完成“决议公开”');
    for (const place of ['board', 'county-media']) {
      await checklist(page).locator(`#place-${place} button`).click();
      await checklist(page).locator('#entry-date').fill('2.12');
      await checklist(page).locator('#entry-date').press('Enter');
      await checklist(page).locator('#entry-date').waitFor({ state: 'detached' });
    }
    const days = await checklist(page).locator('.strip > li').allInnerTexts();
    const line = (text: string): string => text.replace(/\s+/g, '');
    expect(days.map(line).filter((day) => /第\d个/.test(day)).map((day) => day.match(/\d+月\d+日|第\d个工作日/g)?.join(' '))).toEqual([
      '2月13日 第1个工作日',
      '2月14日 第2个工作日',
      '2月24日 第3个工作日',
      '2月25日 第4个工作日',
      '2月26日 第5个工作日',
    ]);
    expect(line(days.at(-1) ?? '')).toContain('2月27日');
    await checklist(page).getByRole('button', { name: '完成本步：决议公开' }).click();
    expect(await checklist(page).locator('#gate').innerText()).toContain('公示期到 2月26日，2月27日才能进入下一步');
    expect(await page.evaluate(async (key) => (await (await document.querySelector('jc-meeting-checklist')?.store)?.procedures.get(key))?.entries.some(({ event }) => event.type === 'complete' && event.step.startsWith('publish')), id)).toBe(false);
    expect(portal.complaints).toEqual([]);
  });

  it('shows in one tab what another tab records', async () => {
    const page = await open('/');
    await seedBranch(page);
    await showView(page, 'record');
    await checklist(page).getByText('还没有').first().waitFor();
    const other = await open('/');
    const heard = other.evaluate(() => new Promise((resolve) => document.addEventListener('jc-change', (event) => resolve((event as CustomEvent<{ op: string }>).detail.op), { once: true })));
    await other.evaluate((meeting) => document.querySelector('jc-meeting-checklist')?.record(meeting), heldMeeting);
    expect(await heard).toBe('hold');
    await page.bringToFront();
    await checklist(page).locator('.matter-text', { hasText: '修路方案' }).waitFor();
    await checklist(page).getByRole('tab', { name: '待办' }).click();
    await expect.poll(() => checklist(page).locator('.year-grid [data-period="2026-Q4"]').first().innerText()).toContain('10月19日');
    expect(portal.complaints).toEqual([]);
  });

  it('records and seals on an intranet name without TLS', async () => {
    const page = await open('/alone', portal.intranet);
    expect(await page.evaluate(() => [isSecureContext, 'subtle' in crypto, 'randomUUID' in crypto])).toEqual([false, false, false]);
    const receipt = await page.evaluate((meeting) => document.querySelector('jc-meeting-checklist')?.record(meeting), heldMeeting);
    expect(receipt).toMatchObject({ state: 'held', findings: [] });
    await showView(page, `record;id=${receipt?.id}`);
    await press(page, '定稿');
    await checklist(page).getByText('各版校验码一致').waitFor();
    expect(await checklist(page).locator('.version .hash').innerText()).toMatch(/^[0-9a-f]{64}$/);
    await page.reload();
    await whenReady(page, widget);
    await showView(page, `record;id=${receipt?.id}`);
    await checklist(page).getByText('各版校验码一致').waitFor();
    expect(portal.complaints).toEqual([]);
  });

  it('works from memory and says so where the browser refuses IndexedDB', async () => {
    await refuseIndexedDB(portal.context);
    const page = await open('/alone');
    await page.getByText('数据只保存在内存，关闭页面就会丢失').waitFor();
    expect(await page.evaluate((meeting) => document.querySelector('jc-meeting-checklist')?.record(meeting), heldMeeting)).toMatchObject({ state: 'held' });
    await showView(page, 'record');
    await checklist(page).locator('.matter-text', { hasText: '修路方案' }).waitFor();
    expect(portal.complaints).toEqual([]);
  });

  it.each(Object.entries(organisations))('sums up what a year asks of %s', async (_, { rows, duties }) => {
    const page = await open('/');
    await seedBranch(page, rows, []);
    const counted = rows.filter((row) => row['党员'] !== undefined);
    await page.evaluate(
      async ([unit, units, values]) => {
        const element = document.querySelector('jc-meeting-checklist');
        // What the table says holds from the day on which it was loaded; these figures are of the year.
        if (units.length > 0) await (await element?.store)?.facts.add([{ fact: 'members', asOf: '2025-06-30', units, values }], { author: '吴春2', source: 'typed' });
        if (element) Object.assign(element, { unit, year: 2025, view: 'rollup' });
      },
      [rows[0]?.id ?? '', counted.map(({ id }) => id), counted.map((row) => Number(row['党员']))] as const,
    );
    await checklist(page).locator('.rollup tfoot').waitFor();
    const heads = await checklist(page).locator('.rollup thead [role=columnheader]').allInnerTexts();
    const sums = await checklist(page).locator('.rollup tfoot').locator('th, td').allInnerTexts();
    const sumOf = (title: string): string => (sums[heads.findIndex((head) => head.trim() === title)] ?? '–').split(/\s/)[0] as string;
    for (const [title, rule] of Object.entries(columns)) expect(`${title} ${sumOf(title)}`).toBe(`${title} ${duties[rule] === undefined ? '–' : `0/${duties[rule]}`}`);
    expect(portal.complaints).toEqual([]);
  });

  it('keeps the form as it is where a meeting cannot have been held yet, and says why in place', async () => {
    const page = await open('/');
    await seedBranch(page);
    await showView(page, 'record;new=1;kind=members-meeting');
    for (const [field, text] of [['date', '2026-12-01'], ['start', '16:00'], ['end', '14:00'], ['place', '村活动室'], ['agenda-0', '修路方案']] as const) await fill(page, field, text);
    await checklist(page).locator('#record-place').press('Control+Enter');
    const said = await checklist(page).locator('.form-summary').innerText();
    expect(said).toContain('日期 2026-12-01 在今天之后');
    expect(said).toContain('结束时间 14:00 早于开始时间 16:00');
    expect(await checklist(page).locator('#record-agenda-0').inputValue()).toBe('修路方案');
    expect(await page.evaluate(async () => (await (await document.querySelector('jc-meeting-checklist')?.store)?.meetings.list({ year: 2026 }))?.length)).toBe(0);
    expect(portal.complaints).toEqual([]);
  });
});

/** How many pixels lie between a piece of a label and the words before it. */
async function gapBefore(page: Page, piece: string): Promise<number> {
  return page.locator(widget).locator(piece).first().evaluate((element) => {
    const words = document.createRange();
    const texts = document.createTreeWalker(element.parentElement as Element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() && !element.contains(texts.currentNode)) {
      const said = (texts.currentNode.textContent ?? '').trimEnd();
      if (said === '') continue;
      words.setStart(texts.currentNode, 0);
      words.setEnd(texts.currentNode, said.length);
    }
    return element.getBoundingClientRect().left - words.getBoundingClientRect().right;
  });
}
