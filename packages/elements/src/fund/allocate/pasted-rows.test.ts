import { describe, expect, it } from 'vitest';
import { pastedRows } from './pasted-rows.js';

describe('pasted rows', () => {
  const cases: readonly { readonly says: string; readonly text: string; readonly most?: number; readonly rows: readonly (readonly string[])[] }[] = [
    { says: 'reads cells parted by tabs, as Excel copies them', text: '柳树村\t24\r\n石桥村\t61\r\n', rows: [['柳树村', '24'], ['石桥村', '61']] },
    { says: 'leaves off columns of a sheet beyond those asked for', text: 'A\t1\tnote', rows: [['A', '1']] },
    { says: 'keeps an empty cell in its place', text: 'A\t\t5', most: 3, rows: [['A', '', '5']] },
    { says: 'reads a single column of names', text: '柳树村\n石桥村', rows: [['柳树村'], ['石桥村']] },
    { says: 'parts typed lines at Chinese commas', text: '柳树村，24', rows: [['柳树村', '24']] },
    { says: 'takes a comma between thousands for part of the number', text: '柳树村 1,499', rows: [['柳树村', '1,499']] },
    { says: 'takes a comma before two digits for a separator', text: '柳树村,24', rows: [['柳树村', '24']] },
    { says: 'finds the last cells first, so that names may have spaces', text: 'Willow village no. 2  24', rows: [['Willow village no. 2', '24']] },
    { says: 'leaves out empty lines', text: '\n柳树村 1\n \n', rows: [['柳树村', '1']] },
    { says: 'finds nothing in nothing', text: '  ', rows: [] },
  ];
  for (const { says, text, most = 2, rows } of cases) {
    it(says, () => expect(pastedRows(text, most).map(({ cells }) => cells)).toEqual(rows));
  }

  it('counts the lines as they stand in the text, the empty ones too', () => {
    expect(pastedRows('甲\n\n乙', 2).map(({ line }) => line)).toEqual([1, 3]);
  });
});
