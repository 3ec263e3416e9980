import { isJicengError } from '@jiceng/domain';
import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { copyText } from './copy-text.js';

const text = '村办公经费 20,000 元/年\n二(四)2 “1500人以下的村”';

/** A shadow root with a button that copies, in a dialog if wanted; the field is to paste into. */
async function page(isInDialog = false): Promise<{ readonly root: ShadowRoot; readonly button: HTMLElement; readonly field: HTMLTextAreaElement; outcome(): Promise<unknown> }> {
  const box = await fixture<HTMLElement>(html`<div><div id="host"></div><textarea></textarea></div>`);
  const root = (box.querySelector('#host') as HTMLElement).attachShadow({ mode: 'open' });
  const dialog = document.createElement('dialog');
  const button = document.createElement('button');
  button.textContent = '复制';
  (isInDialog ? dialog : root).append(button);
  root.append(dialog);
  if (isInDialog) dialog.showModal();
  let outcome: Promise<unknown> = Promise.reject(new Error('The button was not pressed.'));
  outcome.catch(() => undefined);
  button.addEventListener('click', () => {
    outcome = copyText(text, root).catch((thrown: unknown) => thrown);
  });
  button.focus();
  return { root, button, field: box.querySelector('textarea') as HTMLTextAreaElement, outcome: () => outcome };
}

function replaceClipboard(clipboard: unknown): void {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
}

async function pasted(field: HTMLTextAreaElement): Promise<string> {
  field.closest('div')?.querySelector('#host')?.shadowRoot?.querySelector('dialog')?.close();
  field.focus();
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: 'v' });
  await sendKeys({ up: 'Control' });
  return field.value;
}

describe('copying a text', () => {
  afterEach(() => {
    delete (navigator as { clipboard?: unknown }).clipboard;
    delete (document as { execCommand?: unknown }).execCommand;
  });

  it('uses the clipboard of the browser, and nothing else', async () => {
    const written: string[] = [];
    replaceClipboard({ writeText: (each: string) => Promise.resolve(void written.push(each)) });
    const { root, outcome } = await page();
    const seen: Node[] = [];
    const observer = new MutationObserver((records) => seen.push(...records.flatMap(({ addedNodes }) => [...addedNodes])));
    observer.observe(root, { childList: true, subtree: true });
    await sendKeys({ press: 'Enter' });
    expect(await outcome()).to.equal(undefined);
    expect(written).to.deep.equal([text]);
    expect(observer.takeRecords().length + seen.length).to.equal(0);
  });

  const missing: readonly (readonly [promise: string, clipboard: unknown])[] = [
    ['there is none, as on a page without HTTPS', undefined],
    ['it refuses', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
  ];
  for (const [promise, clipboard] of missing) {
    for (const isInDialog of [false, true]) {
      it(`does it the older way where ${promise}${isInDialog ? ', in an open dialog' : ''}; the focus and the page are as before`, async () => {
        replaceClipboard(clipboard);
        const { root, button, field, outcome } = await page(isInDialog);
        await sendKeys({ press: 'Enter' });
        expect(await outcome()).to.equal(undefined);
        expect(root.activeElement === button).to.equal(true);
        expect(root.querySelectorAll('textarea')).to.have.length(0);
        expect(await pasted(field)).to.equal(text);
      });
    }
  }

  it('says so when neither way is open, and leaves nothing behind', async () => {
    replaceClipboard(undefined);
    Object.defineProperty(document, 'execCommand', { value: () => false, configurable: true });
    const { root, button, outcome } = await page();
    await sendKeys({ press: 'Enter' });
    const thrown = await outcome();
    expect(isJicengError(thrown) && thrown.code).to.equal('copy-refused');
    expect(root.activeElement === button).to.equal(true);
    expect(root.querySelectorAll('textarea')).to.have.length(0);
  });
});
