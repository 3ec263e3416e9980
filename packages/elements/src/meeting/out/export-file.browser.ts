import { expect } from '@open-wc/testing';
import { branchYear, membersMeeting } from '../../testing/meeting-year.suite.js';
import { laid, millimetre, roomOn } from '../../testing/print.suite.js';
import { exportMeetingFile } from './export-file.js';
import { readMeetingYear } from './meeting-year.js';
import { minutesDocument } from './minutes-document.js';
import { signInSheet } from './sign-in-sheet.js';
import { yearDocument } from './year-document.js';
import { yearPage } from './year-archive.js';

describe('what goes out of the meetings', () => {
  it('a file is offered as a download under its name, and given to who asked', async () => {
    const { element } = await branchYear();
    const offered: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      offered.push(this.download, String(this.href.startsWith('blob:')));
    };
    try {
      const file = await exportMeetingFile(element, 'ics');
      expect(offered).to.deep.equal(['柳树村党支部_会议日历_2026_20261120.ics', 'true']);
      expect(file.name).to.equal(offered[0]);
      expect(await file.text()).to.match(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });

  it('a page with a hostile title holds no script, no address and no handler when a browser reads it', async () => {
    const { element } = await branchYear();
    const page = new DOMParser().parseFromString(yearPage(await readMeetingYear(element), new Map()), 'text/html');
    expect(page.querySelectorAll('script, img, iframe, link, object, embed, form, base').length).to.equal(0);
    expect([...page.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes]).filter(({ name }) => name.startsWith('on') || name === 'style')).to.deep.equal([]);
    expect([...page.querySelectorAll('a')].every((link) => page.querySelector(link.getAttribute('href') ?? '') !== null)).to.equal(true);
    expect([...page.querySelectorAll('td')].some(({ textContent }) => textContent === '<script>alert(1)</script>')).to.equal(true);
  });

  it('the sign-in sheet has rows of 10 mm, 18 on a page, and 45 mm to sign in', async () => {
    const { element } = await branchYear();
    const pages = await laid(await signInSheet(element, membersMeeting));
    expect(pages.map((page) => page.querySelectorAll('tbody tr').length)).to.deep.equal([18, 7]);
    for (const row of pages[0]?.querySelectorAll('tbody tr') ?? []) expect(row.getBoundingClientRect().height / millimetre).to.be.within(9.9, 10.5);
    expect((pages[0]?.querySelectorAll('thead th')[3]?.getBoundingClientRect().width ?? 0) / millimetre).to.be.within(44, 46);
    for (const page of pages) expect(page.getBoundingClientRect().height / millimetre).to.be.within(296, 297.1);
  });

  it('the minutes are a formal text, with the signatures on a page with what they sign', async () => {
    const { element, meetingId } = await branchYear();
    const pages = await laid(await minutesDocument(element, { id: meetingId }));
    for (const page of pages) {
      expect(Number.parseFloat(getComputedStyle(page).paddingTop) / millimetre).to.be.closeTo(37, 0.01);
      expect(page.getBoundingClientRect().height / millimetre).to.be.within(296, 297.1);
    }
    const signed = pages.find((page) => page.querySelector('.signatures'));
    expect(signed?.textContent).to.include('测量路面');
  });

  it('the grid of the year is as wide as the page, its months equally wide, and a quarter spans three', async () => {
    const { element } = await branchYear();
    const [first] = await laid(await yearDocument(element), { orientation: 'landscape' });
    const grid = first?.querySelector('.year-grid') as HTMLElement;
    expect(grid.getBoundingClientRect().width / millimetre).to.be.within(266, 267.5);
    const months = [...grid.querySelectorAll('thead th')].slice(1, 13).map((month) => Math.round(month.getBoundingClientRect().width));
    expect(Math.max(...months) - Math.min(...months)).to.be.at.most(1);
    const quarter = grid.querySelector<HTMLTableCellElement>('td[colspan="3"]');
    expect(Math.round((quarter?.getBoundingClientRect().width ?? 0) / (months[0] as number))).to.equal(3);
  });

  for (const locale of ['zh-CN', 'en', 'ug']) {
    it(`the grid of the year begins below its title in large type too, with its head on each page, in ${locale}`, async () => {
      const { element } = await branchYear(locale);
      const pages = await laid(await yearDocument(element), { orientation: 'landscape', size: 'large', lang: locale, direction: locale === 'ug' ? 'rtl' : 'ltr' });
      const grids = pages.map((page) => [...page.querySelectorAll('.year-grid')]);
      expect(grids[0]?.[0]?.querySelectorAll('tbody tr').length, 'rows on the first page').to.be.at.least(3);
      expect(Math.max(...grids.map((onPage) => onPage.length)), 'one grid a page').to.equal(1);
      for (const [grid] of grids) if (grid) expect(grid.querySelectorAll('thead th').length).to.equal(14);
      for (const page of pages) expect(roomOn(page)).to.be.at.least(0);
    });
  }
});
