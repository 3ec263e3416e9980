import { JicengError, type SavedFund } from '@jiceng/domain';
import { savedStrings } from '../locales/fund/saved.js';
import type { JcFundCalculator } from './fund-calculator.js';
import { badFactError } from './words.js';

/** Saves what shows. @throws JicengError `bad-fact`, `nothing-calculated` and those of the store */
export async function saveCalculation(element: JcFundCalculator): Promise<SavedFund> {
  const { model } = element;
  const { calculation, used, unusable, isStale, error } = model.result;
  const { profile } = model;
  const [wrong] = unusable;
  if (wrong) throw badFactError(wrong, element.settings.locale);
  if (error) throw error;
  if (!calculation || !profile || isStale || calculation.lines.length === 0) {
    throw new JicengError('nothing-calculated', 'There is nothing to save: no rule gives an amount. Fill in the facts that are missing first.');
  }
  const store = await element.store;
  const { record } = await store.saved.save(
    {
      kind: 'calculation',
      unit: element.shownUnit,
      title: element.unitName,
      year: model.year,
      profile: { ...calculation.profile, title: profile.title },
      totalFen: calculation.totalFen,
      facts: used,
      calculation,
    },
    { author: element.settings.author },
  );
  element.actions.saved();
  element.announceSaved(record);
  const text = element.fundStrings;
  element.actions.toast.show({
    text: text.saved,
    undo: async () => {
      await store.saved.withdraw(record.id, { author: element.settings.author });
      element.actions.isSaved = false;
      element.send('jc-change', { noun: 'fund', op: 'undo-save', id: record.id });
      element.actions.show({ kind: 'info', text: savedStrings(element.settings.locale).savedUndone });
    },
  });
  return record;
}
