import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { icalendar, type CalendarEvent } from './icalendar.js';

/** A reader of its own: components by name, each with its properties as `[name, parameters, text]`. */
interface Component {
  readonly name: string;
  readonly properties: readonly (readonly [name: string, parameters: string, text: string])[];
  readonly parts: readonly Component[];
}

function unfolded(file: string): string[] {
  return file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}

function componentsIn(file: string): Component[] {
  const top = { name: '', properties: [] as [string, string, string][], parts: [] as Component[] };
  const open = [top];
  for (const line of unfolded(file)) {
    const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/su.exec(line) ?? [];
    const inner = open.at(-1) as typeof top;
    if (name === 'BEGIN') {
      const part = { name: value, properties: [], parts: [] };
      inner.parts.push(part);
      open.push(part);
    } else if (name === 'END') {
      expect(inner.name).toBe(value);
      open.pop();
    } else inner.properties.push([name, parameters, value.replace(/\\(.)/gsu, (_, character: string) => (character === 'n' || character === 'N' ? '\n' : character))]);
  }
  expect(open).toHaveLength(1);
  return top.parts;
}

function eventsIn(file: string): Component[] {
  return componentsIn(file)[0]?.parts.filter(({ name }) => name === 'VEVENT') ?? [];
}

const textOf = (component: Component | undefined, property: string): string | undefined => component?.properties.find(([name]) => name === property)?.slice(1).join('|');

const event: CalendarEvent = { id: 'a@x', date: '2026-10-31', title: '支委会', alarms: [] };
const now = Date.UTC(2026, 10, 22, 1, 2, 3);
const write = (...events: readonly CalendarEvent[]): string => icalendar({ name: '柳树村', events, now });

describe('a calendar file', () => {
  it('is one calendar that says its version, who wrote it and its time zone', () => {
    const [calendar, ...others] = componentsIn(write(event));
    expect(others).toEqual([]);
    expect(calendar?.name).toBe('VCALENDAR');
    expect(textOf(calendar, 'VERSION')).toBe('|2.0');
    expect(textOf(calendar, 'PRODID')).toMatch(/Jiceng/);
    expect(textOf(calendar, 'X-WR-CALNAME')).toBe('|柳树村');
    const zone = calendar?.parts.find(({ name }) => name === 'VTIMEZONE');
    expect(textOf(zone, 'TZID')).toBe('|Asia/Shanghai');
    expect(textOf(zone?.parts[0], 'TZOFFSETTO')).toBe('|+0800');
  });

  it.each<[string, Partial<CalendarEvent>, string, string | undefined]>([
    ['a whole day', {}, ';VALUE=DATE|20261031', ';VALUE=DATE|20261101'],
    ['the last day of a year', { date: '2026-12-31' }, ';VALUE=DATE|20261231', ';VALUE=DATE|20270101'],
    ['a time', { start: '14:30', end: '16:10' }, ';TZID=Asia/Shanghai|20261031T143000', ';TZID=Asia/Shanghai|20261031T161000'],
    ['a time without an end', { start: '14:30' }, ';TZID=Asia/Shanghai|20261031T143000', undefined],
    ['an end at the start', { start: '14:30', end: '14:30' }, ';TZID=Asia/Shanghai|20261031T143000', undefined],
  ])('%s', (_, change, start, end) => {
    const [first] = eventsIn(write({ ...event, ...change }));
    expect([textOf(first, 'DTSTART'), textOf(first, 'DTEND')]).toEqual([start, end]);
  });

  it('rings so many days before', () => {
    const [first] = eventsIn(write({ ...event, alarms: [{ daysBefore: 7, text: '还有 7 天' }, { daysBefore: 1, text: '明天' }] }));
    expect(first?.parts.map((alarm) => [alarm.name, textOf(alarm, 'ACTION'), textOf(alarm, 'TRIGGER'), textOf(alarm, 'DESCRIPTION')])).toEqual([
      ['VALARM', '|DISPLAY', '|-P7D', '|还有 7 天'],
      ['VALARM', '|DISPLAY', '|-P1D', '|明天'],
    ]);
  });

  it('an event that is called off says so and rings no more', () => {
    const [first] = eventsIn(write({ ...event, isCancelled: true, alarms: [{ daysBefore: 1, text: '明天' }] }));
    expect(textOf(first, 'STATUS')).toBe('|CANCELLED');
    expect(first?.parts).toEqual([]);
  });

  it('a later file has the same UIDs and a larger sequence, so that it updates', () => {
    const [before, after] = [now, now + 60_000].map((time) => eventsIn(icalendar({ name: '', events: [event], now: time }))[0]);
    expect(textOf(after, 'UID')).toBe(textOf(before, 'UID'));
    expect(Number(textOf(after, 'SEQUENCE')?.slice(1))).toBeGreaterThan(Number(textOf(before, 'SEQUENCE')?.slice(1)));
    expect([textOf(before, 'DTSTAMP'), textOf(after, 'DTSTAMP')]).toEqual(['|20261122T010203Z', '|20261122T010303Z']);
  });

  it('the sequence still fits an integer of the format in three thousand years', () => {
    expect(Number(textOf(eventsIn(icalendar({ name: '', events: [event], now: Date.UTC(5026, 10, 22) }))[0], 'SEQUENCE')?.slice(1))).toBeLessThan(2 ** 31);
  });

  it('folds between 75 and 76 octets, not before', () => {
    const of = (letters: number): string[] => write({ ...event, title: 'x'.repeat(letters) }).split('\r\n');
    const fits = longest - 'SUMMARY:'.length;
    expect(of(fits)).toContain(`SUMMARY:${'x'.repeat(fits)}`);
    expect(of(fits + 1)).toEqual(expect.arrayContaining([`SUMMARY:${'x'.repeat(fits)}`, ' x']));
  });

  it('any text survives: line ends become one kind, and what no text may hold is left out', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 120 }), fc.string({ unit: fc.constantFrom('会', '\\', ';', ',', '\n', '\r', ':', '"', '\u0007', '😀', '\ud800', ' ', 'n'), maxLength: 120 }))), (texts) => {
        const events = texts.map(([title, description], index): CalendarEvent => ({ ...event, id: `${index}`, title, description, place: title, alarms: [{ daysBefore: 1, text: description }] }));
        const file = write(...events);
        for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(longest);
        const read = eventsIn(file);
        expect(read.map((one) => textOf(one, 'UID'))).toEqual(events.map(({ id }) => `|${id}`));
        read.forEach((one, index) => {
          const { title, description = '' } = events[index] as CalendarEvent;
          expect(textOf(one, 'SUMMARY')).toBe(`|${kept(title)}`);
          expect(textOf(one, 'DESCRIPTION') ?? '|').toBe(`|${kept(description)}`);
          expect(textOf(one, 'LOCATION') ?? '|').toBe(`|${kept(title)}`);
          expect(textOf(one.parts[0], 'DESCRIPTION')).toBe(`|${kept(description)}`);
        });
      }),
    );
  });
});

const longest = 75;

function octets(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** What of a text a calendar can hold. */
function kept(text: string): string {
  return [...text.replace(/\r\n?/g, '\n')]
    .map((character) => (/[\ud800-\udfff]/.test(character) && character.length === 1 ? '\ufffd' : character))
    .filter((character) => character === '\n' || character === '\t' || !/\p{Cc}/u.test(character) || character >= '\u0080')
    .join('');
}
