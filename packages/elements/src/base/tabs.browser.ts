import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { focusIn, widgetWith, type GivenWidget, type TestWidget } from '../testing/parts.suite.js';
import { all, press, query, settled } from '../testing/table.suite.js';
import { Tabs } from './tabs.js';

const views = [
  { id: 'calc', label: '测算' },
  { id: 'batch', label: '批量' },
  { id: 'dues', label: '党费' },
];

interface Shown {
  readonly widget: TestWidget;
  readonly chosen: string[];
}

/** Tabs whose widget shows what is chosen. */
async function shown(given: GivenWidget = {}, selected = 'calc'): Promise<Shown> {
  const chosen: string[] = [];
  const widget = await widgetWith({
    ...given,
    content: (host) => {
      const tabs = new Tabs(host);
      host.view = selected;
      const choose = (id: string): void => {
        chosen.push(id);
        host.view = id;
      };
      return () => html`${tabs.render({ label: '视图', tabs: views, selected: host.view, panel: 'view', choose })}
        <div id="view" role="tabpanel" aria-labelledby=${`tab-${host.view}`}><button type="button" id="inside">${host.view}</button></div>`;
    },
  });
  return { widget, chosen };
}

const stops = (widget: TestWidget): string => all(widget, '[role=tab][tabindex="0"]').map(({ dataset }) => dataset['tab']).join(' ');
const selectedIn = (widget: TestWidget): string => all(widget, '[role=tab][aria-selected=true]').map(({ dataset }) => dataset['tab']).join(' ');

async function enter(widget: TestWidget): Promise<void> {
  query(widget, '#primary').focus();
  await press(widget, 'Tab');
}

describe('tabs', () => {
  const walks: readonly (readonly [keys: string[], ltr: string, rtl: string])[] = [
    [['ArrowRight'], 'batch', 'dues'],
    [['ArrowLeft'], 'dues', 'batch'],
    [['ArrowRight', 'ArrowRight'], 'dues', 'batch'],
    [['ArrowRight', 'ArrowRight', 'ArrowRight'], 'calc', 'calc'],
    [['End'], 'dues', 'dues'],
    [['End', 'Home'], 'calc', 'calc'],
    [['ArrowDown'], 'calc', 'calc'],
    [['Alt+End'], 'calc', 'calc'],
  ];
  for (const [keys, ltr, rtl] of walks) {
    for (const [locale, expected] of [['zh-CN', ltr], ['ug', rtl]] as const) {
      it(`${keys.join(', ')} moves the focus to ${expected} in ${locale}, and opens nothing`, async () => {
        const { widget, chosen } = await shown({ locale });
        await enter(widget);
        await press(widget, ...keys);
        expect(focusIn(widget)).to.equal(`tab-${expected}`);
        expect(stops(widget)).to.equal(expected);
        expect(selectedIn(widget)).to.equal('calc');
        expect(chosen).to.deep.equal([]);
      });
    }
  }

  for (const key of ['Enter', 'Space']) {
    it(`${key} opens the one with the focus, once, and the focus stays on it`, async () => {
      const { widget, chosen } = await shown();
      await enter(widget);
      await press(widget, 'ArrowRight', key);
      expect(chosen).to.deep.equal(['batch']);
      expect(selectedIn(widget)).to.equal('batch');
      expect(focusIn(widget)).to.equal('tab-batch');
    });
  }

  it('are one tab stop: Tab goes on to the panel, and back to the selected one', async () => {
    const { widget } = await shown({}, 'batch');
    await enter(widget);
    expect(focusIn(widget)).to.equal('tab-batch');
    await press(widget, 'End', 'Tab');
    expect(focusIn(widget)).to.equal('inside');
    expect(stops(widget)).to.equal('batch');
    await press(widget, 'Shift+Tab');
    expect(focusIn(widget)).to.equal('tab-batch');
  });

  it('leave the way back of the browser, Alt with an arrow, alone', async () => {
    const { widget } = await shown();
    await enter(widget);
    const event = new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, bubbles: true, cancelable: true });
    widget.shadowRoot?.activeElement?.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
    expect(focusIn(widget)).to.equal('tab-calc');
  });

  it('have a tab stop whatever the page selects', async () => {
    const { widget } = await shown({}, 'no-such-view');
    expect(stops(widget)).to.equal('calc');
  });

  it('follow what the page selects while the focus is elsewhere', async () => {
    const { widget } = await shown();
    query(widget, '[data-tab=batch]').click();
    widget.view = 'dues';
    await settled(widget);
    expect([selectedIn(widget), stops(widget)]).to.deep.equal(['dues', 'dues']);
  });

  it('each name their panel, which is named by the selected one', async () => {
    const { widget } = await shown();
    for (const tab of all(widget, '[role=tab]')) expect(tab.getAttribute('aria-controls')).to.equal('view');
    await expect(widget).to.be.accessible();
  });

  describe('in a narrow column', () => {
    for (const [width, isList] of [[479, true], [480, false]] as const) {
      it(`of ${width} px ${isList ? 'are a list to choose from' : 'are still tabs'}`, async () => {
        const { widget } = await shown({ width });
        expect(query(widget, '[role=tablist]').checkVisibility()).to.equal(!isList);
        expect(query(widget, '.choice').checkVisibility()).to.equal(isList);
        await expect(widget).to.be.accessible();
      });
    }

    it('the list opens with the keyboard what it chooses', async () => {
      const { widget, chosen } = await shown({ width: 320 });
      await enter(widget);
      expect(query(widget, '.choice select') === widget.shadowRoot?.activeElement).to.equal(true);
      await sendKeys({ press: 'End' });
      await settled(widget);
      expect(chosen).to.deep.equal(['dues']);
      expect(query(widget, '#inside').textContent).to.equal('dues');
    });

    it('the list follows what the page selects, also after it was used', async () => {
      const { widget } = await shown({ width: 320 });
      await enter(widget);
      await sendKeys({ press: 'End' });
      for (const view of ['batch', 'dues', 'calc']) {
        widget.view = view;
        await settled(widget);
        expect(query<HTMLSelectElement>(widget, '.choice select').value).to.equal(view);
      }
    });
  });
});
