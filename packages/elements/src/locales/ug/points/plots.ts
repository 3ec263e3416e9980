import { count } from '../../format.js';
import type { PointsPlotStrings } from '../../points/plots.js';
import { isolated } from '../direction.js';

/** A number with its sign in front, as sums are written. */
function signed(points: number): string {
  return points < 0 ? isolated(`−${count(-points)}`) : count(points);
}

const added = (points: number): string => (points < 0 ? signed(points) : isolated(`+${count(points)}`));
const taken = (points: number): string => isolated(points < 0 ? `+${count(-points)}` : `−${count(points)}`);

/** What the plots of the points say, in Uyghur. */
export const plots: PointsPlotStrings = {
  dataTable: 'سانلىق مەلۇمات جەدۋىلى',
  points: (title) => `${title}: ئايمۇئاي كۆرۈش`,
  pointsHint: 'يۇقىرى-تۆۋەن يۆنىلىش كۇنۇپكىسى بىلەن قىممەتنى ئايمۇئاي كۆرۈڭ',
  categories: 'ھەر ئايدا تارقىتىلغان نومۇر',
  flows: 'ھەر ئايدا تارقىتىلغىنى ۋە ئالماشتۇرۇلغىنى',
  span: (first, last) => (first === last ? first : `${first} – ${last}`),
  month: (period) => `${Number(period.slice(0, 4))}-يىلى ${Number(period.slice(5))}-ئاي`,
  other: 'باشقا',
  gone: 'قائىدىدە توختىتىلغان تۈرلەر',
  partOf: (category, points) => `${isolated(category)} ${signed(points)}`,
  join: '، ',
  categorySummary: (span, total, parts) => `${span}: جەمئىي ${signed(total)} نومۇر تارقىتىلدى${parts ? `: ${parts}` : ''}`,
  categoryRow: (month, total, parts) => `${month}: ${signed(total)} نومۇر تارقىتىلدى${parts ? `، ${parts}` : ''}`,
  flowSummary: (span, issued, redeemed) => `${span}: جەمئىي ${signed(issued)} نومۇر تارقىتىلدى، ${signed(redeemed)} نومۇر ئالماشتۇرۇلدى`,
  flowRow: (month, issued, redeemed) => `${month}: ${signed(issued)} نومۇر تارقىتىلدى، ${signed(redeemed)} نومۇر ئالماشتۇرۇلدى`,
  issued: 'تارقىتىلغان',
  redeemed: 'ئالماشتۇرۇلغان',
  total: 'جەمئىي',
  monthColumn: 'ئاي',
  axis: 'نومۇر',
  value: (points) => `${signed(points)} نومۇر`,
  flowValue: (issued, redeemed) => `${added(issued)} ${taken(redeemed)}`,
  belowZero: 'تۇتۇلغان نومۇرى ئالغان نومۇرىدىن كۆپ تۈرلەر دىئاگراممىغا سىزىلمايدۇ، قىممىتى سانلىق مەلۇمات جەدۋىلىدە.',
  nothing: 'بۇ ئايلاردا تارقىتىش ۋە ئالماشتۇرۇش يوق.',
  gross: 'تارقىتىلغان نومۇرغا كېيىن تەتۈر خاتىرىلەنگىنى كىرىدۇ، تەتۈر خاتىرە ئايرىم ھېسابلىنىدۇ.',
};
