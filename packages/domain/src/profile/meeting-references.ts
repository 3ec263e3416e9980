import { below, type Report } from './finding.js';
import type { MeetingRule, MeetingRules, RulesById } from './meeting-types.js';

/** Reports ids that a rule of meetings names and that no rule has. */
export function checkMeetingReferences(rules: MeetingRules, report: Report): void {
  const check = (section: 'kinds' | 'votes' | 'standings' | 'steps', known: readonly string[], named: readonly string[], path: string): void => {
    for (const id of named) {
      if (known.includes(id)) continue;
      const expected = `one of ${known.join(', ') || `no ${section}, for none are described`}`;
      report(path, 'profile-bad-value', `“${id}” is not among the ${section}. Expected ${expected}.`, { expected, given: id });
    }
  };
  const ids = (section: 'kinds' | 'votes' | 'standings'): string[] => Object.keys(rules[section]);
  const kinds = ids('kinds');
  const votes = ids('votes');
  const standings = ids('standings');
  forAll(rules.kinds, (kind) => {
    const path = below('/meeting/kinds', kind.id);
    check('votes', votes, kind.vote === null ? [] : [kind.vote], below(path, 'vote'));
    check('votes', votes, kind.otherVotes, below(path, 'otherVotes'));
    check('standings', standings, kind.voters ?? [], below(path, 'voters'));
    check('kinds', kinds, kind.mayAlsoBe, below(path, 'mayAlsoBe'));
  });
  forAll(rules.duties, ({ id, kind }) => check('kinds', kinds, [kind], below(below('/meeting/duties', id), 'kind')));
  forAll(rules.procedures, (procedure) => {
    const path = below('/meeting/procedures', procedure.id);
    const steps = procedure.steps.map(({ id }) => id);
    for (const step of procedure.steps) {
      const at = below(below(path, 'steps'), step.id);
      check('kinds', kinds, step.meetings, below(at, 'meetings'));
      check('votes', votes, step.votes, below(at, 'votes'));
    }
    check('steps', steps, procedure.backTo, below(path, 'backTo'));
    for (const [id, { steps: merged }] of Object.entries(procedure.merges)) {
      const at = below(below(below(path, 'merges'), id), 'steps');
      check('steps', steps, merged, at);
      const first = steps.indexOf(merged[0] as string);
      if (!merged.every((step, index) => steps[first + index] === step)) {
        const expected = 'steps that follow each other';
        report(at, 'profile-bad-value', `Expected ${expected}.`, { expected, given: merged.join(', ') });
      }
    }
  });
}

function forAll<Rule extends MeetingRule>(rules: RulesById<Rule>, check: (rule: Rule) => void): void {
  for (const rule of Object.values(rules)) for (const each of [...rule.otherTimes, rule] as readonly Rule[]) check(each);
}
