import { readDay, readWholeNumber } from '../input/index.js';
import { plainWord, type IsoDate, type Profile } from '../profile/index.js';
import type { AwardRequest } from './award.js';
import { checkAwards } from './batch.js';
import type { AwardDraft } from './entry.js';
import type { PointsRefusal, PointsRefusalCode } from './refusal.js';
import { pointsRulesOn } from './rules.js';
import { accountOf, type LedgerAccount, type LedgerState } from './state.js';

/** What a column of a points sheet can hold. */
export type AwardField = 'account' | 'name' | 'rule' | 'date' | 'points' | 'quantity' | 'source' | 'note';

/** The headings under which sheets have the fields, as {@link plainWord} writes them. */
const headings: Readonly<Record<AwardField, string>> = {
  account: 'account code id 编号 编码 账户 户编号 农户编号 党员编号 代码',
  name: 'name 姓名 户主 农户 党员 名称 户主姓名',
  rule: 'rule item 项目 积分项目 事项 积分事项 规则',
  date: 'date day 日期 时间 积分日期 登记日期',
  points: 'points score 积分 得分 分值 分数',
  quantity: 'quantity count times 次数 数量 时长 分钟',
  source: 'source event eventid 事件 事件编号 活动编号 来源 流水号',
  note: 'note remark 备注 说明 事由',
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

/** What an import would add. It only ever adds. */
export interface SheetReport {
  readonly total: number;
  readonly drafts: readonly AwardDraft[];
  /** The line of each draft. */
  readonly rows: readonly number[];
  /** Lines whose event is in the ledger, or stands twice in the sheet. */
  readonly present: number;
  /** At least one for each line without a draft; a draft that was cut has one too (`points-cap`). */
  readonly findings: readonly SheetFinding[];
}

/**
 * The dry run of a sheet: which new entries its lines make, and what is wrong with the others. Lines are checked one after
 * the other as if those before were in. Nothing in the ledger changes, also later: a line never rewrites an entry.
 * @param today the year of dates without one
 */
export function checkSheet(state: LedgerState, rows: readonly SheetRow[], profile: Profile, { author, today }: { readonly author: string; readonly today: IsoDate }): SheetReport {
  const findings: SheetFinding[] = [];
  const byName = namesOf(state);
  const readable: { readonly row: number; readonly request: AwardRequest }[] = [];
  for (const row of rows) {
    const request = readRow(row, state, byName, profile, today, (code, message, details) => findings.push({ row: row.row, code, message, details }));
    if (request) readable.push({ row: row.row, request });
  }
  const { results, drafts } = checkAwards(state, readable.map(({ request }) => request), profile, { author });
  const kept: number[] = [];
  let present = 0;
  results.forEach((result, index) => {
    const { row } = readable[index] as (typeof readable)[number];
    if (result.ok) {
      kept.push(row);
      const { asked, draft } = result;
      if (asked !== draft.points) findings.push({ row, code: 'points-cap', message: `Only ${draft.points} of ${asked} points count, because of the rule's bounds.`, details: { rule: draft.rule, asked, points: draft.points } });
      return;
    }
    if (result.refusals.some(({ code }) => code === 'duplicate-source')) present++;
    for (const each of result.refusals) findings.push({ row, ...sheetCode(each), details: each.details });
  });
  findings.sort((a, b) => a.row - b.row);
  return { total: rows.length, drafts, rows: kept, present, findings };
}

function sheetCode({ code, message }: PointsRefusal): Pick<SheetFinding, 'code' | 'message'> {
  return code === 'duplicate-source' ? { code: 'already-present', message: 'The event is counted already; the line is skipped.' } : { code, message };
}

type Tell = (code: SheetFinding['code'], message: string, details: Record<string, string | number>) => void;

function namesOf(state: LedgerState): Map<string, LedgerAccount[]> {
  const names = new Map<string, LedgerAccount[]>();
  for (const account of state.accounts) {
    const name = account.name.trim();
    if (name !== '') names.set(name, [...(names.get(name) ?? []), account]);
  }
  return names;
}

function readRow(row: SheetRow, state: LedgerState, byName: ReadonlyMap<string, readonly LedgerAccount[]>, profile: Profile, today: IsoDate, tell: Tell): AwardRequest | undefined {
  const account = accountIn(row, state, byName, tell);
  const date = readDay(row.date ?? '', today);
  if (date.state !== 'ok') tell('points-bad-value', `“${row.date ?? ''}” is no day. Write it as 2026-11-22.`, { field: 'date', given: row.date ?? '' });
  const rule = date.state === 'ok' ? ruleIn(row, profile, date.value, tell) : undefined;
  const points = numberIn(row, 'points', tell);
  const quantity = numberIn(row, 'quantity', tell);
  if (account === undefined || date.state !== 'ok' || rule === undefined || points === null || quantity === null) return undefined;
  const [source, note] = [row.source?.trim() ?? '', row.note?.trim() ?? ''];
  return {
    account,
    rule,
    date: date.value,
    ...(points === undefined ? {} : { points }),
    ...(quantity === undefined ? {} : { quantity }),
    ...(source === '' ? {} : { source }),
    ...(note === '' ? {} : { note }),
  };
}

function accountIn(row: SheetRow, state: LedgerState, byName: ReadonlyMap<string, readonly LedgerAccount[]>, tell: Tell): string | undefined {
  const [code, name] = [row.account?.trim() ?? '', row.name?.trim() ?? ''];
  if (code !== '') {
    if (accountOf(state, code)?.isKnown) return code;
    tell('unknown-account', `There is no account “${code}”. Add it first, or correct the code.`, { account: code });
    return undefined;
  }
  const found = byName.get(name) ?? [];
  if (found.length === 1) return (found[0] as LedgerAccount).id;
  if (found.length === 0) tell('unknown-account', `There is no account “${name}”. Add it first, or give the code.`, { account: name });
  else tell('ambiguous-account', `${found.length} accounts have the name “${name}”. Give the code.`, { account: name, count: found.length });
  return undefined;
}

function ruleIn({ rule = '' }: SheetRow, profile: Profile, date: IsoDate, tell: Tell): string | undefined {
  const word = plainWord(rule);
  const found = pointsRulesOn(profile, date).find(({ id, title }) => [id, ...Object.values(title)].some((each) => plainWord(each) === word));
  if (!found) tell('unknown-rule', `The profile has no item “${rule.trim()}” on ${date}. Choose another item or day.`, { rule: rule.trim(), date });
  return found?.id;
}

/** A whole number; undefined for an empty cell, null for what is none, which is told. */
function numberIn(row: SheetRow, field: 'points' | 'quantity', tell: Tell): number | undefined | null {
  const text = row[field] ?? '';
  const reading = readWholeNumber(text, { units: ['分', '次', '分钟'] });
  if (reading.state === 'empty') return undefined;
  if (reading.state === 'ok') return reading.value;
  tell('points-bad-value', `“${text}” is no whole number of ${field}. Correct it.`, { field, given: text });
  return null;
}
