import { groupedText, yuanText, type CalculationStep } from '@jiceng/domain';
import type { StepSentence } from './zh-CN.js';

const bounds = { from: (text: string) => `not fewer than ${text}`, above: (text: string) => `more than ${text}`, below: (text: string) => `fewer than ${text}`, upTo: (text: string) => `not more than ${text}` } as const;

/** One step of a calculation as an English sentence. */
export const stepSentence: StepSentence = ({ kind, values }, title, value) => {
  const fact = typeof values['fact'] === 'string' ? values['fact'] : '';
  const isMoney = values['isMoney'] === 1;
  const yuan = (name: string): string => yuanText(Number(values[name] ?? 0));
  const counted = (name: string): string => {
    const number = Number(values[name] ?? 0);
    return fact ? value(fact, number) : isMoney ? `${yuanText(number)} yuan` : groupedText(number);
  };
  const within = boundsSentence(values, counted);
  switch (kind) {
    case 'fixed':
      return `Fixed at ${yuan('resultFen')} yuan`;
    case 'times':
      return `${yuan('amountFen')} yuan × ${values['times']} = ${yuan('resultFen')} yuan`;
    case 'tier':
      return `${title(fact)} ${counted('value')}${within ? `, ${within}` : ''}: tier ${values['tier']}, ${yuan('resultFen')} yuan`;
    case 'per-head':
      return `${counted('value')} × ${yuan('amountFen')} yuan = ${yuan('resultFen')} yuan`;
    case 'per-head-times':
      return `${counted('value')} × ${yuan('amountFen')} yuan × ${values['times']} = ${yuan('resultFen')} yuan`;
    case 'minimum-count':
      return `Fewer than ${counted('minimum')}, so as many as that count: ${yuan('resultFen')} yuan`;
    case 'minimum-amount':
      return `Fewer than ${counted('minimum')}, so ${yuan('resultFen')} yuan`;
    case 'floor':
      return `Below the floor, so the floor of ${yuan('resultFen')} yuan`;
    case 'cap':
      return `Above the cap, so the cap of ${yuan('resultFen')} yuan`;
    case 'share':
      return `${yuan('baseFen')} yuan × ${values['rate']}% = ${values['exact']} yuan`;
    case 'band':
      return `${counted('value')}${within ? `, ${within}` : ''}: the whole amount at ${values['rate']}%: ${yuan('amountFen')} × ${values['rate']}% = ${values['exact']} yuan`;
    case 'band-part':
      return `The part ${within}: ${yuan('amountFen')} × ${values['rate']}% = ${values['exact']} yuan`;
    case 'sum':
      return `${values['parts']} = ${yuan('resultFen')} yuan`;
    case 'sum-exact':
      return `${values['parts']} = ${values['exact']} yuan`;
    case 'rounded-fen':
      return `Rounded half up to the fen: ${values['exact']} → ${yuan('resultFen')} yuan`;
    case 'rounded-yuan':
      return `Rounded half up to the yuan: ${values['exact']} → ${yuan('resultFen')} yuan`;
    case 'highest':
      return `The document gives a range, up to ${yuan('resultFen')} yuan`;
    case 'at-least':
      return `The document sets a minimum of ${yuan('resultFen')} yuan`;
    case 'range':
      return `${yuan('lowestFen')} to ${yuan('highestFen')} yuan a month`;
    case 'jump':
      return `Above ${yuan('limitFen')} yuan the whole amount is at ${values['rate']}%`;
  }
};

function boundsSentence(values: CalculationStep['values'], counted: (name: string) => string): string {
  const parts: string[] = [];
  for (const [side, word] of [['lower', values['lowerWord']], ['upper', values['upperWord']]] as const) {
    if (typeof word === 'string') parts.push(bounds[word as keyof typeof bounds](counted(side)));
  }
  return parts.join(' and ');
}
