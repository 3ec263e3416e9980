import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { calculatorAt } from '../../testing/fund-views.suite.js';
import { checklist, emptyChecklist } from '../../testing/meeting-checklist.suite.js';
import { find, treeWith, until } from '../../testing/org-tree.suite.js';
import { emptyScoreboard, scoreboard } from '../../testing/points-scoreboard.suite.js';

const narrow = 360;

/** How many lines of buttons and lists an element has. */
function linesOf(header: Element): number {
  let lines = 0;
  let end = -Infinity;
  const boxes = [...header.querySelectorAll('.title, button:not(.action *), select')].map((part) => part.getBoundingClientRect());
  for (const { top, bottom } of boxes.sort((a, b) => a.top - b.top)) {
    if (top >= end) lines++;
    end = Math.max(end, bottom);
  }
  return lines;
}

/** A widget in a narrow column, once its filled button stands at the foot. */
async function narrowed<Widget extends HTMLElement>(widget: Widget): Promise<Widget> {
  widget.style.inlineSize = `${narrow}px`;
  await until(() => getComputedStyle(find(widget, '.action')).position === 'absolute');
  return widget;
}

const widgets: Readonly<Record<string, () => Promise<HTMLElement>>> = {
  'the org tree': () => treeWith(),
  'the meeting checklist': () => checklist({ unit: '111' }),
  'the scoreboard': () => scoreboard(),
  'the fund calculator': () => calculatorAt('111'),
};

describe('the filled button of a widget in a narrow column', () => {
  for (const [name, make] of Object.entries(widgets)) {
    it(`stands at the foot of ${name}, as wide as it is, and leaves room below what is above it`, async () => {
      const widget = await narrowed(await make());
      const [button, frame, last] = ['[part=primary]', '.frame', '.frame > :last-child'].map((selector) => find(widget, selector).getBoundingClientRect()) as [DOMRect, DOMRect, DOMRect];
      expect(button.width).to.be.above(frame.width - 24);
      expect(last.bottom).to.be.at.most(frame.bottom - button.height);
    });
  }

  it('is in sight wherever the widget is, and never over what has the focus', async () => {
    const widget = await narrowed(await scoreboard());
    await until(() => widget.getBoundingClientRect().height > innerHeight);
    const button = find(widget, '[part=primary]');
    const places = [...(widget.shadowRoot?.querySelectorAll<HTMLElement>('.view :is(button, select, input)') ?? [])].filter((each) => each.checkVisibility());
    expect(places.length).to.be.above(3);
    scrollTo(0, 0);
    for (const place of places) {
      place.focus();
      expect(button.getBoundingClientRect().bottom).to.be.at.most(innerHeight);
      const { top, bottom } = place.getBoundingClientRect();
      expect(bottom <= button.getBoundingClientRect().top || top >= innerHeight, place.textContent ?? '').to.equal(true);
    }
  });

  for (const [name, make] of Object.entries(widgets)) {
    it(`makes way in ${name} for a control of the header, the views or the last line that takes the focus`, async () => {
      const widget = await narrowed(await make());
      const room = document.createElement('div');
      room.style.blockSize = '200vh';
      widget.before(room);
      const button = find(widget, '[part=primary]');
      const others = [...(widget.shadowRoot?.querySelectorAll<HTMLElement>('.frame :is(button, select, input)') ?? [])].filter((each) => each !== button && each.closest('.view') === null && each.checkVisibility());
      expect(others.length).to.be.above(3);
      for (const other of others) {
        // Where the button lies now.
        scrollBy(0, other.getBoundingClientRect().bottom - innerHeight + 4);
        other.focus();
        const { bottom } = other.getBoundingClientRect();
        expect(bottom, other.textContent ?? '').to.be.at.most(button.getBoundingClientRect().top);
      }
      room.remove();
    });
  }

  it('stands in the header again where there is room', async () => {
    const widget = await narrowed(await scoreboard());
    widget.style.inlineSize = '700px';
    const [button, header] = ['[part=primary]', '.header'].map((selector) => find(widget, selector).getBoundingClientRect()) as [DOMRect, DOMRect];
    expect(button.bottom).to.be.below(header.bottom);
  });

  it('is not there where nothing can be changed, and takes no room', async () => {
    const widget = await narrowed(await scoreboard({ readonly: '' }));
    const [frame, line] = ['.frame', '.status-line'].map((selector) => find(widget, selector).getBoundingClientRect()) as [DOMRect, DOMRect];
    expect(line.bottom).to.be.closeTo(frame.bottom, 2);
  });
});

describe('the header of the scoreboard in a narrow column', () => {
  for (const locale of ['zh-CN', 'en', 'ug']) {
    for (const unit of ['111', '']) {
      it(`has three lines at most in ${locale}, ${unit ? 'of one unit' : 'of the unit that is chosen in it'}`, async () => {
        const widget = await narrowed(await scoreboard({ locale, unit }));
        expect(linesOf(find(widget, '.header'))).to.be.within(2, 3);
        expect(find(widget, '.header').scrollWidth).to.be.at.most(narrow);
      });
    }
  }
});

describe('Tab in the header of the scoreboard in a narrow column', () => {
  it('goes from what stands in the first line to what stands below', async () => {
    const widget = await narrowed(await scoreboard({ unit: '' }));
    const header = find(widget, '.header');
    find(widget, '.header button[aria-pressed]').focus();
    const tops: number[] = [];
    for (let focused = widget.shadowRoot?.activeElement; focused && header.contains(focused) && !focused.matches('.action *'); focused = widget.shadowRoot?.activeElement) {
      tops.push(Math.round(focused.getBoundingClientRect().top));
      await sendKeys({ press: 'Tab' });
    }
    expect(tops.length).to.be.at.least(6);
    expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
  });
});

describe('the choice of a unit', () => {
  for (const [name, make] of Object.entries({ checklist: emptyChecklist, scoreboard: emptyScoreboard })) {
    it(`takes no room in the header of a ${name} that has no units`, async () => {
      const widget = await make();
      await until(() => find(widget, '.picker').offsetWidth === 0);
      expect(find(widget, '.title').offsetWidth).to.be.above(0);
    });
  }
});
