/**
 * A whole number with its thousands parted. Chinese, English and Uyghur all part them by commas, and an
 * `Intl.NumberFormat` takes 20 ms to make, before the first row can show.
 */
export function count(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as it is read: `2026年11月22日`, `22 Nov 2026`. */
export function dayText(isoDate: string, locale: string): string {
  const [year, month, day] = isoDate.slice(0, 10).split('-').map(Number);
  return locale.startsWith('en') ? `${day} ${months[(month as number) - 1]} ${year}` : `${year}年${month}月${day}日`;
}

/** A day of a year that is known from elsewhere: `11月22日`, `22 Nov`. */
export function monthDayText(isoDate: string, locale: string): string {
  const [month, day] = isoDate.slice(5, 10).split('-').map(Number);
  return locale.startsWith('en') ? `${day} ${months[(month as number) - 1]}` : `${month}月${day}日`;
}
