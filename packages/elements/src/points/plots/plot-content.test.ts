import { resolveProfile, type MonthPoints } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { categoryPlot, flowPlot, type PlotSource } from './plot-content.js';

const names = ['环境', '志愿', '参会', '学习', '调解', '评议', '其他'];
const profile = resolveProfile({ format: 1, id: 'place', version: '1', title: '某村', layer: 'local', points: { categories: Object.fromEntries(names.map((name, at) => [`c${at}`, { 'zh-CN': name, en: `C${at}` }])) } });

const month = (period: string, byCategory: Readonly<Record<string, number>>, redeemed = 0): MonthPoints => ({ period, byCategory, redeemed, issued: Object.values(byCategory).reduce((sum, points) => sum + points, 0) });
const source = (months: readonly MonthPoints[], locale = 'zh-CN'): PlotSource => ({ months, profile, locale, direction: 'ltr' });

describe('points by category per month', () => {
  it('are stacked one after the other, and said in one sentence', () => {
    const plot = categoryPlot(source([month('2026-07', { c0: 500, c1: 400 }), month('2026-08', {}), month('2026-09', { c0: 20, c2: 210, '': 110 })]));
    expect(plot?.summary).toBe('2026年7月至2026年9月共发放 1,240 分：环境 520、志愿 400、参会 210、规则已停用的项目 110');
    expect(plot?.rows.map(({ label, value, spoken }) => [label, value, spoken])).toEqual([
      ['2026年7月', '900 分', '2026年7月：发放 900 分，环境 500、志愿 400'],
      ['2026年8月', '0 分', '2026年8月：发放 0 分'],
      ['2026年9月', '340 分', '2026年9月：发放 340 分，环境 20、参会 210、规则已停用的项目 110'],
    ]);
    expect(plot?.rows[0]?.lanes).toEqual([[{ from: 0, to: 500, series: 1, label: '环境' }, { from: 500, to: 900, series: 2, label: '志愿' }]]);
    expect(plot?.rows[2]?.lanes[0]?.map(({ series }) => series)).toEqual([1, 3, 4]);
    expect(plot?.highest).toBe(900);
    expect(plot?.table.at(-1)).toEqual(['合计', '520', '400', '210', '110', '1,240']);
  });

  it('of more categories than can be told apart have the rest in the last', () => {
    const plot = categoryPlot(source([month('2026-07', { c0: 1, c1: 60, c2: 50, c3: 40, c4: 30, c5: 20, c6: 2 })]));
    expect(plot?.legend.map(({ label }) => label)).toEqual(['志愿', '参会', '学习', '调解', '评议', '其他']);
    expect(plot?.rows[0]?.lanes[0]?.at(-1)).toMatchObject({ from: 200, to: 203 });
    expect(categoryPlot(source([month('2026-07', { c0: 1, c1: 60, c2: 50, c3: 40, c4: 30, c5: 20 })]))?.legend.map(({ label }) => label)).toEqual(names.slice(0, 6));
  });

  it('that are below zero are not drawn, and this is said', () => {
    const plot = categoryPlot(source([month('2026-07', { c0: -3, c1: 10 })]));
    expect(plot?.rows[0]?.lanes).toEqual([[{ from: 0, to: 10, series: 2, label: '志愿' }]]);
    expect([plot?.rows[0]?.value, plot?.note, plot?.table[1]]).toEqual(['7 分', '扣分多于得分的项目不画在图上，数值见数据表。', ['2026年7月', '−3', '10', '7']]);
  });

  it('are not drawn where nothing was issued', () => {
    expect(categoryPlot(source([month('2026-07', {}, 5)]))).toBeNull();
  });
});

describe('issued against redeemed', () => {
  it('are two bars a month', () => {
    const plot = flowPlot(source([month('2026-07', { c0: 900 }, 310), month('2026-08', { c0: 10 })], 'en'));
    expect(plot?.summary).toBe('Jul 2026 to Aug 2026: 910 points issued, 310 redeemed');
    expect(plot?.rows.map(({ lanes }) => lanes)).toEqual([
      [[{ from: 0, to: 900, series: 1 }], [{ from: 0, to: 310, series: 2 }]],
      [[{ from: 0, to: 10, series: 1 }], []],
    ]);
    expect(plot?.table).toEqual([['Month', 'Issued', 'Redeemed'], ['Jul 2026', '900', '310'], ['Aug 2026', '10', '0'], ['In all', '910', '310']]);
  });

  it.each<[string, MonthPoints, boolean]>([
    ['nothing', month('2026-07', {}), false],
    ['only redeemed', month('2026-07', {}, 1), true],
    ['only issued', month('2026-07', { c0: 1 }), true],
  ])('of a month with %s', (_, only, isDrawn) => expect(flowPlot(source([only])) !== null).toBe(isDrawn));

  it('have numbers at whole points of the axis only', () => {
    const plot = flowPlot(source([month('2026-07', { c0: 1 })]));
    expect([plot?.tickText(0.5), plot?.tickText(1), plot?.tickText(1200)]).toEqual(['', '1', '1,200']);
  });
});
