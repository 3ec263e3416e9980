import { expect } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { html, nothing } from 'lit';
import { copyText } from './copy-text.js';
import { focusIn, widgetWith, without, type GivenWidget, type TestWidget } from '../testing/parts.suite.js';
import { all, press, query, settled } from '../testing/table.suite.js';
import { Popover } from './popover.js';

/** How many lines a panel has by default. */
const fewLines = 3;

interface Given extends GivenWidget {
  readonly lines?: number;
}

/** A widget with three buttons, `a` and `b` of one popover and `c` of another, and the panel of what is open after them. */
async function shown({ lines = fewLines, ...given }: Given = {}): Promise<TestWidget & { known: Set<string> }> {
  const known = new Set(['a', 'b', 'c']);
  const widget = await widgetWith({
    ...given,
    content: (host) => {
      const popovers = [new Popover(host), new Popover(host)] as const;
      const button = (id: string, popover: Popover): unknown =>
        html`<button type="button" id=${id} aria-haspopup="dialog" aria-expanded=${popover.openId === id ? 'true' : 'false'} @click=${(event: Event) => void popover.toggle(id, event.currentTarget as HTMLElement)}>
          ${id}
        </button>`;
      const panel = (popover: Popover): unknown =>
        popover.openId !== null && known.has(popover.openId)
          ? popover.render(`依据 ${popover.openId}`, html`<button type="button" id="in-panel" @click=${() => void copyText('x', host.renderRoot)}>复制</button>${Array.from({ length: lines }, () => html`<p>${popover.openId}</p>`)}`)
          : nothing;
      return () => html`<p>${button('a', popovers[0])} ${button('b', popovers[0])} ${button('c', popovers[1])}</p>${panel(popovers[0])}${panel(popovers[1])}`;
    },
  });
  return Object.assign(widget, { known });
}

const panelIn = (widget: TestWidget): HTMLElement => query(widget, '.popover');
const openIn = (widget: TestWidget): string => all(widget, '.popover').map((panel) => panel.getAttribute('aria-label')).join(' ');
const expanded = (widget: TestWidget): string => all(widget, '[aria-expanded=true]').map(({ id }) => id).join(' ');

async function openWith(widget: TestWidget, id: string): Promise<HTMLElement> {
  query(widget, `#${id}`).focus();
  await press(widget, 'Enter');
  return panelIn(widget);
}

describe('a disclosed panel', () => {
  beforeEach(() => setViewport({ width: 800, height: 600 }));
  afterEach(() => window.scrollTo(0, 0));

  describe('opens', () => {
    it('with Enter, over the page, and takes the focus', async () => {
      const widget = await shown();
      const panel = await openWith(widget, 'a');
      expect(panel.matches(':popover-open')).to.equal(true);
      expect(focusIn(widget)).to.equal(panel.id);
      expect(expanded(widget)).to.equal('a');
      await expect(widget).to.be.accessible();
    });

    it('one at a time: another button of the same kind has it instead', async () => {
      const widget = await shown();
      await openWith(widget, 'a');
      query(widget, '#b').click();
      await settled(widget);
      expect([openIn(widget), expanded(widget)]).to.deep.equal(['依据 b', 'b']);
      expect(focusIn(widget)).to.equal(panelIn(widget).id);
    });

    it('one at a time: that of another kind closes it', async () => {
      const widget = await shown();
      await openWith(widget, 'a');
      query(widget, '#c').click();
      await settled(widget);
      expect([openIn(widget), expanded(widget)]).to.deep.equal(['依据 c', 'c']);
    });

    it('one at a time: that of another widget closes it', async () => {
      const [first, second] = [await shown(), await shown()];
      await openWith(first, 'a');
      query(second, '#a').click();
      await settled(second);
      await settled(first);
      expect([openIn(first), openIn(second)]).to.deep.equal(['', '依据 a']);
    });
  });

  describe('closes', () => {
    for (const [place, keys] of [['the panel', []], ['something in it', ['Tab']], ['its button', ['Shift+Tab']]] as const) {
      it(`with Escape on ${place}, gives the focus back, and Escape acts nowhere else`, async () => {
        const widget = await shown();
        const heard: string[] = [];
        widget.addEventListener('keydown', ({ key }) => heard.push(key));
        await openWith(widget, 'c');
        await press(widget, ...keys);
        expect(openIn(widget)).to.equal('依据 c');
        await press(widget, 'Escape');
        expect([openIn(widget), expanded(widget)]).to.deep.equal(['', '']);
        expect(focusIn(widget)).to.equal('c');
        expect(heard).to.not.include('Escape');
      });
    }

    it('with its own button, which keeps the focus', async () => {
      const widget = await shown();
      await openWith(widget, 'a');
      query(widget, '#a').click();
      await settled(widget);
      expect([openIn(widget), focusIn(widget)]).to.deep.equal(['', 'a']);
    });

    it('with a press outside, and leaves the focus to what was pressed', async () => {
      const widget = await shown();
      await openWith(widget, 'a');
      const { left, top } = query(widget, '#primary').getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(left + 5), Math.round(top + 5)] });
      await settled(widget);
      expect([openIn(widget), focusIn(widget)]).to.deep.equal(['', 'primary']);
    });

    it('when the focus leaves it, so that nothing with the focus is covered', async () => {
      const widget = await shown();
      await openWith(widget, 'a');
      await press(widget, 'Tab');
      expect([openIn(widget), focusIn(widget)]).to.deep.equal(['依据 a', 'in-panel']);
      await press(widget, 'Tab');
      expect([openIn(widget), focusIn(widget)]).to.deep.equal(['', 'last']);
    });

    it('when what it told of is gone', async () => {
      const widget = await shown();
      await openWith(widget, 'a');
      widget.known.delete('a');
      widget.requestUpdate();
      await settled(widget);
      expect([openIn(widget), expanded(widget)]).to.deep.equal(['', '']);
    });

    it('with the widget that is taken out of the page', async () => {
      const widget = await shown();
      await openWith(widget, 'a');
      const place = widget.parentElement as HTMLElement;
      widget.remove();
      place.append(widget);
      await settled(widget);
      expect([openIn(widget), expanded(widget)]).to.deep.equal(['', '']);
    });
  });

  describe('stays open', () => {
    it('when it is pressed itself', async () => {
      const widget = await shown();
      const { left, top } = (await openWith(widget, 'a')).getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(left + 10), Math.round(top + 60)] });
      await settled(widget);
      expect(openIn(widget)).to.equal('依据 a');
    });

    it('when a text in it is copied the older way', async () => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
      const widget = await shown();
      await openWith(widget, 'a');
      await press(widget, 'Tab', 'Enter');
      delete (navigator as { clipboard?: unknown }).clipboard;
      expect([openIn(widget), focusIn(widget)]).to.deep.equal(['依据 a', 'in-panel']);
    });
  });

  describe('stands', () => {
    const corners = { 'top left': 'top:0;left:0', 'top right': 'top:0;right:0', 'bottom left': 'bottom:0;left:0', 'bottom right': 'bottom:0;right:0', middle: 'top:280px;left:380px' };
    for (const [corner, place] of Object.entries(corners)) {
      for (const locale of ['zh-CN', 'ug'] as const) {
        for (const lines of [fewLines, 200]) {
          it(`within the window with ${lines} lines when its button is ${corner}, in ${locale}`, async () => {
            const widget = await shown({ locale, lines });
            const button = query(widget, '#a');
            button.style.cssText = `position:fixed;${place}`;
            const box = (await openWith(widget, 'a')).getBoundingClientRect();
            const anchor = button.getBoundingClientRect();
            expect(box.left).to.be.at.least(8);
            expect(box.top).to.be.at.least(8);
            expect(box.right).to.be.at.most(792);
            expect(box.bottom).to.be.at.most(592);
            if (lines === fewLines) expect(box.top >= anchor.bottom || box.bottom <= anchor.top, 'beside its button').to.equal(true);
          });
        }
      }
    }

    it('with its far edge at that of the button, in either direction', async () => {
      for (const locale of ['zh-CN', 'ug']) {
        const widget = await shown({ locale });
        const button = query(widget, '#a');
        button.style.cssText = 'position:fixed;top:100px;left:390px';
        const box = (await openWith(widget, 'a')).getBoundingClientRect();
        const anchor = button.getBoundingClientRect();
        if (locale === 'ug') expect(box.left).to.be.closeTo(Math.min(anchor.left, 800 - 8 - box.width), 1);
        else expect(box.right).to.be.closeTo(Math.max(anchor.right, 8 + box.width), 1);
        await press(widget, 'Escape');
      }
    });

    it('beside its button while the page is scrolled', async () => {
      const widget = await shown();
      (widget.parentElement as HTMLElement).style.marginBlock = '300px 2000px';
      const panel = await openWith(widget, 'a');
      const before = panel.getBoundingClientRect().top - query(widget, '#a').getBoundingClientRect().bottom;
      window.scrollTo(0, 150);
      await settled(widget);
      expect(window.scrollY).to.equal(150);
      expect(panel.getBoundingClientRect().top - query(widget, '#a').getBoundingClientRect().bottom).to.be.closeTo(before, 1);
    });
  });

  describe('in line, below its button and within its column', () => {
    for (const [width, isInLine] of [[479, true], [480, false]] as const) {
      it(`${isInLine ? 'in' : 'not in'} a column of ${width} px`, async () => {
        const widget = await shown({ width });
        const panel = await openWith(widget, 'a');
        expect(panel.hasAttribute('popover')).to.equal(!isInLine);
        if (isInLine) {
          expect(panel.getBoundingClientRect().top).to.be.at.least(query(widget, '#a').getBoundingClientRect().bottom);
          expect(panel.getBoundingClientRect().bottom).to.be.at.most(query(widget, '#last').getBoundingClientRect().top);
          expect(panel.offsetWidth).to.be.at.most(width);
        }
        await expect(widget).to.be.accessible();
      });
    }

    it('when the column becomes narrow, and over the page again when it becomes wide; the focus stays in it', async () => {
      const widget = await shown();
      await openWith(widget, 'a');
      await press(widget, 'Tab');
      for (const [width, isOver] of [[400, false], [800, true]] as const) {
        await setViewport({ width, height: 600 });
        await settled(widget);
        expect(panelIn(widget).matches(':popover-open')).to.equal(isOver);
        expect(panelIn(widget).checkVisibility()).to.equal(true);
        expect(focusIn(widget)).to.equal('in-panel');
      }
    });

    it('in a browser without popovers; Escape closes it all the same', async () => {
      const restore = without('showPopover');
      try {
        const widget = await shown();
        const panel = await openWith(widget, 'a');
        expect(panel.hasAttribute('popover')).to.equal(false);
        expect(panel.checkVisibility()).to.equal(true);
        await press(widget, 'Escape');
        expect([openIn(widget), focusIn(widget)]).to.deep.equal(['', 'a']);
      } finally {
        restore();
      }
    });
  });
});
