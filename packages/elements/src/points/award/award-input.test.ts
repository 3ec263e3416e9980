import { getProfile } from '@jiceng/profiles';
import { pointsRuleOn, type PointsRule } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { emptyAwardInput, inputOfDraft, isTouched, nextInput, readAward, readPoints, type AwardInput } from './award-input.js';
import { evidenceOf, evidenceTexts } from './evidence.js';

const profile = getProfile('sample-village');
const today = '2026-11-20';
const rule = (id: string): PointsRule => pointsRuleOn(profile, id, today) as PointsRule;
const input = (part: Partial<AwardInput> = {}): AwardInput => ({ ...emptyAwardInput, account: '03-017', rule: 'cleaning-day', date: '20261119', ...part });

describe('a number of points', () => {
  it.each<[string, number | undefined | null]>([
    ['', undefined], ['  ', undefined], ['8', 8], ['８', 8], ['8分', 8], ['8 points', 8], ['8 نومۇر', 8], ['8次', null], ['1,234', 1234], ['0', 0], ['-0', 0],
    ['-3', -3], ['−3', -3], ['- 3', -3], ['-', null], ['--3', null], ['3.5', null], ['三', null], ['1e3', null],
  ])('“%s” is %s', (text, points) => expect(readPoints(text)).toBe(points));
});

describe('what the form asks for', () => {
  it('is a request once everything can be read', () => {
    const given = input({ quantity: '3', source: ' e-1 ', witnesses: '王某，冯某', note: ' 扫河堤 ', files: ['f1'] });
    expect(readAward(given, rule('cleaning-day'), today)).toEqual({
      problems: [],
      request: { account: '03-017', rule: 'cleaning-day', date: '2026-11-19', quantity: 3, source: 'e-1', evidence: ['file:f1', 'witness:王某', 'witness:冯某'], note: '扫河堤' },
    });
  });

  it.each<[string, string, number | null]>([
    ['cleaning-day', '3 times', 3], ['cleaning-day', '3次', 3], ['cleaning-day', '3 قېتىم', 3], ['cleaning-day', '3 minutes', null],
    ['remote-learning', '240 minutes', 240], ['remote-learning', '240分钟', 240], ['remote-learning', '240 مىنۇت', 240], ['remote-learning', '240 cases', null],
    ['mediation', '2 cases', 2], ['mediation', '2件', 2], ['mediation', '2', 2],
  ])('takes the quantity of %s with the unit that stands beside it: “%s” is %s', (id, quantity, expected) => {
    const { request, problems } = readAward(input({ rule: id, quantity }), rule(id), today);
    expect([request?.quantity ?? null, problems.map(({ code }) => code)]).toEqual([expected, expected === null ? ['bad-quantity'] : []]);
  });

  it('leaves out what is empty, and points that the rule says itself', () => {
    expect(readAward(input({ points: '9' }), rule('cleaning-day'), today).request).toEqual({ account: '03-017', rule: 'cleaning-day', date: '2026-11-19' });
  });

  it('has points and judges where the rule leaves them open', () => {
    expect(readAward(input({ rule: 'courtyard', points: '8', judges: '甲、乙、丙、甲' }), rule('courtyard'), today).request).toMatchObject({ points: 8, judges: ['甲', '乙', '丙'] });
  });

  it.each(['3', '0', 'x'])('asks for no quantity there: “%s” that was typed for another item is left out', (quantity) => {
    const { request, problems } = readAward(input({ rule: 'courtyard', points: '8', quantity }), rule('courtyard'), today);
    expect([problems, request?.points, Object.hasOwn(request ?? {}, 'quantity')]).toEqual([[], 8, false]);
  });

  it.each<[Partial<AwardInput>, string]>([
    [{ account: '' }, 'account no-account'],
    [{ rule: '' }, 'rule no-rule'],
    [{ date: '' }, 'date no-date'],
    [{ date: '2月30日' }, 'date bad-date'],
    [{ date: '去年' }, 'date bad-date'],
    [{ quantity: '0' }, 'quantity bad-quantity'],
    [{ quantity: '-1' }, 'quantity bad-quantity'],
    [{ quantity: '一' }, 'quantity bad-quantity'],
    [{ account: '', date: '' }, 'account no-account, date no-date'],
  ])('%j: %s', (part, problems) => {
    const reading = readAward(input(part), part.rule === '' ? undefined : rule('cleaning-day'), today);
    expect(reading.request).toBeNull();
    expect(reading.problems.map(({ field, code }) => `${field} ${code}`).join(', ')).toBe(problems);
  });

  it.each([['', 'no-points'], ['八', 'bad-points'], ['8.5', 'bad-points']])('open points “%s”: %s', (points, code) => {
    expect(readAward(input({ rule: 'courtyard', points }), rule('courtyard'), today).problems).toEqual([{ field: 'points', code, given: points }]);
  });
});

describe('a draft', () => {
  it('comes back as it was kept', () => {
    const kept = input({ note: 'x', files: ['f1'] });
    expect(inputOfDraft(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });
  it.each([null, 7, 'text', [], { account: 5, files: 'no' }])('%j was none', (kept) => expect(inputOfDraft(kept)).toEqual(emptyAwardInput));
  it('is one once something beside item and date was entered', () => {
    expect([isTouched({ ...emptyAwardInput, rule: 'other', date: '20261119' }), isTouched(input()), isTouched({ ...emptyAwardInput, files: ['f'] })]).toEqual([false, true, true]);
  });
  it('leaves item and date to the next award', () => {
    expect(nextInput(input({ note: 'x', witnesses: '王某', files: ['f1'] }))).toEqual({ ...emptyAwardInput, rule: 'cleaning-day', date: '20261119' });
  });
});

describe('evidence', () => {
  it('says of each text what it is, and comes back so', () => {
    const evidence = { files: ['f1'], witnesses: ['王某', 'file:x'], others: ['照片 1'] };
    expect(evidenceTexts(evidence)).toEqual(['file:f1', 'witness:王某', 'witness:file:x', '照片 1']);
    expect(evidenceOf(evidenceTexts(evidence))).toEqual(evidence);
  });
});
