import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { namesIn, readDay, readWholeNumber } from '../input/index.js';
import { canonicalJson, plainWord, type IsoDate, type PointsRule, type Profile } from '../profile/index.js';
import { allAtOnce, toldAs } from '../slices.js';
import type { AwardRequest } from './award.js';
import { checkAwardsInSteps } from './batch.js';
import type { AwardDraft } from './entry.js';
import type { PointsRefusal, PointsRefusalCode } from './refusal.js';
import { pointsRulesOn } from './rules.js';
import type { LedgerAccount, LedgerState } from './state.js';

/** What a column of a points sheet can hold. */
export type AwardField = 'account' | 'name' | 'rule' | 'date' | 'points' | 'quantity' | 'source' | 'evidence' | 'judges' | 'note';

/** The headings under which sheets have the fields, as {@link plainWord} writes them. */
const headings: Readonly<Record<AwardField, string>> = {
  account: 'account code id 编号 编码 账户 户编号 农户编号 党员编号 代码 كود',
  name: 'name 姓名 户主 农户 党员 名称 户主姓名 ئىسىم',
  rule: 'rule item 项目 积分项目 事项 积分事项 规则 تۈر',
  date: 'date day 日期 时间 积分日期 登记日期 چېسلا',
  points: 'points score 积分 得分 分值 分数 نومۇر',
  quantity: 'quantity count times 次数 数量 时长 分钟 سانى',
  source: 'source event eventid 事件 事件编号 活动编号 来源 流水号 پائالىيەتكودى',
  evidence: 'evidence proof witness 证明 证明人 证明材料 见证人 佐证 ئىسپات',
  judges: 'judges judge 评委 评委姓名 باھالىغۇچى',
  note: 'note remark 备注 说明 事由 ئىزاھات',
};

/** The field that a heading names, or undefined. Heading in either language; spaces and punctuation do not matter. */
export function awardFieldOf(heading: string): AwardField | undefined {
  const word = plainWord(heading);
  return (Object.keys(headings) as AwardField[]).find((field) => headings[field].split(' ').includes(word));
}

/** One line of a sheet: the text of each field, and the number that the sheet shows beside it. */
export type SheetRow = Readonly<Partial<Record<AwardField, string>>> & { readonly row: number };

/**
 * What a dry run noticed of a line. A refusal of the ledger has its own code; beside those there are `ambiguous-account`
 * (several accounts of that name: give the code) and `already-present` (已存在: the event is counted, the line is skipped).
 */
export interface SheetFinding {
  readonly row: number;
  readonly code: Exclude<PointsRefusalCode, 'duplicate-source'> | 'already-present' | 'ambiguous-account';
  readonly message: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** How a sheet is read. */
export interface SheetOptions {
  readonly author: string;
  /** The year of dates without one. */
  readonly today: IsoDate;
  /** Whom lines may mean; everybody in the ledger when not given. */
  readonly accounts?: readonly LedgerAccount[];
  /**
   * true: a line without an event gets one that is made of its account, item, day, points and quantity, and of how many
   * lines before it say the same. So a sheet that is read again adds nothing.
   */
  readonly marksLines?: boolean;
}

/** What an import would add. It only ever adds. */
export interface SheetReport {
  readonly total: number;
  readonly drafts: readonly AwardDraft[];
  /** What the drafts were made of. */
  readonly requests: readonly AwardRequest[];
  /** The line of each draft. */
  readonly rows: readonly number[];
  /** Lines whose event is in the ledger, or stands twice in the sheet. */
  readonly present: number;
  /** At least one for each line without a draft; a draft that was cut has one too (`points-cap`). */
  readonly findings: readonly SheetFinding[];
}

export interface SheetProgress {
  readonly phase: 'checking';
  readonly done: number;
  readonly total: number;
}

/** Lines between two moments at which the work can be interrupted. */
const stride = 256;

/**
 * The dry run of a sheet: which new entries its lines make, and what is wrong with the others. Lines are checked one after
 * the other as if those before were in. Nothing in the ledger changes, also later: a line never rewrites an entry.
 */
export function checkSheet(state: LedgerState, rows: readonly SheetRow[], profile: Profile, options: SheetOptions): SheetReport {
  return allAtOnce(checkSheetInSteps(state, rows, rows.length, profile, options));
}

/**
 * {@link checkSheet} as a generator that stops every few lines, for work in slices.
 * @param most how many lines there are at most, for the progress
 */
export function* checkSheetInSteps(state: LedgerState, rows: Iterable<SheetRow>, most: number, profile: Profile, options: SheetOptions): Generator<SheetProgress, SheetReport> {
  const findings: SheetFinding[] = [];
  const readable: { readonly row: number; readonly request: AwardRequest }[] = [];
  const read = sheetReader(state, profile, options);
  let total = 0;
  for (const row of rows) {
    const request = read(row, (code, message, details) => findings.push({ row: row.row, code, message, details }));
    if (request) readable.push({ row: row.row, request });
    if (++total % stride === 0) yield { phase: 'checking', done: total, total: 2 * most };
  }
  const checking = checkAwardsInSteps(state, readable.map(({ request }) => request), profile, options);
  const { results, drafts } = yield* toldAs(checking, ({ done }) => ({ phase: 'checking' as const, done: most + done, total: 2 * most }));
  const kept: (typeof readable)[number][] = [];
  let present = 0;
  results.forEach((result, index) => {
    const line = readable[index] as (typeof readable)[number];
    const { row } = line;
    if (result.ok) {
      kept.push(line);
      const { asked, draft } = result;
      if (asked !== draft.points) findings.push({ row, code: 'points-cap', message: `Only ${draft.points} of ${asked} points count, because of the rule's bounds.`, details: { rule: draft.rule, asked, points: draft.points } });
      return;
    }
    const repeated = result.refusals.find(({ code }) => code === 'duplicate-source');
    if (repeated) present++;
    // What is counted already needs no other reason.
    for (const each of repeated ? [repeated] : result.refusals) findings.push({ row, ...sheetCode(each), details: each.details });
  });
  findings.sort((a, b) => a.row - b.row);
  return { total, drafts, requests: kept.map(({ request }) => request), rows: kept.map(({ row }) => row), present, findings };
}

function sheetCode({ code, message }: PointsRefusal): Pick<SheetFinding, 'code' | 'message'> {
  return code === 'duplicate-source' ? { code: 'already-present', message: 'The event is counted already; the line is skipped.' } : { code, message };
}

type Tell = (code: SheetFinding['code'], message: string, details: Record<string, string | number>) => void;

/** Reads lines one after the other. */
type SheetReader = (row: SheetRow, tell: Tell) => AwardRequest | undefined;

function sheetReader({ accounts: all }: LedgerState, profile: Profile, { today, accounts = all, marksLines = false }: SheetOptions): SheetReader {
  const accountIn = accountReader(accounts.filter(({ isKnown }) => isKnown));
  const ruleIn = ruleReader(profile);
  const seen = new Map<string, number>();
  return (row, tell) => {
    const account = accountIn(row, tell);
    const date = readDay(row.date ?? '', today);
    if (date.state !== 'ok') tell('points-bad-value', `“${row.date ?? ''}” is no day. Write it as 2026-11-22.`, { field: 'date', given: row.date ?? '' });
    const rule = date.state === 'ok' ? ruleIn(row, date.value, tell) : undefined;
    const points = numberIn(row, 'points', pointWords, tell);
    const quantity = numberIn(row, 'quantity', quantityWords(rule), tell);
    if (account === undefined || date.state !== 'ok' || rule === undefined || points === null || quantity === null) return undefined;
    const said = { account, rule: rule.id, date: date.value, ...(points === undefined ? {} : { points }), ...(quantity === undefined ? {} : { quantity }) };
    const [note, evidence, judges] = [row.note?.trim() ?? '', namesIn(row.evidence ?? ''), namesIn(row.judges ?? '')];
    const source = row.source?.trim() || (marksLines ? lineMark(said, seen) : '');
    return {
      ...said,
      ...(source === '' ? {} : { source }),
      ...(evidence.length === 0 ? {} : { evidence }),
      ...(judges.length === 0 ? {} : { judges }),
      ...(note === '' ? {} : { note }),
    };
  };
}

/** How many digits of the hash are in the event of a line. */
const markDigits = 24;

/** The event of a line that has none: what it says, and how many lines before it say the same. */
function lineMark(said: object, seen: Map<string, number>): string {
  const text = canonicalJson(said);
  const before = seen.get(text) ?? 0;
  seen.set(text, before + 1);
  return `sheet:${bytesToHex(sha256(utf8ToBytes(`${text} ${before}`))).slice(0, markDigits)}`;
}

/** Finds the account that a line means, by its code, or by a name that only one has. */
function accountReader(accounts: readonly LedgerAccount[]): (row: SheetRow, tell: Tell) => string | undefined {
  const codes = new Set(accounts.map(({ id }) => id));
  const byName = new Map<string, LedgerAccount[]>();
  for (const account of accounts) {
    const name = account.name.trim();
    const namesakes = byName.get(name);
    if (namesakes) namesakes.push(account);
    else if (name !== '') byName.set(name, [account]);
  }
  return (row, tell) => {
    const [code, name] = [row.account?.trim() ?? '', row.name?.trim() ?? ''];
    if (code !== '') {
      if (codes.has(code)) return code;
      tell('unknown-account', `There is no account “${code}”. Add it first, or correct the code.`, { account: code });
      return undefined;
    }
    const found = byName.get(name) ?? [];
    if (found.length === 1) return (found[0] as LedgerAccount).id;
    if (found.length === 0) tell('unknown-account', `There is no account “${name}”. Add it first, or give the code.`, { account: name });
    else tell('ambiguous-account', `${found.length} accounts have the name “${name}”. Give the code.`, { account: name, count: found.length });
    return undefined;
  };
}

/** Finds the item that a line means on its day, by its id or by what it is called in any language. */
function ruleReader(profile: Profile): (row: SheetRow, date: IsoDate, tell: Tell) => PointsRule | undefined {
  const byDay = new Map<IsoDate, ReadonlyMap<string, PointsRule>>();
  const itemsOn = (date: IsoDate): ReadonlyMap<string, PointsRule> => {
    const words = new Map<string, PointsRule>();
    for (const rule of pointsRulesOn(profile, date)) {
      for (const each of [rule.id, ...Object.values(rule.title)]) if (!words.has(plainWord(each))) words.set(plainWord(each), rule);
    }
    byDay.set(date, words);
    return words;
  };
  return ({ rule = '' }, date, tell) => {
    const found = (byDay.get(date) ?? itemsOn(date)).get(plainWord(rule));
    if (found === undefined) tell('unknown-rule', `The profile has no item “${rule.trim()}” on ${date}. Choose another item or day.`, { rule: rule.trim(), date });
    return found;
  };
}

/** What may stand after a number of points, in the languages of the interface. */
export const pointWords: readonly string[] = ['分', 'points', 'نومۇر'];
/** What may stand after a number of times. */
const timesWords: readonly string[] = ['次', 'times', 'قېتىم'];

/** What may stand after the quantity of an item: the unit that the profile gives it, in each of its languages, or times. */
export function quantityWords(rule: PointsRule | undefined): readonly string[] {
  const unit = rule && rule.how.form !== 'open' ? rule.how.unit : null;
  return [...timesWords, ...Object.values(unit ?? {})];
}

/** A whole number; undefined for an empty cell, null for what is none, which is told. */
function numberIn(row: SheetRow, field: 'points' | 'quantity', units: readonly string[], tell: Tell): number | undefined | null {
  const text = row[field] ?? '';
  const reading = readWholeNumber(text, { units });
  if (reading.state === 'empty') return undefined;
  if (reading.state === 'ok') return reading.value;
  tell('points-bad-value', `“${text}” is no whole number of ${field}. Correct it.`, { field, given: text });
  return null;
}
