import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { focusIn, widgetWith, without, type GivenWidget, type TestWidget } from '../testing/parts.suite.js';
import { all, press, query, settled } from '../testing/table.suite.js';
import { LazyToast } from './lazy-toast.js';
import { Toast } from './toast.js';

/** Timers of seconds and minutes, which a test lets run out; shorter ones run as ever. */
class LongTimers {
  readonly #setTimeout = window.setTimeout.bind(window);
  readonly #clearTimeout = window.clearTimeout.bind(window);
  readonly #now = performance.now.bind(performance);
  readonly #waiting = new Map<number, { readonly at: number; readonly run: () => void }>();
  #ahead = 0;

  constructor() {
    let id = -1;
    const set = (run: () => void, delay = 0): number => {
      if (delay !== 10_000 && delay !== 600_000) return this.#setTimeout(run, delay);
      this.#waiting.set(id, { at: this.#ahead + delay, run });
      return id--;
    };
    window.setTimeout = set as typeof window.setTimeout;
    window.clearTimeout = (each) => (this.#waiting.delete(Number(each)) ? undefined : this.#clearTimeout(each));
    performance.now = () => this.#now() + this.#ahead;
  }

  async pass(widget: TestWidget, milliseconds: number): Promise<void> {
    this.#ahead += milliseconds;
    for (const [id, { at, run }] of this.#waiting) {
      if (at > this.#ahead) continue;
      this.#waiting.delete(id);
      run();
    }
    await settled(widget);
  }

  restore(): void {
    window.setTimeout = this.#setTimeout;
    window.clearTimeout = this.#clearTimeout;
    delete (performance as Partial<Performance>).now;
  }
}

interface Shown {
  readonly widget: TestWidget;
  readonly toast: Toast;
  /** What was taken back, and what went wrong. */
  readonly heard: string[];
  say(text?: string): Promise<void>;
}

async function shown(given: GivenWidget = {}, undo?: () => Promise<void>): Promise<Shown> {
  const heard: string[] = [];
  let toast: Toast | undefined;
  const widget = await widgetWith({
    ...given,
    content: (host) => {
      toast = new Toast(host, (action) => void action().catch((thrown: unknown) => heard.push(String(thrown))));
      return () => toast?.render();
    },
  });
  const say = async (text = '已保存测算'): Promise<void> => {
    (toast as Toast).show({ text, undo: undo ?? (() => Promise.resolve(void heard.push(`undone ${text}`))) });
    await settled(widget);
  };
  await say();
  return { widget, toast: toast as Toast, heard, say };
}

const shows = (widget: TestWidget): boolean => all(widget, '.toast').length === 1;
const undoButton = (widget: TestWidget): HTMLElement => query(widget, '.toast button');
const buttonsIn = (widget: TestWidget): string[] => all(widget, '.toast button').map((button) => button.getAttribute('aria-label') ?? (button.textContent ?? '').trim());

async function moveMouseOnto(element: Element): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

describe('the toast', () => {
  let timers: LongTimers;
  beforeEach(async () => {
    await setViewport({ width: 800, height: 600 });
    await sendMouse({ type: 'move', position: [400, 5] });
    timers = new LongTimers();
  });
  afterEach(() => timers.restore());

  describe('shown', () => {
    it('says what was done, offers the way back, and is heard', async () => {
      const { widget } = await shown();
      expect(query(widget, '.said > .text').textContent).to.equal('已保存测算');
      expect(buttonsIn(widget)).to.deep.equal(['撤回', '关闭']);
      await new Promise((resolve) => setTimeout(resolve, 600));
      await settled(widget);
      expect(query(widget, '[role=status]').textContent).to.equal('已保存测算');
    });

    it('never takes the focus', async () => {
      const { widget, say } = await shown();
      query(widget, '#last').focus();
      await say('已更正');
      expect(focusIn(widget)).to.equal('last');
    });

    it('offers no way back where there is none', async () => {
      const { widget, toast } = await shown();
      toast.show({ text: '已复制' });
      await settled(widget);
      expect(buttonsIn(widget)).to.deep.equal(['关闭']);
    });

    it('lies above everything of the page', async () => {
      const { widget } = await shown();
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff';
      document.body.append(cover);
      const { left, top, width, height } = query(widget, '.toast').getBoundingClientRect();
      expect(document.elementFromPoint(left + width / 2, top + height / 2) === widget).to.equal(true);
      cover.remove();
    });

    it('makes room for what has the focus', async () => {
      const { widget } = await shown();
      const low = query(widget, '#last');
      low.style.cssText = 'position:fixed;left:20px;bottom:20px';
      low.focus();
      await settled(widget);
      expect(query(widget, '.toast').getBoundingClientRect().bottom).to.be.below(low.getBoundingClientRect().top);
      query(widget, '#primary').focus();
      await settled(widget);
      expect(query(widget, '.toast').getBoundingClientRect().bottom).to.be.above(500);
    });
  });

  describe('taking back', () => {
    it('happens once, however often it is pressed', async () => {
      const { widget, toast, heard } = await shown();
      const button = undoButton(widget);
      button.click();
      button.click();
      await settled(widget);
      expect(heard).to.deep.equal(['undone 已保存测算']);
      expect(shows(widget)).to.equal(false);
      expect(toast.recent.entries()).to.deep.equal([]);
    });

    it('that fails is told to the widget, and can be tried again from the menu', async () => {
      const { widget, toast, heard } = await shown({}, () => Promise.reject(new Error('storage-quota')));
      undoButton(widget).click();
      await settled(widget);
      expect(heard).to.deep.equal(['Error: storage-quota']);
      expect(toast.recent.entries().map(({ text }) => text)).to.deep.equal(['已保存测算']);
    });

    it('is no longer offered once it was done elsewhere', async () => {
      const { widget, toast, heard } = await shown();
      await toast.recent.entries()[0]?.undo();
      widget.requestUpdate();
      await settled(widget);
      expect(heard).to.deep.equal(['undone 已保存测算']);
      expect(buttonsIn(widget)).to.deep.equal(['关闭']);
    });

    it('stays possible from the menu when the toast is gone', async () => {
      const { widget, toast, heard } = await shown();
      await timers.pass(widget, 10_000);
      expect(shows(widget)).to.equal(false);
      await toast.recent.entries()[0]?.undo();
      expect(heard).to.deep.equal(['undone 已保存测算']);
    });
  });

  describe('its time', () => {
    const stays: readonly (readonly [scale: 'standard' | 'large', milliseconds: number, stays: boolean])[] = [
      ['standard', 9_999, true],
      ['standard', 10_000, false],
      ['large', 10_000, true],
      ['large', 3_600_000, true],
    ];
    for (const [scale, milliseconds, isThere] of stays) {
      it(`in ${scale} type it is ${isThere ? 'still there' : 'gone'} after ${milliseconds} ms`, async () => {
        const { widget } = await shown({ scale });
        await timers.pass(widget, milliseconds);
        expect(shows(widget)).to.equal(isThere);
      });
    }

    for (const [milliseconds, offered] of [[599_000, ['撤回', '关闭']], [601_000, ['关闭']]] as const) {
      it(`${milliseconds} ms after the deed it offers ${offered.join(', ')}`, async () => {
        const { widget } = await shown({ scale: 'large' });
        await timers.pass(widget, milliseconds);
        expect(buttonsIn(widget)).to.deep.equal(offered);
      });
    }

    it('does not run out while the mouse is on it, and begins anew when the mouse leaves', async () => {
      const { widget } = await shown();
      await moveMouseOnto(query(widget, '.said'));
      await timers.pass(widget, 60_000);
      expect(shows(widget)).to.equal(true);
      await sendMouse({ type: 'move', position: [400, 5] });
      await timers.pass(widget, 9_999);
      expect(shows(widget)).to.equal(true);
      await timers.pass(widget, 1);
      expect(shows(widget)).to.equal(false);
    });

    it('does not run out while the focus is in it, even when the mouse leaves', async () => {
      const { widget } = await shown();
      query(widget, '#primary').focus();
      await press(widget, 'Tab', 'Tab');
      expect(query(widget, '.toast').contains(widget.shadowRoot?.activeElement ?? null)).to.equal(true);
      await moveMouseOnto(query(widget, '.said'));
      await sendMouse({ type: 'move', position: [400, 5] });
      await timers.pass(widget, 60_000);
      expect(shows(widget)).to.equal(true);
      await press(widget, 'Tab');
      await timers.pass(widget, 10_000);
      expect(shows(widget)).to.equal(false);
    });

    it('begins anew with the next one, which takes its place', async () => {
      const { widget, say } = await shown();
      await timers.pass(widget, 9_000);
      await say('已更正');
      await timers.pass(widget, 9_000);
      expect(all(widget, '.said > .text').map(({ textContent }) => textContent)).to.deep.equal(['已更正']);
      await timers.pass(widget, 1_000);
      expect(shows(widget)).to.equal(false);
    });

    it('ends with the switch to standard type no sooner than ten seconds, and with that to large type not at all', async () => {
      const { widget } = await shown();
      widget.scale = 'large';
      await timers.pass(widget, 10_000);
      expect(shows(widget)).to.equal(true);
    });
  });

  describe('left with the keyboard', () => {
    it('gives the focus back to where it was', async () => {
      const { widget, heard } = await shown();
      query(widget, '#primary').focus();
      await press(widget, 'Tab', 'Enter');
      expect(heard).to.deep.equal(['undone 已保存测算']);
      expect(focusIn(widget)).to.equal('primary');
      expect(shows(widget)).to.equal(false);
    });

    it('gives it to the primary button when that place is gone', async () => {
      const { widget } = await shown();
      const last = query(widget, '#last');
      last.focus();
      await press(widget, 'Shift+Tab');
      last.hidden = true;
      await press(widget, 'Enter');
      expect(focusIn(widget)).to.equal('primary');
    });
  });

  describe('of a widget that is taken out of the page', () => {
    it('does not come back with it', async () => {
      const { widget } = await shown();
      const place = widget.parentElement as HTMLElement;
      widget.remove();
      place.append(widget);
      await settled(widget);
      expect(shows(widget)).to.equal(false);
    });

    it('says nothing, but can still be taken back when the widget is put in again', async () => {
      const { widget, toast, say } = await shown();
      const place = widget.parentElement as HTMLElement;
      widget.remove();
      await say('已更正');
      place.append(widget);
      await settled(widget);
      expect(shows(widget)).to.equal(false);
      expect(toast.recent.entries().map(({ text }) => text)).to.deep.equal(['已更正', '已保存测算']);
    });
  });

  describe('its look', () => {
    for (const [scale, locale, width] of [['standard', 'zh-CN', 1280], ['large', 'zh-CN', 320], ['standard', 'en', 360], ['large', 'ug', 360], ['large', 'ug', 1280]] as const) {
      it(`${scale}, ${locale}, ${width} px: it stands at the bottom within the window, and axe finds nothing to say`, async () => {
        await setViewport({ width, height: 600 });
        const { widget, say } = await shown({ scale, locale });
        await say('已保存 2026 年 中共青溪县石桥镇东风街道第三居民区综合党支部委员会 的测算');
        const { left, right, bottom } = query(widget, '.toast').getBoundingClientRect();
        const edge = 600 - bottom;
        expect(edge).to.be.within(8, 24);
        if (locale !== 'ug' || width <= 480) expect(left).to.be.closeTo(edge, 1);
        if (locale === 'ug' || width <= 480) expect(right).to.be.closeTo(width - edge, 1);
        expect(left).to.be.at.least(0);
        expect(right).to.be.at.most(width);
        await expect(widget).to.be.accessible();
      });
    }
  });

  it('without popovers stands in line, at its place in the widget', async () => {
    const restore = without('showPopover');
    try {
      const { widget } = await shown();
      const toast = query(widget, '.toast');
      expect(toast.hasAttribute('popover')).to.equal(false);
      expect(getComputedStyle(toast).position).to.equal('static');
      expect(toast.getBoundingClientRect().top).to.be.at.least(query(widget, '#primary').getBoundingClientRect().bottom);
      await sendKeys({ press: 'Tab' });
      undoButton(widget).click();
      await settled(widget);
      expect(shows(widget)).to.equal(false);
    } finally {
      restore();
    }
  });
});

describe('a toast that is loaded with the first thing it says', () => {
  it('shows them in their order, and keeps all for the menu', async () => {
    let toast: LazyToast | undefined;
    const widget = await widgetWith({
      content: (host) => {
        toast = new LazyToast(host, (action) => void action());
        return () => html`${toast?.render()}`;
      },
    });
    expect([shows(widget), toast?.recent]).to.deep.equal([false, []]);
    for (const text of ['甲', '乙']) toast?.show({ text, undo: () => Promise.resolve() });
    for (let frames = 0; frames < 300 && !shows(widget); frames++) await settled(widget);
    expect(query(widget, '.said > .text').textContent).to.equal('乙');
    expect(toast?.recent.map(({ text }) => text)).to.deep.equal(['乙', '甲']);
  });
});
