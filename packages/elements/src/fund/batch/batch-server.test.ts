import { allAtOnce } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import { describe, expect, it } from 'vitest';
import { calculationInSteps, type BatchTask } from './batch-calculation.js';
import type { BatchAnswer } from './batch-protocol.js';
import { serveBatch } from './batch-server.js';

const profile = getProfile('county-five-standards');
const length = 9000;
const task: BatchTask = {
  profile,
  year: 2026,
  length,
  columns: [
    { fact: 'kind', form: 'choice', values: new Uint16Array(length).fill(1), choices: ['', 'village'] },
    { fact: 'population', form: 'number', values: Float64Array.from({ length }, (_, index) => index) },
    { fact: 'membersLastYear', form: 'number', values: Float64Array.from({ length }, (_, index) => index % 90) },
  ],
};

function served(given: BatchTask): BatchAnswer[] {
  const heard: BatchAnswer[] = [];
  const serve = serveBatch({ postMessage: (message) => heard.push(message as BatchAnswer) });
  serve({ type: 'begin', profile: structuredClone(given.profile), year: given.year, length: given.length });
  for (const column of given.columns) serve({ type: 'column', column });
  serve({ type: 'end' });
  return heard;
}

describe('the worker of a batch', () => {
  it('says that it is there, how far it is, and the same amounts as the page', () => {
    const heard = served(task);
    expect(heard.map(({ type }) => type)).toEqual(['ready', 'progress', 'progress', 'done']);
    expect(heard.flatMap((answer) => (answer.type === 'progress' ? [answer.done] : []))).toEqual([4096, 8192]);
    const [done] = heard.flatMap((answer) => (answer.type === 'done' ? [answer.result] : []));
    expect(done).toEqual(allAtOnce(calculationInSteps(task)));
  });

  it('answers with the error that the page would throw', () => {
    const [, failed] = served({ ...task, year: 12 });
    expect(failed).toMatchObject({ type: 'failed', error: { code: 'bad-year' } });
  });
});
