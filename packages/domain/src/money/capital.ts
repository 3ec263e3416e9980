import { JicengError } from '../error.js';
import { fenInYuan } from './money.js';

const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const places = ['', '拾', '佰', '仟'] as const;
const tenThousand = 10_000;
const hundredMillion = 100_000_000;

/**
 * An amount in capital figures (大写), as cheques and vouchers have it: `人民币贰万捌仟元整`, `人民币柒拾伍元零贰分`. What
 * ends at the yuan or jiao is closed with 整, and of zeros in a row one is written. Where the rules leave a zero to the
 * writer (the places before 万 or 元 are 0 and the one after is not) none is written: 壹拾万柒仟元伍角叁分.
 * It stands apart from the rest of this package, so that an element can load it with what is printed.
 * @param fen whole fen, 0 or more
 * @throws {JicengError} `bad-fact` for anything else
 */
export function capitalAmount(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0) {
    throw new JicengError('bad-fact', `Nothing was written: the amount is “${String(fen).slice(0, 40)}”. It must be whole fen, 0 or more.`, { fact: 'fen', given: String(fen).slice(0, 40), type: 'money' });
  }
  const rest = fen % fenInYuan;
  const yuan = (fen - rest) / fenInYuan;
  const last = rest % 10;
  const jiao = (rest - last) / 10;
  const whole = yuan > 0 ? `${wholeText(yuan)}元` : rest === 0 ? '零元' : '';
  if (rest === 0) return `人民币${whole}整`;
  const tenths = jiao > 0 ? `${digits[jiao]}角` : whole === '' ? '' : '零';
  return `人民币${whole}${tenths}${last > 0 ? `${digits[last]}分` : '整'}`;
}

/** A whole number above 0: what stands before 亿, then before 万, then the rest. */
function wholeText(number: number): string {
  if (number >= hundredMillion) return joined(number, hundredMillion, '亿');
  return number >= tenThousand ? joined(number, tenThousand, '万') : sectionText(number);
}

function joined(number: number, unit: number, name: string): string {
  const rest = number % unit;
  const head = `${wholeText((number - rest) / unit)}${name}`;
  if (rest === 0) return head;
  // The first place after the unit's name is empty: a zero stands for it and all that are empty beside it.
  return `${head}${rest < unit / 10 ? '零' : ''}${wholeText(rest)}`;
}

/** 1 to 9,999. */
function sectionText(number: number): string {
  let text = '';
  let rest = number;
  for (let place = 3; place >= 0; place--) {
    const unit = 10 ** place;
    const digit = Math.floor(rest / unit);
    rest -= digit * unit;
    if (digit > 0) text += `${digits[digit] as string}${places[place] as string}`;
    else if (text !== '' && rest > 0 && !text.endsWith('零')) text += '零';
  }
  return text;
}
