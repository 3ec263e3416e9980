import { describe, expect, it } from 'vitest';
import { RecentActions } from './recent-actions.js';

const minute = 60_000;

function setUp(): { recent: RecentActions; wait: (milliseconds: number) => void; undone: string[]; undoOf: (name: string) => () => Promise<void> } {
  let now = 0;
  const undone: string[] = [];
  return {
    recent: new RecentActions(() => now),
    wait: (milliseconds) => void (now += milliseconds),
    undone,
    undoOf: (name) => async () => void undone.push(name),
  };
}

describe('recent actions', () => {
  it('are told newest first, with the minutes that are left', () => {
    const { recent, wait, undoOf } = setUp();
    recent.add('first', undoOf('first'));
    wait(3 * minute);
    recent.add('second', undoOf('second'));
    expect(recent.entries().map(({ text, minutesLeft }) => [text, minutesLeft])).toEqual([['second', 10], ['first', 7]]);
  });

  it.each([
    [10 * minute - 1, 1],
    [10 * minute, 0],
  ])('after %s ms there are %s', (milliseconds, count) => {
    const { recent, wait, undoOf } = setUp();
    recent.add('one', undoOf('one'));
    wait(milliseconds);
    expect(recent.entries()).toHaveLength(count);
  });

  it('are taken back once', async () => {
    const { recent, undone, undoOf } = setUp();
    const undoFirst = recent.add('first', undoOf('first'));
    recent.add('second', undoOf('second'));
    await recent.entries()[0]?.undo();
    await undoFirst();
    await undoFirst();
    expect(undone).toEqual(['second', 'first']);
    expect(recent.entries()).toEqual([]);
  });

  it('stay when taking back fails', async () => {
    const { recent } = setUp();
    recent.add('one', () => Promise.reject(new Error('no room')));
    await expect(recent.entries()[0]?.undo()).rejects.toThrow('no room');
    expect(recent.entries()).toHaveLength(1);
  });
});
