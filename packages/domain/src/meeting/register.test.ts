import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveProfile } from '../profile/index.js';
import type { MeetingRecord } from './record.js';
import { evidenceOf, meetingRegister } from './register.js';

const national = resolveProfile(JSON.parse(readFileSync(new URL('../../../profiles/data/national.json', import.meta.url), 'utf8')), {});
const kept = (id: string, record: Partial<MeetingRecord>): { id: string; record: MeetingRecord } => ({ id, record: { kind: 'members-meeting', date: '2026-03-01', state: 'held', ...record } });

describe('the register', () => {
  it('numbers what was held, planned or called off by date and time, and leaves drafts out', () => {
    const meetings = [
      kept('c', { date: '2026-03-02' }),
      kept('b', { start: '14:00' }),
      kept('draft', { state: 'draft' }),
      kept('a', { start: '09:00' }),
      kept('d', { date: '2026-12-31', state: 'planned' }),
      kept('e', { date: '2026-12-31', start: '08:00', state: 'cancelled' }),
    ];
    expect(meetingRegister(national, meetings).map(({ number, kept: { id } }) => `${number} ${id}`)).toEqual(['1 a', '2 b', '3 c', '4 d', '5 e']);
    expect(meetings[0]?.id).toBe('c');
  });

  it('has the figures of each meeting, its votes and its evidence', () => {
    const people = [{ id: 'a', name: '甲', standing: 'full' }, { id: 'b', name: '乙', standing: 'full' }, { id: 'c', name: '丙', standing: 'probationary' }];
    const record = kept('x', { roll: [{ person: 'a', status: 'present' }, { person: 'b', status: 'present' }, { person: 'c', status: 'present' }], votes: [{ rule: '', about: '修路', yes: 2 }], evidence: { sheet: ['1', '2'], notice: ['3'] } });
    const [entry] = meetingRegister(national, [record], people);
    expect(entry?.attendance).toMatchObject({ due: 2, present: 2, came: 3 });
    expect(entry?.decisions[0]?.decision).toMatchObject({ valid: true, passed: true });
    expect(entry?.evidence).toBe(3);
    expect(evidenceOf(record.record)).toEqual([{ slot: 'sheet', id: '1' }, { slot: 'sheet', id: '2' }, { slot: 'notice', id: '3' }]);
  });

  it('a meeting without figures has none, instead of noughts', () => {
    expect(meetingRegister(national, [kept('x', {})])[0]).toMatchObject({ attendance: { due: null, present: null }, evidence: 0, decisions: [] });
  });
});
