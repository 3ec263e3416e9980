import type { LedgerEntry } from '@jiceng/domain';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { find, has, recordEvents, until } from '../testing/org-tree.suite.js';
import { settle, textIn, textsIn } from '../testing/widget-keys.suite.js';
import { press, put, showing } from './award/award.suite.js';
import { SeededLedger, waiting } from './ledger/ledger-page.suite.js';
import type { JcPointsScoreboard } from './points-scoreboard.js';

before(() => setViewport({ width: 1280, height: 900 }));

/** Presses the same thing twice with the mouse, the second time after what is given. */
async function pressTwice(element: JcPointsScoreboard, selector: string, between: () => unknown = () => undefined): Promise<void> {
  for (const detail of [1, 2]) {
    element.shadowRoot?.querySelector(selector)?.dispatchEvent(new MouseEvent('click', { detail, bubbles: true, composed: true }));
    if (detail === 1) await between();
  }
  await settle(element);
}

/** A key in the list of what waits, as it comes again while it is held down. */
function hold(element: JcPointsScoreboard, key: string, isRepeated: boolean, ctrlKey = false): void {
  find(element, '[role=option][tabindex="0"]').dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, repeat: isRepeated, bubbles: true, composed: true, cancelable: true }));
}

/** Writes of the scoreboard wait until the function that is returned is called. */
function heldWrites({ data }: JcPointsScoreboard): () => void {
  let release = (): void => {};
  const promise = new Promise<void>((resolve) => (release = resolve));
  const write = data.write.bind(data);
  data.write = async (...given) => {
    await promise;
    return write(...given);
  };
  return () => release();
}

const entriesOf = async (element: JcPointsScoreboard): Promise<readonly LedgerEntry[]> => (await (await element.store).points.read()).entries;

describe('a double press', () => {
  for (const selector of ['#award-submit', '#award-next']) {
    it(`on ${selector} records one award`, async () => {
      const element = await showing('award;a=03-017;r=village-meeting;d=20261119', '#award-submit');
      const before = (await entriesOf(element)).length;
      const events = recordEvents(element, 'jc-change', 'jc-error');
      find(element, selector).click();
      find(element, selector).click();
      await until(() => textIn(element, '.toast .text').startsWith('已登记'));
      await settle(element);
      expect([(await entriesOf(element)).length - before, events.length]).to.deep.equal([1, 1]);
    });
  }

  it('on the button of a list records it once, and one that asks for the check records nothing', async () => {
    const element = await showing('award;list=1;r=village-meeting;d=20261119', '.award-list');
    const before = (await entriesOf(element)).length;
    await press(element, '.award-who .buttons button:nth-child(2)');
    await put(element, '#award-codes', '03-017\n03-009');
    await press(element, '#award-check');
    await until(() => has(element, '#award-commit'));
    find(element, '#award-commit').dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
    await settle(element);
    expect(has(element, '#award-commit')).to.equal(true);
    find(element, '#award-commit').click();
    find(element, '#award-commit').click();
    await until(() => element.actions.viewName === 'board');
    await settle(element);
    expect((await entriesOf(element)).length - before).to.equal(2);
  });

  it('on the button of a redemption gives out one piece', async () => {
    const element = await showing('shop;part=redeem;i=soap;a=03-017', '.redeem-submit');
    const before = (await entriesOf(element)).length;
    find(element, '.redeem-submit').click();
    find(element, '.redeem-submit').click();
    await until(() => has(element, '.receipt-card'));
    await settle(element);
    expect([(await entriesOf(element)).length - before, element.data.state.items.get('soap')?.stock]).to.deep.equal([1, 5]);
  });

  it('on a redemption goes without a complaint of the empty form that follows', async () => {
    const element = await showing('shop;part=redeem;i=soap;a=03-017', '.redeem-submit');
    await pressTwice(element, '.redeem-submit', () => until(() => has(element, '.receipt-card')));
    expect(textsIn(element, '.redeem-form .problem')).to.deep.equal([]);
  });

  it('on taking a good out of the catalogue leaves the next one in it', async () => {
    const element = await showing('shop;part=goods', '.goods');
    const close = '.goods tbody tr:first-child .row-actions button:last-child';
    await pressTwice(element, close, () => until(() => element.data.state.items.get('soap')?.isClosed));
    await settle(element);
    expect(element.data.state.items.get('rice')?.isClosed).to.equal(false);
    expect(element.shadowRoot?.activeElement?.closest('[data-item=rice]')).to.equal(null);
  });
});

describe('an approval', () => {
  const kinds = async (ledger: SeededLedger): Promise<string[]> => (await ledger.entries()).slice(16).map(({ kind }) => kind);
  const three = async (): Promise<{ readonly ledger: SeededLedger; readonly element: JcPointsScoreboard }> => {
    const ledger = new SeededLedger();
    await ledger.add('吴登记', waiting('03-017'), waiting('03-009'), waiting('01-022'));
    return { ledger, element: await ledger.show('approvals', '.pending-list') };
  };
  const left = (element: JcPointsScoreboard): number => element.shadowRoot?.querySelectorAll('[role=option]').length ?? 0;

  for (const selector of ['#approval-pass', '[part=primary]']) {
    it(`by a double click on ${selector} is of one entry`, async () => {
      const { ledger, element } = await three();
      await pressTwice(element, selector, () => until(() => left(element) === 2));
      expect(await kinds(ledger)).to.deep.equal(['approve']);
      await pressTwice(element, selector, () => until(() => left(element) === 1));
      expect(await kinds(ledger)).to.deep.equal(['approve', 'approve']);
    });
  }

  for (const [says, key, hasControl] of [['A', 'a', false], ['Ctrl+Enter', 'Enter', true]] as const) {
    it(`by ${says} held down is of one entry`, async () => {
      const { ledger, element } = await three();
      hold(element, key, false, hasControl);
      await until(() => left(element) === 2);
      for (let time = 0; time < 3; time++) hold(element, key, true, hasControl);
      await settle(element);
      expect(await kinds(ledger)).to.deep.equal(['approve']);
      hold(element, key, false, hasControl);
      await until(() => left(element) === 1);
    });
  }

  it('or a refusal, while it is written, is asked for once, and nothing says that it was settled', async () => {
    for (const kind of ['approve', 'refuse'] as const) {
      const { ledger, element } = await three();
      if (kind === 'refuse') {
        await press(element, '#approval-refuse');
        await put(element, '#approval-reason', '不实');
      }
      const events = recordEvents(element, 'jc-error');
      const release = heldWrites(element);
      const selector = kind === 'approve' ? '#approval-pass' : '#approval-submit-refusal';
      find(element, selector).click();
      find(element, selector).click();
      find(element, '[part=primary]').click();
      release();
      await until(() => left(element) === 2);
      await settle(element);
      expect([await kinds(ledger), events, has(element, '[part=banner][data-kind=danger]')]).to.deep.equal([[kind], [], false]);
    }
  });

  it('of those that are ticked is asked for once', async () => {
    const { ledger, element } = await three();
    await press(element, '#approvals-tick-all');
    const release = heldWrites(element);
    find(element, '#approvals-pass-ticked').click();
    find(element, '#approvals-pass-ticked').click();
    release();
    await until(() => has(element, '#approvals-none'));
    expect([await kinds(ledger), has(element, '[part=banner][data-kind=danger]')]).to.deep.equal([['approve', 'approve', 'approve'], false]);
  });
});
