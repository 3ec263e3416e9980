import { makeXlsx } from '@jiceng/storage/transfer';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { rollStrings } from '../../locales/meeting/roll.js';
import { chooseInMenu, downloaded } from '../../testing/files-out.suite.js';
import { find, has, recordEvents, until } from '../../testing/org-tree.suite.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import { branch, keys, newRecord, press, put, records, settle, sheet, show, textOf, textsOf } from '../record/records.suite.js';

const roll = async (people = branch(3), attributes: Readonly<Record<string, string>> = {}): Promise<JcMeetingChecklist> => {
  const element = await show(await records(people, attributes), 'record;roll=1', '#roll-title');
  // Its title is there before its people are read.
  await until(() => names(element).length >= people.length);
  return element;
};
const names = (element: JcMeetingChecklist): string[] => textsOf(element, '.roll .data-table tbody .row [data-column="0"] .value');
const cell = (element: JcMeetingChecklist, row: number, column: number): HTMLElement => find(element, `.roll tbody [data-row="${row}"] [data-column="${column}"]`);

/** Types into a cell and goes down. */
async function fill(element: JcMeetingChecklist, row: number, column: number, text: string): Promise<void> {
  cell(element, row, column).focus();
  await keys(element, 'F2');
  const input = find<HTMLInputElement>(element, '.cell-input');
  input.select();
  document.execCommand('insertText', false, text);
  await keys(element, 'Enter');
}

/** Chooses a file to import. */
async function give(element: JcMeetingChecklist, file: File): Promise<void> {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  const field = find<HTMLInputElement>(element, '#roll-file');
  field.files = transfer.files;
  field.dispatchEvent(new Event('change'));
}

describe('the roll', () => {
  it('is edited in place, and every edit is stored with its way back', async () => {
    const element = await roll();
    const changes = recordEvents(element, 'jc-change');
    await fill(element, 1, 2, '预备');
    await until(() => cell(element, 1, 2).textContent?.includes('预备党员'));
    expect(changes[0]).to.contain('"op":"roll"');
    expect(textOf(element, '.form-head')).to.contain('共 3 人 · 正式党员 2 · 预备党员 1');
    await until(() => has(element, '.toast'));
    await press(element, '撤回', '.toast');
    await until(() => cell(element, 1, 2).textContent?.includes('正式党员'));
  });

  it('takes a new person in its last row, and people off by emptying a name', async () => {
    const element = await roll();
    await fill(element, 3, 0, '王某');
    await until(() => names(element).length === 5);
    expect(names(element)).to.deep.equal(['周某', '吴某', '郑某', '王某', '新增一人']);
    cell(element, 3, 0).focus();
    await keys(element, 'Delete');
    await until(() => names(element).length === 4);
    expect((await element.opened?.people.get('111'))?.people.map(({ name }) => name)).to.deep.equal(['周某', '吴某', '郑某']);
  });

  it('says in the cell what cannot be kept, and keeps what was typed', async () => {
    const element = await roll();
    await fill(element, 0, 2, '群众');
    await until(() => cell(element, 0, 2).getAttribute('aria-invalid') === 'true');
    expect(cell(element, 0, 2).textContent).to.contain('群众').and.to.contain('不是规则包里的身份');
    expect((await element.opened?.people.get('111'))?.people[0]?.standing).to.equal('full');
    await fill(element, 0, 2, '正式');
    await until(() => !cell(element, 0, 2).hasAttribute('aria-invalid'));
  });

  it('is filled by paste, with a preview that writes nothing, as one edit that can be taken back', async () => {
    const element = await roll([]);
    await press(element, '粘贴名单');
    await put(element, '#roll-area', '姓名\t身份\t职务\n周某\t正式党员\t书记\n吴某\t预备\t\n郑某\t群众\t');
    await press(element, '试算');
    expect(textOf(element, '#roll-preview')).to.equal('将要写入 · 新增 2 人，有问题 1 行，不写入');
    expect(textOf(element, '.roll-preview li')).to.contain('第 3 行').and.to.contain('“群众”不是规则包里的身份');
    expect((await element.opened?.people.get('111'))?.people).to.deep.equal([]);
    await keys(element, 'Control+Enter');
    await until(() => names(element).length === 3);
    expect(names(element)).to.deep.equal(['周某', '吴某', '新增一人']);
    await until(() => has(element, '.toast'));
    await press(element, '撤回', '.toast');
    await until(() => names(element).length === 1);
  });

  it('is filled from a workbook of 400 people', async () => {
    const element = await roll([]);
    const rows = [['姓名', '党员类别'], ...Array.from({ length: 400 }, (_, at) => [`人${at + 1}`, '正式党员'])];
    await give(element, new File([await makeXlsx({ name: '名册', rows })], '名册.xlsx'));
    await until(() => textOf(element, '#roll-preview').includes('新增 400 人'));
    await press(element, '写入 400 人');
    await until(() => textOf(element, '.form-head').includes('共 400 人'));
  });

  for (const locale of ['zh-CN', 'en', 'ug']) {
    it(`goes out as a workbook and as CSV in ${locale}, and is the same when it comes back`, async () => {
      const element = await roll(branch(3), { locale });
      const text = rollStrings(locale);
      for (const label of [text.exportXlsx(3), text.exportCsv(3)]) {
        const { name, file } = await downloaded(() => chooseInMenu(element, label));
        expect(name).to.match(/_20261\d{3}\.(xlsx|csv)$/);
        await give(element, new File([file], name));
        await until(() => textOf(element, '#roll-preview').includes(text.summary(0, 0, 3, 0)));
      }
    });
  }

  it('takes a block that is pasted into its cells', async () => {
    const element = await roll();
    cell(element, 2, 0).focus();
    const data = new DataTransfer();
    data.setData('text/plain', '郑改名\r\n王某\r\n冯某');
    cell(element, 2, 0).dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    await until(() => names(element).includes('冯某'));
    expect(names(element)).to.deep.equal(['周某', '吴某', '郑改名', '王某', '冯某', '新增一人']);
  });

  it('is reached from the record form, which has its new people when it is left', async () => {
    const element = await newRecord(branch(2));
    find(element, '.sheet-row[data-row="0"]').focus();
    await sendKeys({ press: '1' });
    await press(element, '编辑名册');
    await until(() => names(element).length === 3);
    await fill(element, 2, 0, '王某');
    await until(() => names(element).length === 4);
    await press(element, '返回');
    await until(() => has(element, '.record-form'));
    await settle(element);
    expect(sheet(element)).to.deep.equal(['周某 present', '吴某 –', '王某 –']);
  });

  it('is read without fields where nothing may be changed', async () => {
    const element = await roll(branch(3), { readonly: '' });
    expect(names(element)).to.deep.equal(['周某', '吴某', '郑某']);
    expect(textsOf(element, '.roll button:not(.expand)')).to.deep.equal(['返回']);
  });
});
