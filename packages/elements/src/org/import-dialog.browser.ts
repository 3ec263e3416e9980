import { expect } from '@open-wc/testing';
import {
  button,
  emptyTree,
  find,
  focus,
  focusedId,
  has,
  idsOf,
  nextFrame,
  press,
  recordEvents,
  settled,
  treeWith,
  until,
} from '../testing/org-tree.suite.js';
import type { JcImportDialog } from './import-dialog.js';
import type { JcOrgTree } from './org-tree.js';

const clean = '编码,上级编码,名称,类型\n1,,青溪县,县\n11,1,石桥镇,镇\n111,11,和平村,村\n';
const faulty = `${clean}11,1,重复镇,镇\n12,9,孤立镇,镇\n13,1,,镇\n1.10101E+11,1,坏码镇,镇\n`;
/** Columns that no heading explains. */
const unnamed = 'a,b,c\n1,,青溪县\n11,1,石桥镇\n';

const dialogOf = (tree: JcOrgTree): Promise<JcImportDialog> => until(() => tree.shadowRoot?.querySelector('jc-import-dialog'));
const isOpen = (wizard: Element): boolean => has(wizard, 'dialog[open]');
const textOf = (wizard: Element): string => find(wizard, 'dialog').textContent ?? '';
const stepOf = (wizard: Element): string => find(wizard, '[aria-current=step]').textContent ?? '';
const primaryOf = (wizard: Element): HTMLButtonElement => find(wizard, 'footer .primary');
/** Waits for a step, and for the work on the way to it to be over. */
const atStep = (wizard: Element, step: string): Promise<boolean> => until(() => stepOf(wizard).includes(step) && !has(wizard, 'progress'));

/** What has the keyboard focus, through all shadow roots. */
function focused(): HTMLElement {
  let element = document.activeElement as HTMLElement;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement as HTMLElement;
  return element;
}

async function tabTo(tree: JcOrgTree, label: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if ((focused().getAttribute('aria-label') ?? focused().textContent ?? '').trim() === label) return;
    await press(tree, 'Tab');
  }
  throw new Error(`Tab does not reach “${label}”.`);
}

function transfer(text: string, name = '架构.csv'): DataTransfer {
  const data = new DataTransfer();
  data.items.add(new File([text], name));
  return data;
}

/** Chooses a file as the user does in the browser's own dialog. */
function choose(wizard: Element, text: string, name?: string): void {
  const input = find<HTMLInputElement>(wizard, 'input[type=file]');
  input.files = transfer(text, name).files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function openWizard(tree: JcOrgTree, text?: string): Promise<JcImportDialog> {
  find(tree, '[part=primary]').click();
  const wizard = await dialogOf(tree);
  await until(() => isOpen(wizard));
  if (text !== undefined) {
    choose(wizard, text);
    await atStep(wizard, '对应列');
  }
  return wizard;
}

describe('the import wizard', () => {
  let tree: JcOrgTree;

  describe('by keyboard alone', () => {
    it('imports: choose, match, read the report, write; the focus is never lost', async () => {
      tree = await treeWith();
      const heard = recordEvents(tree, 'jc-change');
      find(tree, '[part=primary]').focus();
      await press(tree, 'Enter');
      const wizard = await dialogOf(tree);
      await until(() => isOpen(wizard) && focused().textContent?.trim() === '选择文件');
      choose(wizard, faulty);
      await atStep(wizard, '对应列');
      await until(() => focused().matches('input[type=radio]'));
      await tabTo(tree, '试算');
      await press(tree, 'Enter');
      await atStep(wizard, '试算报告');
      await until(() => focused().matches('.tiles'));
      await tabTo(tree, '跳过有问题的 2 行，去写入');
      expect(heard).to.deep.equal([]);
      expect(tree.size).to.equal(11);
      await press(tree, 'Enter');
      await atStep(wizard, '确认写入');
      await until(() => focused().textContent?.trim() === '取消');
      expect(textOf(wizard)).to.contain('将写入 5 个单位，替换现有的 11 个单位。10 分钟内可以撤回。');
      await press(tree, 'Shift+Tab', 'Shift+Tab');
      expect(focused().textContent?.trim()).to.equal('替换架构');
      await press(tree, 'Enter');
      await until(() => !isOpen(wizard));
      expect(tree.size).to.equal(5);
      expect(heard).to.have.length(1);
      expect(find(tree, '[part=banner]').textContent).to.contain('已写入 5 个单位，替换了原有架构。');
      expect(focused() === find(tree, 'button[part=primary]')).to.equal(true);
    });
    it('into an empty tree, where its button is gone afterwards, leaves the focus in the widget', async () => {
      tree = await emptyTree();
      find(tree, '[part=primary]').focus();
      await press(tree, 'Enter');
      const wizard = await dialogOf(tree);
      await until(() => isOpen(wizard));
      choose(wizard, clean);
      await atStep(wizard, '对应列');
      primaryOf(wizard).click();
      await atStep(wizard, '试算报告');
      primaryOf(wizard).click();
      await atStep(wizard, '确认写入');
      expect(primaryOf(wizard).textContent?.trim()).to.equal('确认写入');
      primaryOf(wizard).click();
      await until(() => !isOpen(wizard));
      await until(() => tree.shadowRoot?.activeElement);
      expect(tree.size).to.equal(3);
    });
    for (const [locale, scale] of [['en', 'large'], ['ug', 'standard']] as const) {
      it(`keeps its radio buttons round beside sentences of several lines, in ${locale}, ${scale}`, async () => {
        tree = await emptyTree({ locale, scale });
        const wizard = await openWizard(tree);
        choose(wizard, clean);
        const radios = await until(() => (has(wizard, 'input[type=radio]') ? [...(wizard.shadowRoot?.querySelectorAll<HTMLElement>('input[type=radio]') ?? [])] : null));
        find(wizard, 'fieldset').style.inlineSize = '14em';
        for (const radio of radios) expect(radio.offsetWidth).to.equal(radio.offsetHeight);
        const [legend, frame] = [find(wizard, 'fieldset legend'), find(wizard, 'fieldset')].map((part) => part.getBoundingClientRect());
        expect(legend?.top, 'legend within the frame').to.be.above(frame?.top ?? Infinity);
      });
    }
    it('says its steps, and names itself', async () => {
      tree = await emptyTree();
      const wizard = await openWizard(tree);
      const title = find(wizard, `#${find(wizard, 'dialog').getAttribute('aria-labelledby')}`);
      expect(title.textContent).to.equal('导入表格');
      expect(stepOf(wizard)).to.equal('1 选择文件');
      expect(has(wizard, 'dialog [role=status]') && has(wizard, 'dialog [role=alert]')).to.equal(true);
    });
  });

  describe('Escape', () => {
    for (const step of ['选择文件', '对应列', '试算报告', '确认写入']) {
      it(`at “${step}” leaves the old tree as it was, and the focus where it was`, async () => {
        tree = await treeWith();
        const heard = recordEvents(tree, 'jc-change', 'jc-error');
        find(tree, '[part=primary]').focus();
        const wizard = await openWizard(tree, step === '选择文件' ? undefined : faulty);
        while (!stepOf(wizard).includes(step)) {
          const before = stepOf(wizard);
          primaryOf(wizard).click();
          await until(() => stepOf(wizard) !== before && !has(wizard, 'progress'));
        }
        await press(tree, 'Escape');
        await until(() => !isOpen(wizard));
        await settled(tree);
        expect(tree.size).to.equal(11);
        expect(idsOf(tree)).to.equal('1 11 12 13');
        expect(heard).to.deep.equal([]);
        expect(focused() === find(tree, 'button[part=primary]')).to.equal(true);
      });
    }
  });

  describe('cancel', () => {
    it('while it reads stays at the step, with a sentence, and nothing has changed', async () => {
      tree = await treeWith();
      const wizard = await openWizard(tree);
      choose(wizard, `${clean}${Array.from({ length: 120_000 }, (_, at) => `9${at},1,第${at}村,村`).join('\n')}\n`);
      await until(() => has(wizard, 'progress'));
      button(wizard, '取消').click();
      await until(() => textOf(wizard).includes('已取消，原有数据没有变化。'));
      expect(isOpen(wizard)).to.equal(true);
      expect(stepOf(wizard)).to.equal('1 选择文件');
      expect(tree.size).to.equal(11);
    });
    it('begins again from the first step the next time', async () => {
      tree = await treeWith();
      const wizard = await openWizard(tree, faulty);
      button(wizard, '取消').click();
      await until(() => !isOpen(wizard));
      const again = await openWizard(tree);
      expect(stepOf(again)).to.equal('1 选择文件');
      expect(textOf(again)).to.not.contain('架构.csv');
    });
  });

  describe('matching columns', () => {
    it('finds them by their headings, and shows samples', async () => {
      tree = await emptyTree();
      const wizard = await openWizard(tree, clean);
      const chosen = (field: string): string => {
        const select = find<HTMLSelectElement>(wizard, `[data-field=${field}]`);
        return select.options[select.selectedIndex]?.textContent?.trim() ?? '';
      };
      expect(['id', 'parentId', 'name', 'kind'].map(chosen)).to.deep.equal(['编码', '上级编码', '名称', '类型']);
      expect(textOf(wizard)).to.contain('例：青溪县、石桥镇、和平村').and.contain('3 行').and.contain('架构.csv');
    });
    it('asks for what is missing when pressed, and goes to it', async () => {
      tree = await emptyTree();
      const wizard = await openWizard(tree, unnamed);
      for (const field of ['id', 'parentId', 'name']) {
        const select = find<HTMLSelectElement>(wizard, `[data-field=${field}]`);
        select.value = '';
        select.dispatchEvent(new Event('change'));
      }
      primaryOf(wizard).click();
      await settled(tree);
      expect(textOf(wizard)).to.contain('请选择“编码”对应的列。');
      expect(focused().dataset['field']).to.equal('id');
      for (const [column, field] of ['id', 'parentId', 'name'].entries()) {
        const select = find<HTMLSelectElement>(wizard, `[data-field=${field}]`);
        select.value = String(column);
        select.dispatchEvent(new Event('change'));
      }
      primaryOf(wizard).click();
      await atStep(wizard, '试算报告');
      expect(textOf(wizard)).to.contain('没有发现问题。');
    });
    it('goes back without losing what was chosen', async () => {
      tree = await emptyTree();
      const wizard = await openWizard(tree, clean);
      const kind = find<HTMLSelectElement>(wizard, '[data-field=kind]');
      kind.value = '';
      kind.dispatchEvent(new Event('change'));
      primaryOf(wizard).click();
      await atStep(wizard, '试算报告');
      button(wizard, '上一步').click();
      await atStep(wizard, '对应列');
      expect(find<HTMLSelectElement>(wizard, '[data-field=kind]').value).to.equal('');
      expect(find<HTMLSelectElement>(wizard, '[data-field=name]').value).to.equal('2');
    });
    it('reads the file again in another encoding', async () => {
      tree = await emptyTree();
      const wizard = await openWizard(tree, clean);
      const encoding = find<HTMLSelectElement>(wizard, '.fields select');
      expect(encoding.value).to.equal('utf-8');
      encoding.value = 'gb18030';
      encoding.dispatchEvent(new Event('change'));
      await until(() => has(wizard, '.banner') || !textOf(wizard).includes('青溪县'));
      expect(isOpen(wizard)).to.equal(true);
    });
  });

  describe('the report', () => {
    it('counts, and lists every finding with its row, what it is and what to do', async () => {
      tree = await emptyTree();
      const wizard = await openWizard(tree, faulty);
      primaryOf(wizard).click();
      await atStep(wizard, '试算报告');
      expect([...find(wizard, '.tiles').querySelectorAll('dd')].map((value) => value.textContent)).to.deep.equal(['5', '2', '2']);
      const rows = [...find(wizard, '.findings tbody').querySelectorAll('tr')];
      expect(rows.map((row) => row.cells[0]?.textContent)).to.have.members(['5', '6', '7', '8']);
      for (const row of rows) for (const cell of row.cells) expect(cell.textContent?.trim()).to.not.equal('');
      expect(textOf(wizard)).to.contain('青溪县');
    });
    it('can be narrowed to one kind', async () => {
      tree = await emptyTree();
      const wizard = await openWizard(tree, faulty);
      primaryOf(wizard).click();
      await atStep(wizard, '试算报告');
      const filter = find<HTMLSelectElement>(wizard, '.body select');
      filter.value = 'orphan';
      filter.dispatchEvent(new Event('change'));
      await settled(tree);
      expect(find(wizard, '.findings tbody').querySelectorAll('tr').length).to.equal(1);
      expect(textOf(wizard)).to.contain('共 1 条');
    });
    it('of a file in which no row is left offers no way on', async () => {
      tree = await emptyTree();
      const wizard = await openWizard(tree, '编码,上级编码,名称\n1.1E+11,,甲\n1.2E+11,,乙\n');
      primaryOf(wizard).click();
      await atStep(wizard, '试算报告');
      expect(textOf(wizard)).to.contain('没有一行可以列入架构。');
      expect(has(wizard, 'footer .primary')).to.equal(false);
    });
  });

  describe('the banner after writing', () => {
    async function imported(): Promise<void> {
      tree = await treeWith();
      const wizard = await openWizard(tree, clean);
      primaryOf(wizard).click();
      await atStep(wizard, '试算报告');
      primaryOf(wizard).click();
      await atStep(wizard, '确认写入');
      primaryOf(wizard).click();
      await until(() => !isOpen(wizard));
    }
    it('takes the import back, shown and stored, and sends one jc-change', async () => {
      await imported();
      const heard = recordEvents(tree, 'jc-change');
      button(tree, '撤回').click();
      await until(() => tree.size === 11);
      await until(() => find(tree, '[part=banner]').textContent?.includes('已撤回'));
      expect(heard.map((event) => event.includes('undo-replace'))).to.deep.equal([true]);
      expect((await (await tree.store).org.read())?.tree.length).to.equal(11);
    });
    it('can be closed; the menu still takes the import back', async () => {
      await imported();
      find(tree, '[part=banner] [aria-label=关闭]').click();
      find(tree, '[aria-haspopup=menu]').click();
      const menu = await until(() => tree.shadowRoot?.querySelector('[role=menu]'));
      const item = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')].find((entry) => entry.textContent?.includes('撤回上次导入'));
      item?.click();
      await until(() => tree.size === 11);
    });
  });

  describe('a file that cannot be read', () => {
    it('is refused in words with what to do, and another can be chosen', async () => {
      tree = await treeWith();
      const wizard = await openWizard(tree);
      choose(wizard, '%PDF-1.7 …', '架构.pdf');
      await until(() => textOf(wizard).includes('(file-unreadable)'));
      expect(textOf(wizard)).to.contain('没有导入').and.contain('这是另一种文件').and.contain('现有架构没有变化');
      expect(find(wizard, 'dialog [role=alert]').textContent).to.contain('没有导入');
      choose(wizard, clean);
      await atStep(wizard, '对应列');
      expect(has(wizard, '.banner')).to.equal(false);
    });
  });

  describe('a file or cells that come another way', () => {
    const drop = (target: Element, text: string): boolean =>
      target.dispatchEvent(new DragEvent('drop', { bubbles: true, composed: true, cancelable: true, dataTransfer: transfer(text) }));

    it('dropped on the tree opens the wizard at matching columns', async () => {
      tree = await treeWith();
      const over = new DragEvent('dragover', { bubbles: true, composed: true, cancelable: true, dataTransfer: transfer(clean) });
      expect(find(tree, '[role=tree]').dispatchEvent(over)).to.equal(false);
      expect(drop(find(tree, '[role=tree]'), clean)).to.equal(false);
      const wizard = await dialogOf(tree);
      await until(() => isOpen(wizard));
      await atStep(wizard, '对应列');
      expect(textOf(wizard)).to.contain('架构.csv');
      expect(tree.size).to.equal(11);
    });
    it('dropped under readonly is left to the page', async () => {
      tree = await treeWith();
      tree.readonly = true;
      await settled(tree);
      expect(drop(find(tree, '[role=tree]'), clean)).to.equal(true);
      for (let frames = 0; frames < 5; frames++) await nextFrame();
      expect(has(tree, 'jc-import-dialog')).to.equal(false);
    });
    it('dropped on the wizard is taken too', async () => {
      tree = await emptyTree();
      const wizard = await openWizard(tree);
      drop(find(wizard, '.drop'), clean);
      await atStep(wizard, '对应列');
    });
    it('pasted from a spreadsheet are read as a table', async () => {
      tree = await emptyTree();
      const wizard = await openWizard(tree);
      const data = new DataTransfer();
      data.setData('text/plain', clean.replaceAll(',', '\t'));
      find(wizard, '.drop').dispatchEvent(new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true, clipboardData: data }));
      await atStep(wizard, '对应列');
      expect(textOf(wizard)).to.contain('粘贴的单元格');
    });
  });

  describe('a write that fails', () => {
    it('says so in the wizard, and keeps the old tree', async () => {
      tree = await treeWith();
      const wizard = await openWizard(tree, clean);
      primaryOf(wizard).click();
      await atStep(wizard, '试算报告');
      primaryOf(wizard).click();
      await atStep(wizard, '确认写入');
      tree.readonly = true;
      primaryOf(wizard).click();
      await until(() => textOf(wizard).includes('(readonly)'));
      expect(isOpen(wizard)).to.equal(true);
      expect(tree.size).to.equal(11);
    });
  });

  it('leaves a row that had the focus with it', async () => {
    tree = await treeWith();
    focus(tree, '12');
    tree.actions.command((commands) => commands.openWizard());
    const wizard = await dialogOf(tree);
    await until(() => isOpen(wizard));
    await press(tree, 'Escape');
    await until(() => !isOpen(wizard));
    expect(focusedId(tree)).to.equal('12');
  });
});
