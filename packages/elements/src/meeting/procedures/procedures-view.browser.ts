import type { ProcedureEvent } from '@jiceng/domain';
import { procedureEvents, type Store } from '@jiceng/storage';
import { expect } from '@open-wc/testing';
import { button, find, has, recordEvents, until } from '../../testing/org-tree.suite.js';
import { checklistWith, chooseIn, keys, openAt, settle, stored, textIn, textsIn, typeInto } from '../../testing/procedures.suite.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';

const complete = (step: string, date: string): ProcedureEvent => ({ type: 'complete', step, date });
const begun: ProcedureEvent = { type: 'happened', date: '2026-01-20', what: 'matter:public-works' };
/** The road of design 4.2, up to the decision. */
const reviewed: readonly ProcedureEvent[] = [
  begun,
  { type: 'record', step: 'propose', date: '2026-01-20', kind: 'committee-meeting' },
  complete('propose', '2026-01-20'),
  { type: 'record', step: 'consult', date: '2026-01-22', kind: 'two-committees' },
  complete('consult', '2026-01-22'),
];
const decided: readonly ProcedureEvent[] = [
  ...reviewed,
  { type: 'record', step: 'review', date: '2026-01-29', kind: 'members-meeting', vote: { rule: 'four-discussions-review', counts: { due: 21, present: 17, yes: 15 } } },
  complete('review', '2026-01-29'),
  { type: 'record', step: 'decide', date: '2026-02-10', kind: 'villagers-representatives', vote: { rule: 'villagers-representatives', counts: { due: 86, present: 58, yes: 40 } } },
  complete('decide', '2026-02-10'),
];
const published: readonly ProcedureEvent[] = [
  ...decided,
  { type: 'proof', step: 'publish-decision', date: '2026-02-12', slot: 'notice', value: '公告一份' },
  { type: 'proof', step: 'publish-decision', date: '2026-02-12', slot: 'photo', value: '照片一张' },
  { type: 'posted', step: 'publish-decision', date: '2026-02-12', place: 'board' },
];

/** A checklist with 修路方案 opened. */
async function road(events: readonly ProcedureEvent[], attributes: Readonly<Record<string, string>> = {}): Promise<{ element: JcMeetingChecklist; id: string }> {
  let id = '';
  const element = await checklistWith(async (store) => (({ id } = await stored(store, 'four-discussions', '修路方案', events))), attributes);
  await openAt(element, `procedure;id=${id}`, '.steps');
  return { element, id };
}

async function eventsOf(element: JcMeetingChecklist, id: string): Promise<readonly ProcedureEvent[]> {
  const store: Store = await element.store;
  return procedureEvents((await store.procedures.get(id)) as never);
}

const current = (element: JcMeetingChecklist): string => textIn(element, '[aria-current=step] .step-title');

describe('the list of procedures', () => {
  it('says what it is for while it is empty', async () => {
    const element = await openAt(await checklistWith(async () => undefined), 'procedure', '.desk .empty');
    expect(textIn(element, '.desk .empty')).to.contain('还没有议事程序');
    await expect(element).to.be.accessible();
  });

  it('says that the rules have none for a unit of another kind, and offers nothing to start', async () => {
    const element = await openAt(await checklistWith(async () => undefined, { unit: '1' }), 'procedure', '.desk .empty');
    expect(textIn(element, '.desk .empty')).to.equal('规则包中没有适用于本单位的程序，不作判断。');
    expect(has(element, '[part=primary]')).to.equal(false);
  });

  it('shows step, next day and what blocks it, and opens with Enter', async () => {
    const element = await checklistWith((store) => stored(store, 'four-discussions', '修路方案', [...published, { type: 'posted', step: 'publish-decision', date: '2026-02-12', place: 'county-media' }]));
    await openAt(element, 'procedure', '.row-card');
    const [row = ''] = textsIn(element, '.row-card');
    expect(row).to.contain('四议两公开 修路方案').and.to.contain('第 5 步，共 6 步：决议公开').and.to.contain('公示期到 2月26日，2月27日才能进入下一步').and.to.contain('2月27日可进入下一步');
    const views: string[] = [];
    element.addEventListener('jc-view', (event) => views.push((event as CustomEvent<{ view: string }>).detail.view));
    find(element, '.row-title').focus();
    await keys(element, 'Enter');
    expect(element.shadowRoot?.activeElement?.id).to.equal('procedure-title');
    expect(views[0]).to.match(/^procedure;u=111;y=2026;id=[^;]+;step=5$/);
    button(element, '返回列表').click();
    await until(() => has(element, '.row-card'));
    await settle(element);
    expect(element.shadowRoot?.activeElement?.classList.contains('row-title')).to.equal(true);
  });

  it('starts one from a template by keys alone, and takes it back', async () => {
    const element = await openAt(await checklistWith(async () => undefined), 'procedure', '.desk .empty');
    const events = recordEvents(element, 'jc-change');
    await keys(element, 'Tab', 'Control+Enter');
    find(element, '[part=primary]').focus();
    await keys(element, 'Enter');
    await until(() => has(element, '.entry'));
    expect([...find<HTMLSelectElement>(element, '#entry-template').options].map(({ text }) => text)).to.include.members(['四议两公开', '红旗村（社区）评选五步', '发展党员五步']);
    await keys(element, 'Control+Enter');
    await until(() => textIn(element, '.problem').includes('请填写“事由”'));
    await typeInto(element, '#entry-title', '修路方案');
    await chooseIn(element, '#entry-matter', 'public-works');
    find(element, '#entry-title').focus();
    await keys(element, 'Control+Enter');
    await until(() => has(element, '.steps'));
    expect(textIn(element, '.detail')).to.contain('四议两公开 · 修路方案').and.to.contain('公益事业').and.to.contain('第 1 步，共 6 步');
    expect(events).to.have.length(1);
    expect(events[0]).to.contain('"noun":"procedure","op":"start-procedure"');
    await until(() => has(element, '.toast'));
    find(element, '.toast button').click();
    await until(() => textIn(element, '.desk').includes('没有这个程序'));
  });
});

describe('a notice of five working days', () => {
  it('posted on 2026-02-12 ends on 2026-02-26 with the make-up day and the holidays shown, and the next step may begin on 2026-02-27', async () => {
    const { element, id } = await road(published);
    expect(textIn(element, '[aria-current=step]')).to.contain('县级媒体：还没有登记张贴');
    find(element, '#place-county-media button').focus();
    await keys(element, 'Enter');
    await typeInto(element, '#entry-date', '2.12');
    expect(textIn(element, '.echo')).to.equal('2026年2月12日 周四');
    await keys(element, 'Enter');
    await until(() => has(element, '.strip'));
    expect(textsIn(element, '.strip > li')).to.deep.equal([
      '贴2月12日 周四 张贴，次日起算',
      '工2月13日 周五 第 1 个工作日',
      '班2月14日 周六 调休上班，第 2 个工作日',
      '节2月15日—23日 节假日，不计',
      '工2月24日 周二 第 3 个工作日',
      '工2月25日 周三 第 4 个工作日',
      '工2月26日 周四 第 5 个工作日，公示期满',
      '2月27日 周五 可进入下一步',
    ]);
    expect(textIn(element, '#gate')).to.contain('公示期到 2月26日，2月27日才能进入下一步');
    expect((await eventsOf(element, id)).at(-1)).to.deep.equal({ type: 'posted', step: 'publish-decision', date: '2026-02-12', place: 'county-media' });
  });

  it('beyond the published years says that it is estimated', async () => {
    const events: ProcedureEvent[] = [
      ...['self-assessment', 'examination', 'review'].flatMap((step) => [
        ...({ 'self-assessment': ['assessment'], examination: ['ballot', 'interviews', 'on-site', 'appraisal'], review: ['opinion'] }[step] ?? []).map((slot): ProcedureEvent => ({ type: 'proof', step, date: '2026-12-30', slot, value: '一份' })),
        complete(step, '2026-12-30'),
      ]),
      { type: 'posted', step: 'notice', date: '2026-12-31', place: 'unit' },
      { type: 'posted', step: 'notice', date: '2026-12-31', place: 'county-media' },
    ];
    let id = '';
    const element = await checklistWith(async (store) => (({ id } = await stored(store, 'five-step-selection', '红旗村', events))), { today: '2026-12-31' });
    await openAt(element, `procedure;id=${id}`, '.strip');
    expect(textIn(element, '.notice')).to.contain('推算').and.to.contain('放假安排尚未公布');
    expect(textIn(element, '.strip [data-end]')).to.contain('1月7日');
  });
});

describe('the gates', () => {
  it('an open objection blocks the next step, naming it and leading to it', async () => {
    const { element, id } = await road([...published, { type: 'posted', step: 'publish-decision', date: '2026-02-12', place: 'county-media' }], { today: '2026-02-27' });
    button(element, '登记意见').click();
    await typeInto(element, '#entry-about', '路线绕远');
    await typeInto(element, '#entry-date', '2.14');
    await keys(element, 'Control+Enter');
    await until(() => has(element, '#objection-objection-1'));
    await until(() => textIn(element, '#gate').includes('意见 1“路线绕远”未办结'));
    find(element, '.complete').focus();
    await keys(element, 'Enter');
    expect(element.shadowRoot?.activeElement?.id).to.equal('gate');
    expect(textIn(element, '[role=alert]')).to.contain('意见 1“路线绕远”未办结');
    expect(current(element)).to.equal('5 决议公开');
    await keys(element, 'Tab', 'Enter');
    expect(element.shadowRoot?.activeElement?.closest('li')?.id).to.equal('objection-objection-1');
    await keys(element, 'Tab');
    await openAnswer(element);
    await keys(element, 'Control+Enter');
    await until(() => textIn(element, '.entry-problems').includes('没有答复不能办结'));
    await typeInto(element, '#entry-answer', '已改线');
    await keys(element, 'Control+Enter');
    await until(() => textIn(element, '#gate').includes('可以完成本步'));
    find(element, '.complete').focus();
    await keys(element, 'Enter');
    await until(() => has(element, '#entry-date'));
    await keys(element, 'Enter');
    await until(() => current(element) === '6 实施结果公开');
    expect((await eventsOf(element, id)).at(-1)).to.deep.equal({ type: 'complete', step: 'publish-decision', date: '2026-02-27' });
  });

  const openAnswer = async (element: JcMeetingChecklist): Promise<void> => {
    button(element, '办理意见').click();
    await until(() => has(element, '#entry-answer'));
  };

  it('a vote below two thirds blocks, and says how many are missing', async () => {
    const { element } = await road(reviewed);
    find(element, '#records button').focus();
    await keys(element, 'Enter');
    await until(() => has(element, '#entry-due'));
    for (const [field, value] of [['date', '1.29'], ['due', '60'], ['present', '39'], ['yes', '39']] as const) await typeInto(element, `#entry-${field}`, value);
    await keys(element, 'Control+Enter');
    await until(() => has(element, '.verdict'));
    expect(textIn(element, '.verdict[data-kind=danger]')).to.equal('到会 39/60，赞成 39；表决无效；到会还差 1 人（需 40 人）');
    expect(textIn(element, '#gate')).to.contain('表决未通过').and.to.contain('到会还差 1 人（需 40 人）');
    find(element, '.complete').focus();
    await keys(element, 'Enter');
    expect(current(element)).to.equal('3 审议');
    expect(has(element, '#entry-date')).to.equal(false);
  });

  it('a step cannot be skipped: the rules refuse it, in words, at the step', async () => {
    const { element, id } = await road(reviewed);
    const before = await eventsOf(element, id);
    button(element, '完成本步：决议公开').focus();
    await keys(element, 'Enter');
    await until(() => has(element, '#refusal-publish-decision'));
    expect(textIn(element, '#refusal-publish-decision')).to.equal('没有登记。 不能跳步，要先完成“审议”');
    expect(element.shadowRoot?.activeElement?.id).to.equal('refusal-publish-decision');
    expect(await eventsOf(element, id)).to.deep.equal(before);
  });

  it('counts that cannot be true are refused in the form, which keeps what was typed', async () => {
    const { element } = await road(reviewed);
    find(element, '#records button').click();
    await until(() => has(element, '#entry-due'));
    for (const [field, value] of [['date', '1.29'], ['due', '10'], ['present', '11'], ['yes', '5']] as const) await typeInto(element, `#entry-${field}`, value);
    await keys(element, 'Control+Enter');
    await until(() => textIn(element, '.entry-problems').includes('票数不对'));
    expect(find<HTMLInputElement>(element, '#entry-present').value).to.equal('11');
  });

  it('steps one and two are held together only when somebody confirms the condition, which is noted', async () => {
    const { element, id } = await road([begun]);
    expect(textIn(element, '.merge')).to.contain('提议、商议可以合并进行').and.to.contain('书记、主任由一人担任');
    button(element, '符合，合并进行').click();
    await until(() => has(element, '#entry-date'));
    await keys(element, 'Enter');
    await until(() => textIn(element, '.step-head').includes('与商议合并进行'));
    expect((await eventsOf(element, id)).at(-1)).to.deep.equal({ type: 'confirm', date: '2026-02-16', condition: 'one-person' });
    expect(textIn(element, '.history')).to.contain('确认：书记、主任由一人担任');
  });
});

describe('what was written down', () => {
  it('is taken back within ten minutes and stays in the log', async () => {
    const { element, id } = await road(decided);
    const events = recordEvents(element, 'jc-change');
    find(element, '.history summary').click();
    await settle(element);
    expect(textIn(element, '.history')).to.contain('还可撤回 10 分钟');
    button(element, '撤回').click();
    await until(() => current(element) === '4 决议');
    expect(textIn(element, '.history .withdrawn')).to.contain('已撤回');
    expect(events).to.deep.equal([`jc-change ${JSON.stringify({ noun: 'procedure', op: 'undo-add-event', id })}`]);
  });

  it('a proof is a file: kept in the store, listed with its size', async () => {
    const { element, id } = await road(decided);
    find(element, '#slot-photo button').click();
    await until(() => has(element, '#entry-photo-file'));
    await keys(element, 'Control+Enter');
    await until(() => textIn(element, '.entry-problems').includes('请写说明，或选文件'));
    const field = find<HTMLInputElement>(element, '#entry-photo-file');
    const transfer = new DataTransfer();
    transfer.items.add(new File(['照片'], '公开栏.jpg', { type: 'image/jpeg' }));
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await keys(element, 'Control+Enter');
    await until(() => textIn(element, '#slot-photo').includes('公开栏.jpg（1 kB）'));
    const proof = (await eventsOf(element, id)).at(-1) as Extract<ProcedureEvent, { type: 'proof' }>;
    expect(proof.value).to.match(/^attachment:/);
    expect(await (await (await element.store).attachments.file((proof.value ?? '').slice(11))).text()).to.equal('照片');
  });

  it('a draft of a form is there again after it was closed', async () => {
    const { element } = await road(decided);
    button(element, '登记意见').click();
    await typeInto(element, '#entry-about', '还没写完');
    await keys(element, 'Escape');
    await until(() => !has(element, '.entry'));
    button(element, '登记意见').click();
    await until(() => has(element, '#entry-about'));
    expect(find<HTMLTextAreaElement>(element, '#entry-about').value).to.equal('还没写完');
    expect(textIn(element, '.entry')).to.contain('上次没有登记完');
  });

  it('nothing can be written where the page is read-only', async () => {
    const { element } = await road(published, { readonly: '' });
    expect(has(element, '.complete')).to.equal(false);
    expect(textIn(element, '#gate')).to.contain('县级媒体还没有张贴');
    expect(() => button(element, '登记意见')).to.throw();
    expect(has(element, '[part=primary]')).to.equal(false);
  });
});

describe('a meeting of the store', () => {
  const withMeeting = async (): Promise<JcMeetingChecklist> => {
    let id = '';
    const element = await checklistWith(async (store) => {
      const roll = ['zhou', 'wu', 'zheng', 'wang'].map((person) => ({ person, status: 'present' as const, ...(person === 'wang' && { late: '15:30' }) }));
      await store.meetings.hold(
        { unit: '111', kind: 'members-meeting', date: '2026-01-29', state: 'held', title: '一月党员大会', roll, votes: [{ rule: 'four-discussions-review', about: '修路方案', yes: 3, no: 0, abstain: 0, at: '15:00' }] },
        { author: '' },
      );
      ({ id } = await stored(store, 'four-discussions', '修路方案', reviewed));
    });
    return openAt(element, `procedure;id=${id}`, '.steps');
  };

  it('is linked with its vote, counted with who was there at that moment', async () => {
    const element = await withMeeting();
    find(element, '#records button').click();
    await until(() => has(element, '#entry-meeting'));
    expect([...find<HTMLSelectElement>(element, '#entry-meeting').options].map(({ text }) => text)).to.deep.equal(['1月29日 党员大会 · 一月党员大会', '手工填写']);
    expect([...find<HTMLSelectElement>(element, '#entry-vote').options].map(({ text }) => text)).to.deep.equal(['修路方案（赞成 3）', '手工填写票数']);
    await keys(element, 'Control+Enter');
    await until(() => has(element, '.verdict'));
    expect(textIn(element, '[aria-current=step] .verdict')).to.equal('到会 3/4，赞成 3；通过');
    expect(textIn(element, '#gate')).to.contain('可以完成本步');
    expect(button(element, '打开会议记录：党员大会 1月29日').textContent).to.contain('党员大会 1月29日');
  });

  it('that is linked already is not offered again', async () => {
    const element = await withMeeting();
    find(element, '#records button').click();
    await until(() => has(element, '#entry-meeting'));
    await keys(element, 'Control+Enter');
    await until(() => has(element, '.verdict'));
    find(element, '#records button:last-of-type').click();
    await until(() => has(element, '#entry-meeting'));
    expect([...find<HTMLSelectElement>(element, '#entry-meeting').options].map(({ text }) => text)).to.deep.equal(['手工填写']);
  });
});

describe('what goes out', () => {
  const printed = (element: JcMeetingChecklist): string => [...(element.shadowRoot?.querySelector('jc-print-dialog')?.shadowRoot?.querySelectorAll('*') ?? [])].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join('');

  for (const [label, words] of [
    ['打印公示', ['修路方案', '2026年2月26日']],
    ['打印过程材料目录', ['公告一份', '到会 58/86，赞成 40；通过', '村务公开栏']],
  ] as const) {
    it(`${label} shows its sheets`, async () => {
      const { element } = await road([...published, { type: 'posted', step: 'publish-decision', date: '2026-02-12', place: 'county-media' }]);
      button(element, '更多操作').click();
      await until(() => has(element, '[role=menu]'));
      button(element, label).click();
      await until(() => words.every((word) => printed(element).includes(word)));
    });
  }
});

describe('the public', () => {
  it('sees the steps, and nothing that people wrote', async () => {
    const { element } = await road([...published, { type: 'objection', date: '2026-02-14', id: 'objection-1', about: '路线绕远' }], { audience: 'public' });
    expect(textIn(element, '.steps')).to.contain('决议公开').and.to.contain('意见 1');
    expect(element.shadowRoot?.innerHTML).to.not.contain('路线绕远').and.to.not.contain('公告一份').and.to.not.contain('吴小满');
  });
});

describe('the procedures to assistive technology', () => {
  it('are an ordered list with one current step, and accessible with a form open', async () => {
    const { element } = await road([...published, { type: 'objection', date: '2026-02-14', id: 'objection-1', about: '路线绕远' }]);
    expect(element.shadowRoot?.querySelectorAll('ol.steps > [aria-current=step]').length).to.equal(1);
    await expect(element).to.be.accessible();
    button(element, '登记公示').click();
    await until(() => has(element, '.entry'));
    await expect(element).to.be.accessible();
    button(element, '决议公开的依据').click();
    await settle(element);
    expect(textIn(element, '.popover')).to.contain('MTG-34').and.to.contain('张贴次日起算 5 个工作日').and.to.contain('全国').and.to.contain('本地');
    await expect(element).to.be.accessible();
  });

  it('speak English where the page does', async () => {
    const { element } = await road(published, { locale: 'en' });
    expect(textIn(element, '[aria-current=step]')).to.contain('Publish the decision').and.to.contain('not posted yet: County media');
    expect(/[\u4e00-\u9fff]/.test(textIn(element, '.steps').replaceAll('公告一份', '').replaceAll('照片一张', ''))).to.equal(false);
  });

  for (const [says, attributes] of [['in large type', { scale: 'large' }], ['from right to left', { locale: 'ug' }], ['in standard type', {}]] as const) {
    it(`do not overflow 320 px ${says}`, async () => {
      const { element } = await road([...published, { type: 'posted', step: 'publish-decision', date: '2026-02-12', place: 'county-media' }], attributes);
      (element.parentElement as HTMLElement).style.width = '320px';
      await settle(element);
      const view = find(element, '.view');
      expect(view.scrollWidth).to.be.at.most(view.clientWidth);
      find<HTMLButtonElement>(element, '#slot-photo button').click();
      await until(() => has(element, '.entry'));
      expect(view.scrollWidth).to.be.at.most(view.clientWidth);
    });
  }
});
