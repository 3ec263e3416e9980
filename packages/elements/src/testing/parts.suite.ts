import { fixture } from '@open-wc/testing';
import { html, nothing, type TemplateResult } from 'lit';
import { JcElement } from '../base/jc-element.js';
import { tabStyles } from '../base/tabs.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { settled } from './table.suite.js';

/** A widget that shows what a test gives it, between its primary button and its last one. */
export class TestWidget extends JcElement {
  static override styles = [tokens, controls, tabStyles];
  static override properties = { view: {} };

  /** What was asked for last, as with the widgets that have views. */
  declare view: string;
  content: () => unknown = () => nothing;

  protected override loadOwnStrings(): undefined {
    return undefined;
  }
  override storeOpened(): Promise<void> {
    return this.becomeReady();
  }
  protected override storeFailed(): Promise<void> {
    return this.becomeReady();
  }
  protected override storeNoticed(): void {
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { scale } = this.settings;
    return html`<div class="root" lang=${this.strings.code} dir=${this.direction} data-scale=${scale} data-theme="light">
      <div role="heading" aria-level="2">测试</div>
      <button type="button" part="primary" id="primary">记录</button>
      ${this.content()}
      <button type="button" id="last">末尾</button>
      ${this.announcer.render()}
    </div>`;
  }
}

/** Another kind of widget, to be opened from the first. */
export class OtherTestWidget extends TestWidget {}

if (!customElements.get('jc-test-widget')) customElements.define('jc-test-widget', TestWidget);
if (!customElements.get('jc-other-test-widget')) customElements.define('jc-other-test-widget', OtherTestWidget);

export interface GivenWidget {
  readonly content?: (widget: TestWidget) => () => unknown;
  readonly locale?: string;
  readonly scale?: 'standard' | 'large';
  /** In CSS pixels; as wide as the page by default. */
  readonly width?: number;
}

/** A widget in the page, after a button of the page's. */
export async function widgetWith({ content, width, ...given }: GivenWidget = {}): Promise<TestWidget> {
  const widget = document.createElement('jc-test-widget') as TestWidget;
  Object.assign(widget, { storage: 'memory', ...given });
  if (content) widget.content = content(widget);
  const box = await fixture<HTMLElement>(html`<div><button type="button" id="outside">outside</button>${widget}</div>`);
  if (width !== undefined) box.style.inlineSize = `${width}px`;
  await widget.ready;
  widget.requestUpdate();
  await settled(widget);
  return widget;
}

/** Takes a method from all elements, as in an older browser. @returns gives it back */
export function without(method: 'showPopover'): () => void {
  const description = Object.getOwnPropertyDescriptor(HTMLElement.prototype, method) as PropertyDescriptor;
  delete (HTMLElement.prototype as Partial<HTMLElement>)[method];
  return () => {
    Object.defineProperty(HTMLElement.prototype, method, description);
  };
}

/** Where the focus is in a widget, by id, part or class. */
export function focusIn(widget: TestWidget): string {
  const active = widget.shadowRoot?.activeElement;
  return active ? active.id || active.getAttribute('data-tab') || active.className || (active.textContent ?? '').trim() : 'nowhere';
}
