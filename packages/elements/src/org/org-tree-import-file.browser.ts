import { expect } from '@open-wc/testing';
import type { LoadReport } from './report.js';
import { emptyTree, idsOf, recordEvents, rejection, settled, treeWith } from '../testing/org-tree.suite.js';
import { makeXlsx } from '@jiceng/storage/transfer';
import type { JcOrgTree } from './org-tree.js';

const table = [
  ['编码', '上级编码', '名称', '类型'],
  ['1', '', '青溪县', '县'],
  ['11', '1', '石桥镇', '镇'],
  ['111', '11', '和平村', '村'],
];
const csv = (separator: string, rows = table): string => rows.map((cells) => cells.join(separator)).join('\r\n');

/** 编码,上级编码,名称 / 1,,青溪县 / 11,1,石桥镇 in GB18030, which no browser can write. */
const gb18030 = Uint8Array.from(
  (
    'b1e0c2eb2cc9cfbcb6b1e0c2eb2cc3fbb3c60d0a' + '312c2cc7e0cfaacfd80d0a' + '31312c312ccaafc7c5d5f20d0a'
  ).match(/../g) ?? [],
  (byte) => Number.parseInt(byte, 16),
);

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 + 2 * text.length);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at++) {
    bytes[2 + 2 * at] = text.charCodeAt(at) & 0xff;
    bytes[3 + 2 * at] = text.charCodeAt(at) >> 8;
  }
  return bytes;
}

describe('importFile() of the org tree', () => {
  let tree: JcOrgTree;

  beforeEach(async () => {
    tree = await emptyTree();
  });

  async function expectCounty(report: LoadReport): Promise<void> {
    expect(report).to.deep.equal({ total: 3, findings: [] });
    await tree.expandAll();
    expect(idsOf(tree)).to.equal('1 11 111');
    expect(tree.shadowRoot?.querySelector('[data-id="111"] .label')?.textContent).to.equal('和平村');
  }

  describe('reads', () => {
    for (const [name, separator] of [['commas', ','], ['tabs', '\t'], ['semicolons', ';']] as const) {
      it(`CSV with ${name}`, async () => {
        await expectCounty(await tree.importFile(new Blob([csv(separator)])));
      });
    }
    it('CSV in UTF-8 with a byte order mark', async () => {
      await expectCounty(await tree.importFile(new Blob(['\ufeff', csv(',')])));
    });
    it('CSV in UTF-16', async () => {
      await expectCounty(await tree.importFile(new Blob([utf16(csv(','))])));
    });
    it('CSV in GB18030', async () => {
      expect(await tree.importFile(new Blob([gb18030]))).to.deep.equal({ total: 2, findings: [] });
      expect(tree.shadowRoot?.querySelector('[data-id="11"] .label')?.textContent).to.equal('石桥镇');
    });
    it('columns in another order with headings in English', async () => {
      const report = await tree.importFile(new Blob(['name,kind,parentId,id\n青溪县,县,,1\n石桥镇,镇,1,11\n和平村,村,11,111\n']));
      await expectCounty(report);
    });
    it('XLSX', async () => {
      await expectCounty(await tree.importFile(await makeXlsx({ name: '组织架构', rows: table })));
    });
    it('JSON rows', async () => {
      const [heading = [], ...rows] = table;
      const objects = rows.map(([id, parentId, name]) => ({ id, parentId: parentId || null, name }));
      expect(heading).to.have.length(4);
      await expectCounty(await tree.importFile(new Blob([JSON.stringify(objects)])));
    });
    it('division codes without a column for the unit above', async () => {
      const rows = [['区划代码', '名称'], ['500000000000', '重庆市'], ['500200000000', '青溪县'], ['500229000000', '石桥镇']];
      const report = await tree.importFile(new Blob([csv(',', rows)]));
      expect(report.total).to.equal(3);
    });
    it('with the columns that the host names', async () => {
      const rows = [['a', 'b', 'c'], ['1', '', '青溪县'], ['11', '1', '石桥镇'], ['111', '11', '和平村']];
      await expectCounty(await tree.importFile(new Blob([csv(',', rows)]), { mapping: { nesting: 'parent', id: 0, parentId: 1, name: 2 } }));
    });
  });

  describe('says what it found', () => {
    it('with the rows that Excel shows', async () => {
      const { total, findings } = await tree.importFile(new Blob([csv(',', [...table, ['111', '11', '又一村', ''], ['112', '99', '孤村', ''], ['1.10101E+11', '11', '坏村', '']])]));
      expect(findings.map(({ code, row }) => `${code} ${row}`)).to.have.members(['duplicate-id 5', 'orphan 6', 'damaged-id 7']);
      expect(total).to.equal(4);
      expect(findings.find(({ code }) => code === 'damaged-id')?.message).to.contain('第 7 行');
    });
  });

  describe('dryRun', () => {
    it('reports, and changes nothing: neither shown nor stored', async () => {
      tree = await treeWith([{ id: 'a', parentId: null, name: '旧县' }]);
      const heard = recordEvents(tree, 'jc-change', 'jc-error');
      const report = await tree.importFile(new Blob([csv(',')]), { dryRun: true });
      expect(report).to.deep.equal({ total: 3, findings: [] });
      await settled(tree);
      expect(idsOf(tree)).to.equal('a');
      expect(heard).to.deep.equal([]);
    });
    it('is allowed under readonly', async () => {
      tree.readonly = true;
      expect((await tree.importFile(new Blob([csv(',')]), { dryRun: true })).total).to.equal(3);
    });
  });

  describe('refuses', () => {
    const bad: readonly (readonly [name: string, parts: BlobPart[], code: string, reason: string])[] = [
      ['nothing', [], 'file-unreadable', '文件里没有数据行'],
      ['a picture', [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)], 'file-unreadable', '这是另一种文件'],
      ['an old workbook', [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), new Uint8Array(2000)], 'file-unreadable', '旧版 .xls'],
      ['a web page', ['<html><table><tr><td>1</td></tr></table></html>'], 'file-unreadable', '这是网页'],
      ['JSON that is cut off', ['[{"id":"1","name":"a"},{"id":"2","na'], 'file-unreadable', '文件不完整'],
      ['JSON with a fault, with its line', ['[\n  {"id":"1",\n   "name": oops}\n]'], 'file-unreadable', '文件已损坏，第 3 行'],
      ['a table without a code or a name', ['甲,乙\n你好,世界\n再见,世界\n'], 'mapping-missing', '认不出'],
    ];
    for (const [name, parts, code, reason] of bad) {
      it(`${name}: ${code}, in plain words, and the old tree stands`, async () => {
        tree = await treeWith([{ id: 'a', parentId: null, name: '旧县' }]);
        const heard = recordEvents(tree, 'jc-change', 'jc-error');
        const error = await rejection(tree.importFile(new Blob(parts)));
        expect(error.code).to.equal(code);
        expect(error.message).to.contain(reason).and.contain('没有导入').and.contain(`(${code})`);
        expect(idsOf(tree)).to.equal('a');
        expect(heard.map((event) => event.split(' ')[0])).to.deep.equal(['jc-error']);
      });
    }
    it('in English at locale="en"', async () => {
      tree.locale = 'en';
      const { message } = await rejection(tree.importFile(new Blob(['<html></html>'])));
      expect(message).to.contain('Nothing was imported').and.contain('web page');
    });
    it('a file over 200 MB, at once', async () => {
      const part = new Uint8Array(1024 * 1024);
      const error = await rejection(tree.importFile(new Blob(Array.from({ length: 201 }, () => part))));
      expect(error.code).to.equal('file-too-large');
      expect(error.message).to.contain('200 MB');
    });
    it('everything under readonly', async () => {
      tree.readonly = true;
      expect((await rejection(tree.importFile(new Blob([csv(',')])))).code).to.equal('readonly');
      expect(tree.size).to.equal(0);
    });
  });

  describe('called off', () => {
    it('rejects with aborted, and the old tree stands', async () => {
      tree = await treeWith([{ id: 'a', parentId: null, name: '旧县' }]);
      const rows = Array.from({ length: 60_000 }, (_, at) => [String(at + 1), at === 0 ? '' : '1', `第${at}村`, '村']);
      const controller = new AbortController();
      tree.addEventListener('jc-progress', () => controller.abort(), { once: true });
      const error = await rejection(tree.importFile(new Blob([csv(',', [table[0] ?? [], ...rows])]), { signal: controller.signal }));
      expect(error.code).to.equal('aborted');
      expect(idsOf(tree)).to.equal('a');
    });
    it('before it begins rejects with aborted', async () => {
      expect((await rejection(tree.importFile(new Blob([csv(',')]), { signal: AbortSignal.abort() }))).code).to.equal('aborted');
    });
  });

  describe('on the way', () => {
    it('sends jc-progress by phase, then one jc-change', async () => {
      const phases: string[] = [];
      tree.addEventListener('jc-progress', (event) => {
        const { phase, done, total } = (event as CustomEvent<{ phase: string; done: number; total: number }>).detail;
        expect(done).to.be.at.most(Math.max(total, done));
        if (phases.at(-1) !== phase) phases.push(phase);
      });
      const heard = recordEvents(tree, 'jc-change');
      await tree.importFile(new Blob([csv(',')]));
      expect(phases.at(-1)).to.equal('writing');
      expect(phases).to.include('building');
      expect(heard).to.have.length(1);
      expect(heard[0]).to.match(/^jc-change \{"noun":"org","op":"replace","id":".+"\}$/);
    });
  });
});
