import { halfWidth } from '@jiceng/domain';

/** What a typed text says of a time of day. */
export type TimeReading = { readonly state: 'empty' } | { readonly state: 'ok'; readonly value: string } | { readonly state: 'bad' };

/** Hours and minutes; minutes may be left out where nothing else can be meant. */
const forms: readonly RegExp[] = [/^(\d{1,2})[:.](\d{1,2})$/, /^(\d{1,2})[点时](?:(\d{1,2})分?)?$/, /^(\d{1,2})$/, /^(\d{1,2})(\d{2})$/];

/** Reads a time of day as `HH:MM`: `1450`, `14:50`, `14：50`, `14.50`, `14点50分`, `14点`, `9`, `下午2:50`. */
export function readTime(text: string): TimeReading {
  const plain = halfWidth(text).replace(/\s+/g, '').replace(/：/g, ':');
  if (plain === '') return { state: 'empty' };
  const [, half = '', digits = ''] = /^(上午|下午)?(.+)$/.exec(plain) ?? [];
  for (const form of forms) {
    const found = form.exec(digits);
    if (!found) continue;
    const [, hours = '', minutes = '0'] = found;
    const hour = Number(hours) + (half === '下午' && Number(hours) < 12 ? 12 : 0);
    if (hour > 23 || Number(minutes) > 59) return { state: 'bad' };
    return { state: 'ok', value: `${String(hour).padStart(2, '0')}:${minutes.padStart(2, '0')}` };
  }
  return { state: 'bad' };
}

/** The time that a text says; undefined for none, and for a text that says none. */
export function timeOf(text: string): string | undefined {
  const reading = readTime(text);
  return reading.state === 'ok' ? reading.value : undefined;
}
