import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveProfile } from '../profile/index.js';
import { recordDecisions } from './findings.js';
import { oparlList, oparlMeeting, type OparlObject, type OparlSource } from './oparl.js';

const national = resolveProfile(JSON.parse(readFileSync(new URL('../../../profiles/data/national.json', import.meta.url), 'utf8')), {});

/** The fields of the schemas of OParl 1.1 (schema.oparl.org/1.1), of those that can stand here. */
const fields: Readonly<Record<string, readonly string[]>> = {
  Meeting: ['id', 'type', 'name', 'meetingState', 'cancelled', 'start', 'end', 'location', 'organization', 'participant', 'invitation', 'resultsProtocol', 'verbatimProtocol', 'auxiliaryFile', 'agendaItem', 'license', 'keyword', 'created', 'modified', 'web', 'deleted'],
  AgendaItem: ['id', 'type', 'meeting', 'number', 'order', 'name', 'public', 'consultation', 'result', 'resolutionText', 'resolutionFile', 'auxiliaryFile', 'start', 'end', 'license', 'keyword', 'created', 'modified', 'web', 'deleted'],
  Location: ['id', 'type', 'description', 'geojson', 'streetAddress', 'room', 'postalCode', 'subLocality', 'locality', 'license', 'keyword', 'created', 'modified', 'web', 'deleted'],
  File: ['id', 'type', 'name', 'fileName', 'mimeType', 'date', 'size', 'sha1Checksum', 'sha512Checksum', 'text', 'accessUrl', 'downloadUrl', 'externalServiceUrl', 'masterFile', 'derivativeFile', 'fileLicense', 'meeting', 'agendaItem', 'paper', 'license', 'keyword', 'created', 'modified', 'web', 'deleted'],
};

const id = '01930000-0000-7000-8000-000000000001';
const record: OparlSource['record'] = {
  id,
  unit: '111',
  kind: 'members-meeting',
  state: 'held',
  date: '2026-11-19',
  start: '14:30',
  end: '16:10',
  place: '村活动室',
  roll: [
    { person: 'zhou', status: 'present' },
    { person: 'wu', status: 'online', checkedIn: '14:28' },
    { person: 'zheng', status: 'excused', reason: '外出' },
    { person: 'xu', status: 'attending' },
  ],
  agenda: [{ title: '学习', first: true }, { title: '修路方案', speaker: 'wu' }],
  votes: [{ rule: '', about: '修路方案', yes: 2, no: 0 }],
  resolutions: [{ text: '同意修路方案', item: 1 }, '下月公开账目'],
  evidence: { sheet: ['01930000-0000-7000-8000-0000000000a1'], notice: ['01930000-0000-7000-8000-0000000000a2'] },
};
const hash = 'a'.repeat(64);
const source: OparlSource = {
  record,
  unitName: '柳树村党支部',
  kindTitle: '党员大会',
  names: { zhou: '周山', wu: '吴河', zheng: '郑林', xu: '徐田' },
  decisions: recordDecisions(national, record),
  results: ['通过'],
  evidence: [
    { id: '01930000-0000-7000-8000-0000000000a1', slot: 'sheet', name: '签到表.jpg', type: 'image/jpeg', bytes: 81_234, hash, time: '2026-11-19T08:30:00.000Z', path: '附件/签到表/签到表.jpg' },
    { id: '01930000-0000-7000-8000-0000000000a2', slot: 'notice', name: '会议通知', type: '', bytes: 10, hash, time: '2026-11-12T01:00:00.000Z', path: null },
  ],
  modified: '2026-11-19T09:00:00.000Z',
  sealed: { version: 1, hash },
};

describe('a meeting as OParl 1.1', () => {
  it('is this, field by field', () => {
    const { 'jiceng:record': kept, 'jiceng:votes': votes, ...meeting } = oparlMeeting(source);
    expect(meeting).toEqual({
      id: `urn:uuid:${id}`,
      type: 'https://schema.oparl.org/1.1/Meeting',
      name: '党员大会',
      meetingState: 'durchgeführt',
      start: '2026-11-19T14:30:00+08:00',
      end: '2026-11-19T16:10:00+08:00',
      location: { id: `urn:uuid:${id}:location`, type: 'https://schema.oparl.org/1.1/Location', description: '村活动室' },
      organization: ['urn:jiceng:unit:111'],
      participant: ['urn:jiceng:person:zhou', 'urn:jiceng:person:wu', 'urn:jiceng:person:xu'],
      invitation: { id: 'urn:uuid:01930000-0000-7000-8000-0000000000a2', type: 'https://schema.oparl.org/1.1/File', name: '会议通知', fileName: '会议通知', mimeType: 'application/octet-stream', date: '2026-11-12T01:00:00.000Z', size: 10, 'jiceng:sha256': hash },
      auxiliaryFile: [{ id: 'urn:uuid:01930000-0000-7000-8000-0000000000a1', type: 'https://schema.oparl.org/1.1/File', name: '签到表', fileName: '签到表.jpg', mimeType: 'image/jpeg', date: '2026-11-19T08:30:00.000Z', size: 81_234, accessUrl: '%E9%99%84%E4%BB%B6/%E7%AD%BE%E5%88%B0%E8%A1%A8/%E7%AD%BE%E5%88%B0%E8%A1%A8.jpg', 'jiceng:sha256': hash }],
      agendaItem: [
        { id: `urn:uuid:${id}:agenda:1`, type: 'https://schema.oparl.org/1.1/AgendaItem', meeting: `urn:uuid:${id}`, number: '1', order: 0, name: '学习' },
        { id: `urn:uuid:${id}:agenda:2`, type: 'https://schema.oparl.org/1.1/AgendaItem', meeting: `urn:uuid:${id}`, number: '2', order: 1, name: '修路方案', result: '通过', resolutionText: '同意修路方案' },
      ],
      modified: '2026-11-19T09:00:00.000Z',
      'jiceng:format': 1,
      'jiceng:date': '2026-11-19',
      'jiceng:kind': 'members-meeting',
      'jiceng:kindTitle': '党员大会',
      'jiceng:unitName': '柳树村党支部',
      'jiceng:minutes': { version: 1, sha256: hash },
      'jiceng:names': { zhou: '周山', wu: '吴河', zheng: '郑林', xu: '徐田' },
    });
    expect(kept).toEqual(record);
    expect(votes).toMatchObject([{ about: '修路方案', result: '通过', valid: true, passed: true, rule: 'members-meeting', counts: { yes: 2 } }]);
  });

  it('has no field beyond those of OParl but its own, which say so', () => {
    const check = (object: OparlObject): void => {
      const kind = String(object['type']).replace('https://schema.oparl.org/1.1/', '');
      for (const [field, value] of Object.entries(object)) {
        if (field.startsWith('jiceng:')) continue;
        expect(fields[kind], `${kind}.${field}`).toContain(field);
        for (const inner of Array.isArray(value) ? value : [value]) if (typeof inner === 'object') check(inner as OparlObject);
      }
    };
    check(oparlMeeting(source));
  });

  it.each<[string, Partial<OparlSource['record']>, Partial<Record<string, unknown>>]>([
    ['called off', { state: 'cancelled' }, { cancelled: true, meetingState: undefined }],
    ['planned', { state: 'planned' }, { meetingState: 'terminiert', cancelled: undefined }],
    ['a draft', { state: 'draft' }, { meetingState: undefined, cancelled: undefined }],
    ['a day without a time claims none', { start: undefined as never, end: undefined as never }, { start: undefined, end: undefined, 'jiceng:date': '2026-11-19' }],
    ['a title of its own', { title: '换届' }, { name: '换届' }],
    ['no place', { place: '' }, { location: undefined }],
    ['nobody came', { roll: [{ person: 'zhou', status: 'absent' }] }, { participant: undefined }],
    ['an id that is no UUID', { id: '会 1' }, { id: 'urn:jiceng:meeting:%E4%BC%9A%201' }],
  ])('%s', (_, change, expected) => {
    const meeting = oparlMeeting({ ...source, record: { ...record, ...change } });
    for (const [field, value] of Object.entries(expected)) expect(meeting[field], field).toEqual(value);
  });

  it('a vote of which nothing can be said keeps what it was about', () => {
    const votes = [{ rule: 'nothing', about: '其他', yes: 1 }];
    const decisions = recordDecisions(national, { ...record, votes });
    expect(oparlMeeting({ ...source, record: { ...record, votes }, decisions, results: ['不作判断'] })['jiceng:votes']).toEqual([{ about: '其他', result: '不作判断' }]);
  });

  it('several stand in a list of one page, none in an empty one', () => {
    expect(oparlList([{ id: 'a' }, { id: 'b' }])).toEqual({ data: [{ id: 'a' }, { id: 'b' }], pagination: { totalElements: 2, elementsPerPage: 2, currentPage: 1, totalPages: 1 }, links: {} });
    expect(oparlList([])).toMatchObject({ data: [], pagination: { totalElements: 0, totalPages: 1 } });
  });
});
