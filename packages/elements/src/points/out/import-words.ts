import { parsedId, type JicengError, type PointsRule, type Profile, type SheetFinding } from '@jiceng/domain';
import { dayText } from '../../locales/format.js';
import { awardStrings } from '../../locales/points/award.js';
import type { ImportStrings } from '../../locales/points/import.js';
import type { PointsStrings } from '../../locales/points/index.js';
import { signedPoints } from '../../locales/points/ledger.js';
import { problemText } from '../award/award-words.js';

/** What the words for a report are made of. */
export interface ImportWording {
  readonly text: ImportStrings;
  readonly pointsText: PointsStrings;
  readonly locale: string;
  readonly profile: Profile;
  /** What an entry of the ledger is called; undefined for an id that it does not have. */
  readonly entryName: (id: string) => string | undefined;
}

/** What is said of a line, as a sentence. */
export function findingText({ code, message, details }: SheetFinding, wording: ImportWording): string {
  const { text, pointsText, locale } = wording;
  const { findings: words } = text;
  const of = (key: string): string => String(details[key] ?? '');
  switch (code) {
    case 'already-present': {
      const first = wording.entryName(of('first'));
      return first === undefined ? words.twice : words.present(of('source'), first);
    }
    case 'unknown-account':
      return words.unknownAccount(of('account'));
    case 'ambiguous-account':
      return words.ambiguous(of('account'), Number(details['count']));
    case 'unknown-rule':
      return words.unknownRule(of('rule'), dayText(of('date'), locale));
    case 'points-bad-value':
      return of('field') === 'date' ? words.badDate(of('given')) : words.badNumber(of('field') === 'quantity' ? 'quantity' : 'points', given(of('given')));
    case 'points-cap':
      // A cap of which nothing is left has `used`; one that leaves less says how much.
      if (details['used'] === undefined) return words.cut(signedPoints(Number(details['points'])), signedPoints(Number(details['asked'])));
  }
  return problemText({ code, message, details, field: 'rule' }, ruleOf(details, wording), { text: awardStrings(locale), pointsText, locale });
}

/** A value that is missing altogether reads as nothing. */
function given(value: string): string {
  return value === 'undefined' ? '' : value;
}

function ruleOf({ rule }: SheetFinding['details'], { profile }: ImportWording): PointsRule | undefined {
  return profile.points.rules.find(({ id }) => id === rule);
}

/** All findings of a line in one text. */
export function findingsText(findings: readonly SheetFinding[], wording: ImportWording): string {
  return findings.map((finding) => findingText(finding, wording)).join(' ');
}

/** What an entry is called, for ids that the ledger has. @param has whether it has the writer of an id */
export function namedEntry(id: string, has: (writer: string) => boolean, name: (id: string) => string): string | undefined {
  const place = parsedId(id);
  return place && has(place.writer) ? name(id) : undefined;
}

/** Why a file cannot be read, as a sentence with its code; undefined for what has nothing to do with the file. */
export function fileProblem({ code, details }: Pick<JicengError, 'code' | 'details'>, text: ImportStrings): string | undefined {
  const values = details as Readonly<Record<string, string | number>>;
  const sentence =
    code === 'file-unreadable' ? text.unreadable(values) : code === 'file-too-large' ? text.tooLarge(values) : code === 'file-encoding' ? text.badEncoding : code === 'import-failed' ? text.noMemory : undefined;
  return sentence && `${sentence} (${code})`;
}
