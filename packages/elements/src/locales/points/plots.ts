import { count } from '../format.js';
import { stringsIn } from '../string-table.js';

/** A number with its sign in front, as sums are written. */
function signed(points: number): string {
  return points < 0 ? `−${count(-points)}` : count(points);
}

const added = (points: number): string => (points < 0 ? signed(points) : `+${count(points)}`);
const taken = (points: number): string => (points < 0 ? `+${count(-points)}` : `−${count(points)}`);

const zh = {
  dataTable: '数据表',
  points: (title: string) => `${title}：逐月查看`,
  pointsHint: '用上下方向键逐月查看数值',
  categories: '每月发放的积分',
  flows: '每月发放和兑换',
  span: (first: string, last: string) => (first === last ? first : `${first}至${last}`),
  month: (period: string) => `${Number(period.slice(0, 4))}年${Number(period.slice(5))}月`,
  other: '其他',
  gone: '规则已停用的项目',
  partOf: (category: string, points: number) => `${category} ${signed(points)}`,
  join: '、',
  categorySummary: (span: string, total: number, parts: string) => `${span}共发放 ${signed(total)} 分${parts ? `：${parts}` : ''}`,
  categoryRow: (month: string, total: number, parts: string) => `${month}：发放 ${signed(total)} 分${parts ? `，${parts}` : ''}`,
  flowSummary: (span: string, issued: number, redeemed: number) => `${span}共发放 ${signed(issued)} 分，兑换 ${signed(redeemed)} 分`,
  flowRow: (month: string, issued: number, redeemed: number) => `${month}：发放 ${signed(issued)} 分，兑换 ${signed(redeemed)} 分`,
  issued: '发放',
  redeemed: '兑换',
  total: '合计',
  monthColumn: '月份',
  axis: '分',
  value: (points: number) => `${signed(points)} 分`,
  flowValue: (issued: number, redeemed: number) => `${added(issued)} ${taken(redeemed)}`,
  belowZero: '扣分多于得分的项目不画在图上，数值见数据表。',
  nothing: '这些月份没有发放，也没有兑换。',
  gross: '发放包括后来冲正的积分，冲正另计。',
};

/** What the plots of the points say. */
export type PointsPlotStrings = typeof zh;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const enMonth = (period: string): string => `${months[Number(period.slice(5)) - 1]} ${period.slice(0, 4)}`;

const en: PointsPlotStrings = {
  dataTable: 'Data table',
  points: (title) => `${title}: month by month`,
  pointsHint: 'The arrow keys show the values month by month',
  categories: 'Points issued each month',
  flows: 'Issued and redeemed each month',
  span: (first, last) => (first === last ? first : `${first} to ${last}`),
  month: enMonth,
  other: 'Other',
  gone: 'Items no longer in the rules',
  partOf: (category, points) => `${category} ${signed(points)}`,
  join: ', ',
  categorySummary: (span, total, parts) => `${span}: ${signed(total)} ${total === 1 ? 'point' : 'points'} issued${parts ? `: ${parts}` : ''}`,
  categoryRow: (month, total, parts) => `${month}: ${signed(total)} ${total === 1 ? 'point' : 'points'} issued${parts ? `, ${parts}` : ''}`,
  flowSummary: (span, issued, redeemed) => `${span}: ${signed(issued)} ${issued === 1 ? 'point' : 'points'} issued, ${signed(redeemed)} redeemed`,
  flowRow: (month, issued, redeemed) => `${month}: ${signed(issued)} issued, ${signed(redeemed)} redeemed`,
  issued: 'Issued',
  redeemed: 'Redeemed',
  total: 'In all',
  monthColumn: 'Month',
  axis: 'points',
  value: (points) => `${signed(points)} ${points === 1 ? 'point' : 'points'}`,
  flowValue: (issued, redeemed) => `${added(issued)} ${taken(redeemed)}`,
  belowZero: 'Categories with more deducted than given are not drawn; the table has their values.',
  nothing: 'Nothing was issued or redeemed in these months.',
  gross: 'Issued includes what was reversed later; reversals are counted apart.',
};

/** The sentences of a locale. */
export function pointsPlotStrings(locale: string): PointsPlotStrings {
  return stringsIn(locale, 'points/plots', zh, en);
}
