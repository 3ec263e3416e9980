import type { FundCommandStrings } from '../../fund/commands.js';
import { isolated } from '../direction.js';

/** What the menu of the calculator says, in Uyghur. */
export const commands: FundCommandStrings = {
  exportXlsx: `ھېساب جەدۋىلىنى چىقىرىش · Excel (${isolated('.xlsx')}، فورمۇلا بىلەن)`,
  exportCsv: 'ھېساب جەدۋىلىنى چىقىرىش · CSV (WPS/Excel بىلەن بىۋاسىتە ئېچىلىدۇ)',
  print: 'ھېساب جەدۋىلىنى بېسىش',
  exported: (name) => `چىقىرىلدى: ${name}`,
};
