import { idOf, indexOfId, nameOf, plainWord, type LocalText } from '@jiceng/domain';
import { shownName } from '../../base/unit-names.js';
import { localText } from '../../facts/fact-words.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

/** More units than this are not offered one by one. */
const mostUnits = 300;

/** A thing to choose, with what it is called. */
export type Choice = readonly [id: string, title: string];

/** What a unit is called; its id where the tree does not have it. */
export function unitTitle({ data, strings }: JcPointsScoreboard, id: string): string {
  const index = data.indexOf(id);
  return index < 0 ? id : shownName(data.tree, index, strings);
}

/** The units that accounts can belong to: the one that shows and those below it, with the one that is set already. */
export function unitChoices(element: JcPointsScoreboard, set: string): Choice[] {
  const { model, shownUnit, data } = element;
  const units = [...(model.units ?? [])];
  const offered = units.length > 0 && units.length <= mostUnits ? units : shownUnit === null ? [] : [shownUnit];
  const ids = offered.filter((id) => indexOfId(data.tree, id) >= 0);
  return [...ids, ...(set === '' || ids.includes(set) ? [] : [set])].map((id) => [id, unitTitle(element, id)]);
}

/** Id of the unit that a text names by its code or its name, among those that show; undefined for none and for several. */
export function unitOfText({ model, data }: JcPointsScoreboard, text: string): string | undefined {
  const { tree } = data;
  if (indexOfId(tree, text) >= 0) return text;
  const word = plainWord(text);
  const found: string[] = [];
  for (let index = 0; index < tree.length; index++) {
    if (plainWord(nameOf(tree, index)) === word && (model.units === null || model.units.has(idOf(tree, index)))) found.push(idOf(tree, index));
  }
  return found.length === 1 ? found[0] : undefined;
}

/** What names units to {@link unitOfText}: their names, or their ids where another unit that shows has the same one. */
export function unitTexts(element: JcPointsScoreboard, ids: ReadonlySet<string>): ReadonlyMap<string, string> {
  const { model, data } = element;
  const { tree } = data;
  const titles = [...ids].map((id) => [id, unitTitle(element, id)] as const);
  const bearers = new Map(titles.map(([, title]) => [plainWord(title), 0]));
  for (let index = 0; index < tree.length; index++) {
    const word = plainWord(nameOf(tree, index));
    const known = bearers.get(word);
    if (known !== undefined && (model.units === null || model.units.has(idOf(tree, index)))) bearers.set(word, known + 1);
  }
  return new Map(titles.map(([id, title]) => [id, bearers.get(plainWord(title)) === 1 ? title : id]));
}

/** The classes of the rules, in their order. */
export function classChoices({ rules, settings }: JcPointsScoreboard): Choice[] {
  return Object.entries(rules?.points.classes ?? {}).map(([id, title]) => [id, localText(title, settings.locale)]);
}

/** Id of the class that a text names by its id or its title in any language, or undefined. */
export function classOfText({ rules }: JcPointsScoreboard, text: string): string | undefined {
  const word = plainWord(text);
  const isNamed = ([id, title]: readonly [string, LocalText]): boolean => [id, ...Object.values(title)].some((each) => plainWord(each) === word);
  return Object.entries(rules?.points.classes ?? {}).find(isNamed)?.[0];
}
