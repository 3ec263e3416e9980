import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import './define-calendar-dialog.js';
import type { JcCalendarDialog } from './calendar-dialog.js';

async function shown(value = '2026-02-14', locale = 'zh-CN'): Promise<{ dialog: JcCalendarDialog; chosen: Promise<string | undefined> }> {
  const dialog = await fixture<JcCalendarDialog>(html`<jc-calendar-dialog .locale=${locale} .today=${'2026-02-12'} .value=${value}></jc-calendar-dialog>`);
  const chosen = dialog.open();
  while (!dialog.shadowRoot?.activeElement?.matches('td')) await new Promise((resolve) => requestAnimationFrame(resolve));
  return { dialog, chosen };
}

const focusedDay = (dialog: JcCalendarDialog): string => (dialog.shadowRoot?.activeElement as HTMLElement | null)?.dataset['day'] ?? '';
const cell = (dialog: JcCalendarDialog, day: string): HTMLElement => dialog.shadowRoot?.querySelector(`[data-day="${day}"]`) as HTMLElement;
/** What is read out of a day, and what is printed. */
const wordsOf = (dialog: JcCalendarDialog, day: string): string[] => [...cell(dialog, day).children].map((part) => part.textContent?.trim() ?? '');
const month = (dialog: JcCalendarDialog): string => dialog.shadowRoot?.querySelector('#month')?.textContent ?? '';

async function press(dialog: JcCalendarDialog, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    const [last = '', modifier] = key.split('+').reverse();
    if (modifier) await sendKeys({ down: modifier });
    await sendKeys({ press: last });
    if (modifier) await sendKeys({ up: modifier });
    await dialog.updateComplete;
  }
}

describe('the calendar', () => {
  it('opens on the day that is chosen and marks holidays and made-up days as words', async () => {
    const { dialog } = await shown();
    expect(focusedDay(dialog)).to.equal('2026-02-14');
    expect(month(dialog)).to.equal('2026年2月');
    expect(wordsOf(dialog, '2026-02-14')).to.deep.equal(['2026年2月14日 周六，调休上班', '14班']);
    expect(wordsOf(dialog, '2026-02-17')).to.deep.equal(['2026年2月17日 周二，放假', '17休']);
    expect(wordsOf(dialog, '2026-02-12')).to.deep.equal(['2026年2月12日 周四', '12']);
    expect(cell(dialog, '2026-02-12').getAttribute('aria-current')).to.equal('date');
    await expect(dialog).to.be.accessible();
  });

  it('arrows, Home and End, pages and Enter choose a day', async () => {
    const { dialog, chosen } = await shown();
    await press(dialog, 'ArrowRight', 'ArrowDown', 'Home');
    expect(focusedDay(dialog)).to.equal('2026-02-16');
    await press(dialog, 'PageDown');
    expect([focusedDay(dialog), month(dialog)]).to.deep.equal(['2026-03-16', '2026年3月']);
    await press(dialog, 'Shift+PageUp', 'End');
    expect(focusedDay(dialog)).to.equal('2025-03-16');
    await press(dialog, 'Enter');
    expect(await chosen).to.equal('2025-03-16');
  });

  it('Escape closes without a day', async () => {
    const { dialog, chosen } = await shown();
    await press(dialog, 'ArrowDown', 'Escape');
    expect(await chosen).to.equal(undefined);
  });

  it('a press on a day, on today, or on a month’s button does what it says', async () => {
    const { dialog, chosen } = await shown('', 'en');
    expect(focusedDay(dialog)).to.equal('2026-02-12');
    dialog.shadowRoot?.querySelector<HTMLElement>('[aria-label="Month after"]')?.click();
    await dialog.updateComplete;
    expect(month(dialog)).to.equal('March 2026');
    cell(dialog, '2026-04-05').click();
    expect(await chosen).to.equal('2026-04-05');
    const again = dialog.open();
    await dialog.updateComplete;
    [...(dialog.shadowRoot?.querySelectorAll('footer button') ?? [])].find(({ textContent }) => textContent === 'Today')?.dispatchEvent(new MouseEvent('click'));
    expect(await again).to.equal('2026-02-12');
  });
});
