import { groupedText, yuanText, type CalculationStep } from '@jiceng/domain';
import type { StepSentence } from '../../fund/zh-CN.js';
import { isolated } from '../direction.js';

const bounds = {
  from: (text: string) => `ئەڭ ئاز ${text}`,
  above: (text: string) => `${text} دېگەن چەكتىن يۇقىرى`,
  below: (text: string) => `${text} دېگەن چەكتىن تۆۋەن`,
  upTo: (text: string) => `ئەڭ كۆپ ${text}`,
} as const;

/** One step of a calculation as a Uyghur sentence. */
export const stepSentence: StepSentence = ({ kind, values }, title, value) => {
  const fact = typeof values['fact'] === 'string' ? values['fact'] : '';
  const isMoney = values['isMoney'] === 1;
  const yuan = (name: string): string => yuanText(Number(values[name] ?? 0));
  const counted = (name: string): string => {
    const number = Number(values[name] ?? 0);
    return fact ? value(fact, number) : isMoney ? `${yuanText(number)} يۈەن` : groupedText(number);
  };
  const within = boundsSentence(values, counted);
  switch (kind) {
    case 'fixed':
      return `مۇقىم سومما ${yuan('resultFen')} يۈەن`;
    case 'times':
      return `${isolated(`${yuan('amountFen')} × ${values['times']} = ${yuan('resultFen')}`)} يۈەن`;
    case 'tier':
      return `${isolated(title(fact))} ${counted('value')}${within ? `، ${within}` : ''}، ${values['tier']}-دەرىجە بويىچە: ${yuan('resultFen')} يۈەن`;
    case 'per-head':
      return `${counted('value')} × ${yuan('amountFen')} يۈەن = ${yuan('resultFen')} يۈەن`;
    case 'per-head-times':
      return `${counted('value')} × ${yuan('amountFen')} يۈەن × ${values['times']} = ${yuan('resultFen')} يۈەن`;
    case 'minimum-count':
      return `سانى ${counted('minimum')} دېگەن چەكتىن تۆۋەن، ${counted('minimum')} دەپ ھېسابلىنىدۇ: ${yuan('resultFen')} يۈەن`;
    case 'minimum-amount':
      return `سانى ${counted('minimum')} دېگەن چەكتىن تۆۋەن، سومما: ${yuan('resultFen')} يۈەن`;
    case 'floor':
      return `ئەڭ تۆۋەن چەكتىن تۆۋەن، ئەڭ تۆۋەن چەك بويىچە: ${yuan('resultFen')} يۈەن`;
    case 'cap':
      return `ئەڭ يۇقىرى چەكتىن ئاشتى، ئەڭ يۇقىرى چەك بويىچە: ${yuan('resultFen')} يۈەن`;
    case 'share':
      return `${isolated(`${yuan('baseFen')} × ${values['rate']}% = ${values['exact']}`)} يۈەن`;
    case 'band':
      return `${counted('value')}${within ? `، ${within}` : ''}، پۈتۈن سومما ${values['rate']}% بويىچە: ${isolated(`${yuan('amountFen')} × ${values['rate']}% = ${values['exact']}`)} يۈەن`;
    case 'band-part':
      return `بۇ قىسمى (${within}): ${isolated(`${yuan('amountFen')} × ${values['rate']}% = ${values['exact']}`)} يۈەن`;
    case 'sum':
      return `${isolated(`${values['parts']} = ${yuan('resultFen')}`)} يۈەن`;
    case 'sum-exact':
      return `${isolated(`${values['parts']} = ${values['exact']}`)} يۈەن`;
    case 'rounded-fen':
      return `فېنغىچە پۈتۈنلەندى (تۆتنى تاشلاپ، بەشنى كىرگۈزۈش): ${isolated(`${values['exact']} → ${yuan('resultFen')}`)} يۈەن`;
    case 'rounded-yuan':
      return `يۈەنگىچە پۈتۈنلەندى (تۆتنى تاشلاپ، بەشنى كىرگۈزۈش): ${isolated(`${values['exact']} → ${yuan('resultFen')}`)} يۈەن`;
    case 'highest':
      return `ھۆججەتتە دائىرە بەلگىلەنگەن، ئەڭ يۇقىرى ${yuan('resultFen')} يۈەن`;
    case 'at-least':
      return `ھۆججەتتە بەلگىلەنگەن ئەڭ ئاز سومما ${yuan('resultFen')} يۈەن`;
    case 'range':
      return `ھەر ئايدا ${yuan('lowestFen')}–${yuan('highestFen')} يۈەن`;
    case 'jump':
      return `${yuan('limitFen')} يۈەندىن ئاشقاندا پۈتۈن سومما ${values['rate']}% بويىچە`;
  }
};

function boundsSentence(values: CalculationStep['values'], counted: (name: string) => string): string {
  const parts: string[] = [];
  for (const [side, word] of [['lower', values['lowerWord']], ['upper', values['upperWord']]] as const) {
    if (typeof word === 'string') parts.push(bounds[word as keyof typeof bounds](counted(side)));
  }
  return parts.join('، ');
}
