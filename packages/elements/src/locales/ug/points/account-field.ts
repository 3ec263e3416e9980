import { count } from '../../format.js';
import type { AccountFieldStrings } from '../../points/account-field.js';
import { isolated, quoted } from '../direction.js';

/** What the field says that chooses an account, in Uyghur. */
export const accountField: AccountFieldStrings = {
  placeholder: 'كود، ئىسىم ياكى پىنيىن',
  options: 'ئائىلە ۋە شەخسلەر',
  found: (matches) => `${count(matches)} تېپىلدى`,
  foundFirst: (matches, shown) => `${count(matches)} تېپىلدى، ئالدىنقى ${count(shown)} كۆرسىتىلدى، يەنە بىرنەچچە ھەرپ كىرگۈزۈڭ`,
  notFound: (query) => `${quoted(query)} بويىچە ئائىلە ياكى شەخس تېپىلمىدى. كودنى تەكشۈرۈپ سېلىشتۇرۇڭ ياكى ئالدى بىلەن ھېسابات قۇرۇڭ.`,
  empty: 'نومۇر ھېساباتى تېخى يوق. ئالدى بىلەن ھېسابات قۇرۇڭ.',
  chosen: (code, name) => `تاللاندى: ${isolated(`${code} ${name}`)}`,
  clear: 'قايتا تاللاش',
  kinds: { household: 'ئائىلە', member: 'شەخس' },
};
