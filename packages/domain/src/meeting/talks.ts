import { isWithin, periodsOf } from '../calendar/index.js';
import { resolvedProfile, type Clause, type IsoDate, type LocalText, type Profile, type TalkRule, type TalkSide } from '../profile/index.js';
import { peopleOn, type Person } from '../roll/index.js';
import { ruleOn } from './rules.js';

/** A talk (谈心谈话): its day and the two people, and nothing of what was said. */
export interface Talk {
  readonly date: IsoDate;
  readonly people: readonly [string, string];
}

/** How often two people, or one person and anybody of the other side, have talked in a period. */
export interface TalkLine {
  readonly people: readonly string[];
  readonly dates: readonly IsoDate[];
  readonly isDone: boolean;
}

export interface TalkCoverage {
  readonly rule: string;
  readonly title: LocalText;
  readonly clause: Clause;
  /** `2026`, or the period of the year. */
  readonly period: string;
  readonly least: number;
  readonly lines: readonly TalkLine[];
  readonly done: number;
  readonly total: number;
}

/**
 * How far the talks of a year are held (MTG-11), rule by rule and period by period. A `pair` rule has a line for every
 * two people, an `each` rule one for every person of the second side. Only
 * members take part. A talk of somebody with himself counts for nothing.
 */
export function talkCoverage(profile: Profile, people: readonly Person[], talks: readonly Talk[], year: number): TalkCoverage[] {
  const { talks: rules, standings } = resolvedProfile(profile).meeting;
  return Object.values(rules).flatMap((stated) =>
    periodsOf(year, (ruleOn(stated, `${year}-12-31`) ?? stated).every).flatMap((period) => {
      const rule = ruleOn(stated, period.last);
      if (!rule) return [];
      const known = peopleOn(people, period.last).filter(({ standing }) => Object.hasOwn(standings, standing) && standings[standing]?.isMember === true);
      const held = talks.filter(({ date, people: [a, b] }) => isWithin(date, period) && a !== b);
      const lines = rule.coverage === 'pair' ? pairLines(rule, known, held) : eachLines(rule, known, held);
      return [{ rule: rule.id, title: rule.title, clause: rule.clause, period: period.id, least: rule.least, lines, done: lines.filter(({ isDone }) => isDone).length, total: lines.length }];
    }),
  );
}

function sideOf({ posts = [] }: Person, rule: TalkRule): TalkSide {
  return posts.some((post) => rule.posts.includes(post)) ? 'committee' : 'member';
}

function pairLines(rule: TalkRule, people: readonly Person[], talks: readonly Talk[]): TalkLine[] {
  const { between: [first, second], least } = rule;
  const lines: TalkLine[] = [];
  people.forEach((a, index) => {
    for (const b of people.slice(index + 1)) {
      const [one, other] = [sideOf(a, rule), sideOf(b, rule)];
      if ((one === first && other === second) || (one === second && other === first)) lines.push(lineOf([a.id, b.id], talks.filter(({ people: pair }) => pair.includes(a.id) && pair.includes(b.id)), least));
    }
  });
  return lines;
}

function eachLines(rule: TalkRule, people: readonly Person[], talks: readonly Talk[]): TalkLine[] {
  const { between: [first, second], least } = rule;
  const partners = new Set(people.filter((person) => sideOf(person, rule) === first).map(({ id }) => id));
  return people
    .filter((person) => sideOf(person, rule) === second)
    .map(({ id }) => lineOf([id], talks.filter(({ people: [a, b] }) => (a === id && partners.has(b)) || (b === id && partners.has(a))), least));
}

function lineOf(people: readonly string[], talks: readonly Talk[], least: number): TalkLine {
  return { people, dates: talks.map(({ date }) => date).sort(), isDone: talks.length >= least };
}
