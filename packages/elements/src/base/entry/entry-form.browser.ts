import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { find, has, until } from '../../testing/org-tree.suite.js';
import { scoreboard, villageAccounts, awarded } from '../../testing/points-scoreboard.suite.js';
import { checklistWith, openAt } from '../../testing/procedures.suite.js';
import { keys, pressPrimary, settle, textIn, typeInto } from '../../testing/widget-keys.suite.js';
import type { FramedElement } from '../frame/framed-element.js';

before(() => setViewport({ width: 1280, height: 900 }));

async function scoreboardAt(view: string, shows: string, attributes: Readonly<Record<string, string>> = {}): Promise<FramedElement> {
  const element = await scoreboard(attributes, { entries: [...villageAccounts, awarded('03-017', 5, '2026-08-03')] });
  element.view = view;
  await until(() => has(element, shows));
  await settle(element);
  return element;
}

/** Each form of one place: how it is opened, a field of it with what is typed, and what stands on its button in English. */
const forms: Readonly<Record<string, { readonly open: () => Promise<FramedElement>; readonly field: string; readonly typed: string; readonly submit: string }>> = {
  'that puts a period up': {
    async open() {
      const element = await scoreboardAt('publicity', '.publicity .timeline', { today: '2026-10-09', period: '2026-Q3' });
      await pressPrimary(element);
      return element;
    },
    field: '#entry-places',
    typed: '村务公开栏',
    submit: 'Publish',
  },
  'of a commendation': {
    async open() {
      const element = await scoreboardAt('account;a=03-017', '#account-commend');
      find(element, '#account-commend').click();
      return element;
    },
    field: '#entry-title',
    typed: '服务之星',
    submit: 'Record a commendation',
  },
  'that begins a procedure': {
    async open() {
      const element = await openAt(await checklistWith(async () => undefined), 'procedure', '.desk .empty');
      await pressPrimary(element);
      return element;
    },
    field: '#entry-title',
    typed: '修路方案',
    submit: 'Start a procedure',
  },
  'of a talk': {
    async open() {
      const element = await openAt(await checklistWith(async () => undefined), 'talks', '.talks .matrix');
      find(element, '.matrix [tabindex="0"]').focus();
      await keys(element, 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter');
      return element;
    },
    field: '#entry-date',
    typed: '2026-02-11',
    submit: 'Record a talk',
  },
};

describe('a form that is open', () => {
  for (const [name, { open, field, typed, submit }] of Object.entries(forms)) {
    it(`${name} takes the language that is chosen meanwhile, and keeps what was typed`, async () => {
      const element = await open();
      await until(() => has(element, field));
      const title = textIn(element, '.entry-title');
      await typeInto(element, field, typed);
      element.locale = 'en';
      await until(() => textIn(element, '.entry .submit') === submit);
      expect(textIn(element, '.entry-title')).not.to.equal(title);
      expect(textIn(element, '.entry .label')).not.to.match(/\p{Script=Han}/u);
      expect(find<HTMLInputElement>(element, field).value).to.equal(typed);
      element.locale = 'zh-CN';
      await until(() => textIn(element, '.entry-title') === title);
      expect(find<HTMLInputElement>(element, field).value).to.equal(typed);
    });
  }
});
