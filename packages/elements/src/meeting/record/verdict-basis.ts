import type { Profile, VoteRule } from '@jiceng/domain';
import { clausePart, layerLines, rulePart, type Basis } from '../../base/basis/basis.js';
import { localText } from '../../facts/fact-words.js';
import { ruleBasisStrings } from '../../locales/basis.js';
import { verdictStrings, type VerdictStrings } from '../../locales/meeting/record-verdict.js';
import type { QuorumVerdict, Verdict, VoteVerdict } from './verdict.js';
import { countTexts, shareOf } from './verdict-words.js';

/** Why a verdict is what it is: `quorum`, or `vote-<place>`. Undefined for what has no rule. */
export function verdictBasis(id: string, { quorum, votes }: Verdict, profile: Profile, locale: string): Basis | undefined {
  const text = verdictStrings(locale);
  if (id === 'quorum') return quorum.rule ? basisOf(text.quorum, quorum.rule, quorumLines(quorum, text), profile, locale) : undefined;
  const vote = votes[Number(id.slice('vote-'.length))];
  return vote?.rule ? basisOf(text.decision(vote.place + 1, vote.text), vote.rule, voteLines(vote, text), profile, locale) : undefined;
}

/** What went in, and the arithmetic. */
interface BasisLines {
  readonly inputs: readonly string[];
  readonly steps: readonly string[];
}

function basisOf(title: string, rule: VoteRule, { inputs, steps }: BasisLines, profile: Profile, locale: string): Basis {
  const text = verdictStrings(locale);
  const stated = Object.fromEntries(Object.entries(rule.stated).filter(([key]) => key === 'quorum' || key === 'majority'));
  return {
    title,
    amount: '',
    parts: [
      rulePart(profile, rule.rule, localText(rule.title, locale), rule, locale),
      clausePart(rule.clause, locale),
      ...(inputs.length > 0 ? [{ term: text.inputs, lines: inputs }] : []),
      ...(steps.length > 0 ? [{ term: text.calculation, lines: steps }] : []),
      { term: ruleBasisStrings(locale).origin, lines: layerLines(profile, stated, (key, value) => statedWords(key, value, text), locale) },
    ],
    warnings: [...(rule.note ? [localText(rule.note, locale)] : []), ...(rule.clause.checked ? [] : [ruleBasisStrings(locale).unchecked])],
  };
}

function statedWords(key: string, value: unknown, text: VerdictStrings): string[] {
  const share = shareOf(value);
  if (!share) return [];
  return [key === 'quorum' ? text.quorumShare(share) : text.majorityShare(share, share.of)];
}

function quorumLines({ due, present, presentNeeded, rule }: QuorumVerdict, text: VerdictStrings): BasisLines {
  if (due === null || present === null) return { inputs: [], steps: [] };
  return { inputs: [text.due(due), text.present(present)], steps: rule?.quorum && presentNeeded !== null ? [text.arithmetic(rule.quorum, due, presentNeeded)] : [] };
}

function voteLines({ decision, due, present, at, rule, notCast, election }: VoteVerdict, text: VerdictStrings): BasisLines {
  if (!decision || due === null || present === null) return { inputs: [], steps: [] };
  const base = rule?.majority?.of === 'present' ? present : due;
  return {
    inputs: [text.due(due), text.there(at, present), ...(election ? [] : countTexts(decision.counts, notCast, text))],
    steps: [
      ...(rule?.quorum && decision.presentNeeded !== null ? [text.arithmetic(rule.quorum, due, decision.presentNeeded)] : []),
      ...(rule?.majority && decision.yesNeeded !== null ? [text.arithmetic(rule.majority, base, decision.yesNeeded)] : []),
    ],
  };
}
