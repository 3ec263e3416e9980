import type { Store } from '@jiceng/storage';
import { expect } from '@open-wc/testing';
import { button, find, has, recordEvents, until } from '../../testing/org-tree.suite.js';
import { checklistWith, chooseIn, keys, openAt, settle, textIn, textsIn, typeInto } from '../../testing/procedures.suite.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';

const talk = (store: Store, date: string, a: string, b: string): Promise<unknown> => store.notes.add({ kind: 'talk', unit: '111', talk: { date, people: [a, b] } }, { author: '' });

async function talks(attributes: Readonly<Record<string, string>> = {}, fill: (store: Store) => Promise<unknown> = (store) => talk(store, '2026-02-12', 'zheng', 'zhou')): Promise<JcMeetingChecklist> {
  return openAt(await checklistWith(fill, attributes), 'talks', '.talks .matrix');
}

/** The cells of the matrix row by row: `周春生 | — | 还没有谈`. */
const labels = (element: JcMeetingChecklist): string[][] => [...(element.shadowRoot?.querySelectorAll('.matrix tbody tr:not(.form-row)') ?? [])].map((row) => [...row.querySelectorAll('.talk')].map((cell) => cell.getAttribute('aria-label') ?? ''));
const kept = async (element: JcMeetingChecklist): Promise<unknown[]> => (await (await element.store).notes.list({ kind: 'talk', year: 2026, units: ['111'] })).map(({ note }) => note);

describe('the matrix of talks', () => {
  it('has every member with every member of the committee, with day, row and column counts', async () => {
    const element = await talks();
    expect(textsIn(element, '.matrix tbody th')).to.deep.equal(['周春生', '吴小满', '郑立秋', '王谷雨', '冯白露']);
    expect(labels(element)[2]).to.deep.equal(['郑立秋和周春生：2月12日已谈', '郑立秋和吴小满：还没有谈']);
    expect(textsIn(element, '.matrix tbody .total').map((text) => text.replace('已谈支委', ''))).to.deep.equal(['0/1', '0/1', '1/2', '0/2', '0/2']);
    expect(textsIn(element, '.matrix tfoot td').slice(0, 2).map((text) => text.replace(/^[^\d]+/, ''))).to.deep.equal(['1/4', '0/4']);
    expect(textIn(element, '.coverage')).to.contain('支委之间谈心谈话').and.to.contain('0/1').and.to.contain('1/3');
  });

  it('is one tab stop; arrows move, Enter opens the day with today filled in, and Enter stores it', async () => {
    const element = await talks();
    const events = recordEvents(element, 'jc-change');
    expect(element.shadowRoot?.querySelectorAll('.matrix [tabindex="0"]').length).to.equal(1);
    find(element, '.matrix [tabindex="0"]').focus();
    await keys(element, 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter');
    await until(() => has(element, '#entry-date'));
    expect(textIn(element, '.entry-title')).to.equal('郑立秋和吴小满：登记谈话');
    expect(find<HTMLInputElement>(element, '#entry-date').value).to.equal('2026-02-16');
    await keys(element, 'Enter');
    await until(() => labels(element)[2]?.[1] === '郑立秋和吴小满：2月16日已谈');
    await settle(element);
    expect((element.shadowRoot?.activeElement as HTMLElement | null)?.dataset['cell']).to.equal('2,1');
    expect(await kept(element)).to.deep.include({ kind: 'talk', unit: '111', talk: { date: '2026-02-16', people: ['zheng', 'wu'] } });
    expect(events[0]).to.contain('"noun":"talk","op":"add-talk"');
    await until(() => has(element, '.toast'));
    await keys(element, 'Control+z');
    await until(() => labels(element)[2]?.[1] === '郑立秋和吴小满：还没有谈');
  });

  it('has no field for what was said', async () => {
    const element = await talks();
    find(element, '[data-cell="2,1"]').click();
    await until(() => has(element, '.entry'));
    expect([...(element.shadowRoot?.querySelectorAll('.entry :is(input, textarea, select)') ?? [])].map(({ id }) => id)).to.deep.equal(['entry-date']);
    expect(textIn(element, '.talks')).to.contain('不登记内容');
  });

  for (const [says, day, sentence] of [
    ['a day to come', '2026-02-17', '日期在今天之后'],
    ['the same talk twice', '2.12', '已经登记过'],
    ['what is no day', '昨天', '不是日期'],
  ] as const) {
    it(`refuses ${says}, and keeps what was typed`, async () => {
      const element = await talks();
      find(element, '[data-cell="2,0"]').click();
      await typeInto(element, '#entry-date', day);
      await keys(element, 'Enter');
      await until(() => textIn(element, '.entry').includes(sentence));
      expect(find<HTMLInputElement>(element, '#entry-date').value).to.equal(day);
      expect(await kept(element)).to.have.length(1);
    });
  }

  it('takes a talk back that was recorded by mistake', async () => {
    const element = await talks();
    find(element, '[data-cell="2,0"]').click();
    await until(() => has(element, '.recorded'));
    button(element, '撤回2月12日的谈话').click();
    await until(() => labels(element)[2]?.[0] === '郑立秋和周春生：还没有谈');
    const [note] = await (await element.store).notes.list({ kind: 'talk', year: 2026, units: ['111'], withdrawn: true });
    expect(note?.withdrawn).to.not.equal(undefined);
  });
});

describe('talks among members', () => {
  it('are a line for each member, and are recorded from there', async () => {
    const element = await talks();
    expect(textsIn(element, '.among tbody th')).to.deep.equal(['郑立秋', '王谷雨', '冯白露']);
    button(element, '登记谈话：郑立秋').click();
    await until(() => has(element, '#entry-b'));
    await keys(element, 'Control+Enter');
    await until(() => textIn(element, '.problem').includes('请填写“谈话另一方”'));
    await chooseIn(element, '#entry-b', 'wang');
    find(element, '#entry-b').focus();
    await keys(element, 'Control+Enter');
    await until(() => textsIn(element, '.among tbody tr:not(.form-row) td:nth-child(2)').filter((text) => text.includes('2月16日')).length === 2);
  });

  it('of somebody with himself are refused', async () => {
    const element = await talks();
    button(element, '登记谈话').click();
    await until(() => has(element, '#entry-a'));
    await chooseIn(element, '#entry-a', 'wang');
    await chooseIn(element, '#entry-b', 'wang');
    find(element, '#entry-b').focus();
    await keys(element, 'Control+Enter');
    await until(() => textIn(element, '.entry').includes('不能是同一个人'));
  });
});

describe('the talks', () => {
  it('are not shown to the public, not even in the page', async () => {
    const element = await openAt(await checklistWith((store) => talk(store, '2026-02-12', 'zheng', 'zhou'), { audience: 'public' }), 'talks', '.talks .empty');
    expect(textIn(element, '.talks')).to.equal('谈心谈话不对外公开。');
    expect(element.shadowRoot?.innerHTML).to.not.contain('郑立秋');
  });

  it('are only read where nothing may be changed', async () => {
    const element = await talks({ readonly: '' });
    find(element, '[data-cell="2,1"]').focus();
    await keys(element, 'Enter');
    expect(has(element, '.entry')).to.equal(false);
    expect(() => button(element, '登记谈话：郑立秋')).to.throw();
  });

  it('are accessible, with a form open too, and speak English', async () => {
    const element = await talks({ locale: 'en' });
    await expect(element).to.be.accessible();
    find(element, '[data-cell="2,1"]').click();
    await until(() => has(element, '.entry'));
    await expect(element).to.be.accessible();
    expect(/[\u4e00-\u9fff]/.test(textsIn(element, '.talks :is(p:not(.entry-title), .small-title, .coverage, .entry-fields, .label)').join())).to.equal(false);
  });

  for (const [says, attributes] of [['in large type', { scale: 'large' }], ['from right to left', { locale: 'ug' }], ['in standard type', {}]] as const) {
    it(`do not overflow 320 px ${says}`, async () => {
      const element = await talks(attributes);
      (element.parentElement as HTMLElement).style.width = '320px';
      find(element, '[data-cell="2,1"]').click();
      await until(() => has(element, '.entry'));
      await settle(element);
      const view = find(element, '.view');
      expect(view.scrollWidth).to.be.at.most(view.clientWidth);
    });
  }
});

describe('a box of the matrix', () => {
  const offers = (element: JcMeetingChecklist): string[] => [...(element.shadowRoot?.querySelectorAll('.matrix tbody tr:nth-child(3) .talk') ?? [])].map((cell) => cell.querySelector('.offer')?.textContent ?? '');

  it('without a talk has a sign that it can be pressed, and the hint says so', async () => {
    const element = await talks();
    expect(offers(element)).to.deep.equal(['', '+']);
    expect(textIn(element, '.talks')).to.contain('按格子登记谈话');
  });

  it('has none where nothing may be changed', async () => {
    expect(offers(await talks({ readonly: '' }))).to.deep.equal(['', '']);
  });

  for (const [says, attributes] of [['large', { scale: 'large' }], ['from right to left', { locale: 'ug' }]] as const) {
    it(`holds its day in a narrow column: ${says}`, async () => {
      const element = await talks(attributes);
      (element.parentElement as HTMLElement).style.width = '360px';
      await settle(element);
      const cells = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.matrix .talk') ?? [])];
      expect(cells.filter(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => scrollHeight > clientHeight || scrollWidth > clientWidth).map(({ textContent }) => textContent)).to.deep.equal([]);
      const boxes = cells.map((cell) => cell.getBoundingClientRect());
      expect(boxes.every((box, at) => boxes.slice(at + 1).every((other) => other.top >= box.bottom || other.bottom <= box.top || other.left >= box.right || other.right <= box.left))).to.equal(true);
    });
  }
});

describe('500 members', () => {
  const people = Array.from({ length: 500 }, (_, at) => ({ id: `q${at}`, name: `党员${at}`, standing: 'full', ...(at < 7 && { posts: at === 0 ? ['secretary', 'committee'] : ['committee'] }) }));
  const many = (): Promise<JcMeetingChecklist> =>
    talks({}, async (store) => {
      await store.people.replace('111', people, { author: '' });
      for (let at = 10; at < 30; at++) await talk(store, '2026-02-12', `q${at}`, `q${at + 1}`);
    });

  it('show two hundred at once, and more when they are asked for or moved to', async () => {
    const element = await many();
    const rows = (): number => element.shadowRoot?.querySelectorAll('.matrix tbody tr').length ?? 0;
    expect([rows(), find(element, '.matrix').getAttribute('aria-rowcount')]).to.deep.equal([200, '502']);
    expect(textIn(element, '.more-rows')).to.contain('显示前 200 人，共 500 人');
    find(element, '[data-cell="0,1"]').focus();
    await keys(element, 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft');
    expect((element.shadowRoot?.activeElement as HTMLElement | null)?.dataset['cell']).to.equal('2,1');
    await keys(element, 'Control+End');
    await settle(element);
    expect([rows(), (element.shadowRoot?.activeElement as HTMLElement | null)?.dataset['cell']]).to.deep.equal([500, '499,6']);
    expect(has(element, '.more-rows')).to.equal(false);
  });

  it('go on with a button', async () => {
    const element = await many();
    button(element, '继续').click();
    await settle(element);
    expect([element.shadowRoot?.querySelectorAll('.matrix tbody tr').length, element.shadowRoot?.querySelectorAll('.among tbody tr').length]).to.deep.equal([400, 400]);
  });
});
