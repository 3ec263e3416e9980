import { getProfile } from '@jiceng/profiles';
import { describe, expect, it } from 'vitest';
import { valueText } from '../facts/fact-words.js';
import { enPointsErrors } from './errors-points.js';
import { enRecordErrors } from './errors-records.js';
import { factPasteStrings } from './fact-paste.js';
import { allocateStrings } from './fund/allocate.js';
import { duesStrings } from './fund/dues.js';
import { plotStrings } from './fund/plot.js';
import { dutyBasisStrings } from './meeting/duty-basis.js';
import { meetingEn } from './meeting/en.js';
import { proceduresEn } from './meeting/procedures-en.js';
import { en as recordEn } from './meeting/record-en.js';
import { findingStrings } from './meeting/record-findings.js';
import { verdictStrings } from './meeting/record-verdict.js';
import { rollupStrings } from './meeting/rollup.js';
import { meetingSheetStrings } from './meeting/sheets.js';
import { talkStrings } from './meeting/talks.js';
import { accountsStrings } from './points/accounts.js';
import { approvalStrings } from './points/approvals.js';
import { awardListStrings } from './points/award-list.js';
import { awardStrings } from './points/award.js';
import { importStrings } from './points/import.js';
import { ledgerEn } from './points/ledger-en.js';
import { noticeStrings } from './points/notice.js';
import { pointsPlotStrings } from './points/plots.js';
import { publicityStrings } from './points/publicity.js';
import { reversalStrings } from './points/reversal.js';
import { statementStrings } from './points/statement.js';
import { verifyStrings } from './points/verify.js';

/** A sentence with a number in it, and what it says of one and of two. */
type Case = readonly [told: (number: number) => string, one: string, two: string];

const paste = factPasteStrings('en');
const [allocate, dues, plot] = [allocateStrings('en'), duesStrings('en'), plotStrings('en')];
const [duty, verdict, sheet] = [dutyBasisStrings('en'), verdictStrings('en'), meetingSheetStrings('en')];
const findings = findingStrings('en').codes;
const finding = (code: string, values: Readonly<Record<string, number>>): string => findings[code]?.(values) ?? '';
const [accounts, awards, publicity, plots] = [accountsStrings('en'), awardListStrings('en'), publicityStrings('en'), pointsPlotStrings('en')];
const population = getProfile('national').facts['population'];

const ofFacts: readonly Case[] = [
  [(number) => valueText(population, number, paste, 'en'), '1 person', '2 people'],
  [(number) => valueText(population, number, paste, 'zh-CN'), '1 人', '2 人'],
  [(number) => paste.within('Town', number), 'Names are looked up among the 1 unit at and below “Town”.', 'Names are looked up among the 2 units at and below “Town”.'],
  [paste.everywhere, 'Names are looked up in the only unit there is.', 'Names are looked up among all 2 units.'],
  [paste.withoutKind, '1 unit has no kind, so its funds cannot be calculated.', '2 units have no kind, so their funds cannot be calculated.'],
  [(number) => paste.summary(number, number, 0, number), '1 unit, 1 value to write, 0 unchanged, 1 problem', '2 units, 2 values to write, 0 unchanged, 2 problems'],
  [paste.more, '1 more row is not listed; it will be written too.', '2 more rows are not listed; they will be written too.'],
  [paste.moreProblems, '1 more is not listed.', '2 more are not listed.'],
];

const ofTheFund: readonly Case[] = [
  [allocate.exportXlsx, 'Export the sheet, 1 row · Excel (.xlsx)', 'Export the sheet, 2 rows · Excel (.xlsx)'],
  [allocate.exportCsv, 'Export the sheet, 1 row · CSV (opens in WPS and Excel)', 'Export the sheet, 2 rows · CSV (opens in WPS and Excel)'],
  [dues.exportXlsx, 'Export the dues, 1 row · Excel (.xlsx)', 'Export the dues, 2 rows · Excel (.xlsx)'],
  [dues.exportCsv, 'Export the dues, 1 row · CSV (opens in WPS and Excel)', 'Export the dues, 2 rows · CSV (opens in WPS and Excel)'],
  [(number) => plot.tiersSummary(number, 'A', true), '1 village by income: A. By the reading in use every target is met', '2 villages by income: A. By the reading in use every target is met'],
];

const ofMeetings: readonly Case[] = [
  [duty.members, '1 member', '2 members'],
  [duty.fullMembers, '1 full member', '2 full members'],
  [(number) => duty.counted(number, 4), '1 of 4 counts as done', '2 of 4 count as done'],
  [(number) => duty.idle(365, number), '365 days ago > 1 day', '365 days ago > 2 days'],
  [meetingEn.times, '1 time', '2 times'],
  [(number) => meetingEn.reasons['too-few-full-members']({ fullMembers: number, needed: 7 }), '1 full member, fewer than 7: no committee', '2 full members, fewer than 7: no committee'],
  [(number) => meetingEn.reasons['not-on-fixed-day']({ tolerance: number }), 'more than 1 day from the fixed day', 'more than 2 days from the fixed day'],
  [proceduresEn.allDone, 'The only step is complete', 'All 2 steps complete'],
  [(number) => recordEn.candidatesNeeded(number, 1), '1 seat, at least 1 candidate', '1 seat, at least 2 candidates'],
  [(number) => recordEn.notCast(number, 5, 5 - number), '1 vote in all, 5 present, 4 missing', '2 votes in all, 5 present, 3 missing'],
  [(number) => rollupStrings('en').units(0, number), '0 of 1 unit', '0 of 2 units'],
  [talkStrings('en').times, '1 time', '2 times'],
  [(number) => sheet.invalidBallots(number, 3), '! The vote does not count: 1 ballot given out, 3 taken in', '! The vote does not count: 2 ballots given out, 3 taken in'],
];

const ofVotes: readonly Case[] = [
  [(number) => verdict.cannotPass(number, 3), '1 present is too few for anything to pass (needs 3 votes)', '2 present are too few for anything to pass (needs 3 votes)'],
  [(number) => verdict.few(number, 3), 'Can vote, but 1 present is too few for anything to pass (needs 3 votes)', 'Can vote, but 2 present are too few for anything to pass (needs 3 votes)'],
  [(number) => verdict.ballotsExceed(number, 0), '1 ballot came back, more than the 0 given out', '2 ballots came back, more than the 0 given out'],
  [(number) => verdict.ballots(number, 0, number), '1 ballot came back, which counts', '2 ballots came back, all of them count'],
  [(number) => verdict.ballots(2 * number, number, number), '2 ballots came back: 1 counts, 1 is spoiled', '4 ballots came back: 2 count, 2 are spoiled'],
  [(number) => verdict.fewCandidates(number - 1, number), '0 candidates, at least 1 is needed', '1 candidate, at least 2 are needed'],
  [(number) => finding('meeting-present-over-due', { present: number, due: number - 1 }), '1 is present and only 0 are due; correct one of the two', '2 are present and only 1 is due; correct one of the two'],
  [(number) => finding('meeting-vote-sum', { sum: number, present: 0 }), '1 vote, more than the 0 present', '2 votes, more than the 0 present'],
  [(number) => finding('meeting-vote-sum', { sum: 3, collected: number }), '3 votes, more than the 1 ballot collected', '3 votes, more than the 2 ballots collected'],
];

const ofPoints: readonly Case[] = [
  [(number) => accounts.expired(number, number), '1 point of 1 account has run out and is not in the ledger yet.', '2 points of 2 accounts have run out and are not in the ledger yet.'],
  [(number) => accounts.expiryDone(number, number), 'Recorded what has run out: 1 point of 1 account', 'Recorded what has run out: 2 points of 2 accounts'],
  [(number) => approvalStrings('en').balance(0, number), 'Balance 0 → 1 point', 'Balance 0 → 2 points'],
  [(number) => reversalStrings('en').balance(0, number), 'Balance 0 → 1 point', 'Balance 0 → 2 points'],
  [reversalStrings('en').balanceSame, 'It has not been counted; the balance stays 1 point', 'It has not been counted; the balance stays 2 points'],
  [(number) => awards.summary(3, number, 0, 0), '3 to record, 1 point in all', '3 to record, 2 points in all'],
  [(number) => awards.done(3, number), '3 recorded, 1 point in all', '3 recorded, 2 points in all'],
  [(number) => awards.donePending(3, number), '3 submitted for approval, 1 point in all', '3 submitted for approval, 2 points in all'],
  [(number) => awardStrings('en').capPoints('May', 0, 0, number, false), '0 of 1 point of this item used in May, 0 of 1 with this, 1 left', '0 of 2 points of this item used in May, 0 of 2 with this, 2 left'],
  [(number) => awardStrings('en').capTimes('May', 0, 0, number), '0 of 1 time used in May, 0 with this', '0 of 2 times used in May, 0 with this'],
  [(number) => awardStrings('en').beyondCap(number, 9), '1 beyond the cap does not count (the rule gives 9); the ledger says so', '2 beyond the cap do not count (the rule gives 9); the ledger says so'],
  [(number) => importStrings('en').written(number, `+${number}`), '1 entry recorded, +1 point', '2 entries recorded, +2 points'],
  [(number) => importStrings('en').findings.cut(`+${number}`, '+5'), 'Counts as +1 point only (the rule gives +5; what is beyond the cap or the balance does not count).', 'Counts as +2 points only (the rule gives +5; what is beyond the cap or the balance does not count).'],
  [importStrings('en').doneSkipped, '1 line was not recorded; the report says why.', '2 lines were not recorded; the report says why.'],
  [ledgerEn.words.price, '1 point each', '2 points each'],
  [statementStrings('en').basisEntries, '1 entry in all', '2 entries in all'],
  [(number) => statementStrings('en').head(number, 'abc'), '1 entry, head abc', '2 entries, head abc'],
  [verifyStrings('en').more, '1 more is not listed.', '2 more are not listed.'],
  [plots.value, '1 point', '2 points'],
  [(number) => plots.categorySummary('May', number, ''), 'May: 1 point issued', 'May: 2 points issued'],
  [(number) => plots.categoryRow('May', number, ''), 'May: 1 point issued', 'May: 2 points issued'],
  [(number) => plots.flowSummary('May', number, 0), 'May: 1 point issued, 0 redeemed', 'May: 2 points issued, 0 redeemed'],
];

const ofPublicity: readonly Case[] = [
  [(number) => noticeStrings('en').window('A', 'B', number), 'On display: A to B (1 working day).', 'On display: A to B (2 working days).'],
  [(number) => publicity.windowOf('A', 'B', number), 'A to B, 1 working day', 'A to B, 2 working days'],
  [(number) => publicity.objectionsOf(number, 0), '1 objection, answered', '2 objections, all answered'],
  [(number) => publicity.objectionsOf(number, 1), '1 objection, 1 open', '2 objections, 1 open'],
  [publicity.waitingFirst, '1 entry of the period waits for approval and will not be in it.', '2 entries of the period wait for approval and will not be in it.'],
  [publicity.workingDays, '1 working day on display', '2 working days on display'],
  [publicity.accountsOf, '1 account', '2 accounts'],
  [publicity.takenBack, '−1 point', '−2 points'],
];

const ofErrors: readonly Case[] = [
  [(number) => enRecordErrors['meeting-present-over-due']({ present: number, due: number - 1 }), 'Nothing was decided: 1 is present and only 0 are due.', 'Nothing was decided: 2 are present and only 1 is due.'],
  [(number) => enRecordErrors['meeting-vote-sum']({ sum: 3, present: number }), 'Nothing was decided: 3 votes are more than the 1 person present.', 'Nothing was decided: 3 votes are more than the 2 people present.'],
  [(number) => enRecordErrors['meeting-vote-sum']({ sum: number, collected: number - 1 }), 'Nothing was decided: 1 vote is more than the 0 ballots collected.', 'Nothing was decided: 2 votes are more than the 1 ballot collected.'],
  [(number) => enPointsErrors['points-objections']({ count: number }), 'Nothing was locked: 1 objection is not answered.', 'Nothing was locked: 2 objections are not answered.'],
  [(number) => enPointsErrors['points-pending']({ count: number }), 'Nothing was locked: 1 entry waits for approval.', 'Nothing was locked: 2 entries wait for approval.'],
  [(number) => enPointsErrors['points-judges']({ needed: number, present: number - 1 }), 'Nothing was recorded: 1 judge is needed who is not judged themselves; there are 0.', 'Nothing was recorded: 2 judges are needed who are not judged themselves; there is 1.'],
  [(number) => enPointsErrors['points-cap']({ used: 1, cap: number, unit: 'times' }), 'Nothing was recorded: of this item 1 of 1 time is used', 'Nothing was recorded: of this item 1 of 2 times are used'],
  [(number) => enPointsErrors['points-cap']({ used: 1, cap: number, unit: 'points' }), 'Nothing was recorded: of this item 1 of 1 point is used', 'Nothing was recorded: of this item 1 of 2 points are used'],
  [(number) => enPointsErrors['points-panel']({ kind: 'residents', present: number, needed: number }), 'Nothing was approved: the panel has 1 resident, at least 1 is needed.', 'Nothing was approved: the panel has 2 residents, at least 2 are needed.'],
  [(number) => enPointsErrors['points-stock']({ stock: number, quantity: 5 }), 'Nothing was redeemed: 1 is in stock', 'Nothing was redeemed: 2 are in stock'],
  [(number) => enPointsErrors['points-balance']({ balance: 1, needed: number + 1, short: number }), 'Nothing was redeemed: the balance is 1 point, 2 are needed, 1 is missing.', 'Nothing was redeemed: the balance is 1 point, 3 are needed, 2 are missing.'],
];

describe('an English count of one is said as one', () => {
  it.each([...ofFacts, ...ofTheFund, ...ofMeetings, ...ofVotes, ...ofPoints, ...ofPublicity].map(([told, one, two]) => ({ told, one, two })))('$one', ({ told, one, two }) => {
    expect([told(1), told(2)]).toEqual([one, two]);
  });

  it.each(ofErrors.map(([told, one, two]) => ({ told, one, two })))('$one', ({ told, one, two }) => {
    expect([told(1).slice(0, one.length), told(2).slice(0, two.length)]).toEqual([one, two]);
  });
});
