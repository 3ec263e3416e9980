import type { DutyCell, DutyRow, IdleAlert, MeetingRule, Profile } from '@jiceng/domain';
import { clausePart, layerLines, rulePart, type Basis } from '../../base/basis/basis.js';
import { localText } from '../../facts/fact-words.js';
import { dayText } from '../../locales/format.js';
import { joins } from '../../locales/joins.js';
import { dutyBasisStrings, type DutyBasisStrings } from '../../locales/meeting/duty-basis.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import type { ModelInput } from '../year-result.js';
import { cellTitle } from './cell-words.js';

/** Why a duty stands as it does: `duty:<rule>:<period>`, or `alert` for a unit that held nothing. Undefined for what does not show. */
export function dutyBasis(element: JcMeetingChecklist, id: string): Basis | undefined {
  const { model, settings } = element;
  const { input } = model;
  if (!input) return undefined;
  if (id === 'alert') return model.result.alert ? alertBasis(input.profile, model.result.alert, settings.locale) : undefined;
  const [, rule = '', period = ''] = id.split(':');
  const found = element.actions.todo.cellAt(rule, period);
  return found && cellBasis(element, input, found.row, found.cell);
}

function cellBasis({ model, meetingStrings, settings }: JcMeetingChecklist, input: ModelInput, row: DutyRow, cell: DutyCell): Basis | undefined {
  const { locale } = settings;
  const text = dutyBasisStrings(locale);
  const source = cell.statuses[0]?.source;
  if (!source) return undefined;
  return {
    title: cellTitle(row, cell, { text: meetingStrings, locale, model }),
    amount: '',
    parts: [
      rulePart(input.profile, source.rule, localText(source.title, locale), source, locale),
      clausePart(cell.statuses[0]?.clause ?? source.clause, locale),
      { term: text.inputs, lines: inputLines(input, text, locale) },
      { term: text.calculation, lines: windowLines(cell, input, text, locale) },
      { term: text.origin, lines: layerLines(input.profile, source.stated, statedValue, locale) },
    ],
    warnings: warningsOf(source, text, locale),
  };
}

function alertBasis(profile: Profile, { days, allowed, clause }: IdleAlert, locale: string): Basis {
  const text = dutyBasisStrings(locale);
  const limit = profile.meeting.limits['nothing-held'];
  return {
    title: text.idleTitle,
    amount: '',
    parts: [
      rulePart(profile, limit?.rule ?? '', limit ? localText(limit.title, locale) : text.idleTitle, limit, locale),
      clausePart(clause, locale),
      { term: text.calculation, lines: [text.idle(days, allowed)] },
      ...(limit ? [{ term: text.origin, lines: layerLines(profile, limit.stated, statedValue, locale) }] : []),
    ],
    warnings: limit ? warningsOf(limit, text, locale) : [],
  };
}

/** What is known of the unit, and what is not. */
function inputLines({ profile, unit, groups }: ModelInput, text: DutyBasisStrings, locale: string): string[] {
  const { kind, members, fullMembers, hasCommittee, from, to } = unit;
  const choice = profile.facts['kind']?.choices[kind];
  const life = text.existed(from ? dayText(from, locale) : '', to ? dayText(to, locale) : '');
  return [
    text.kind(choice ? localText(choice, locale) : kind),
    members === undefined ? text.membersUnknown : text.members(members),
    fullMembers === undefined ? text.fullMembersUnknown : text.fullMembers(fullMembers),
    ...(hasCommittee ? [text.hasCommittee] : []),
    groups.length === 0 ? text.noGroups : text.groups(groups.map(({ name }) => name).join(joins(locale).list)),
    ...(life ? [life] : []),
  ];
}

function windowLines({ first, last, done, total, statuses, status }: DutyCell, { unit }: ModelInput, text: DutyBasisStrings, locale: string): string[] {
  if (status === 'not-applicable') return [text.counted(0, 0)];
  const planned = statuses.find((each) => each.planned !== null);
  const fixedDay = planned && (unit.themeDay ?? planned.source.fixedDay);
  return [
    last === null ? text.windowOpen(dayText(first, locale)) : text.window(dayText(first, locale), dayText(last, locale)),
    ...(last === null ? [] : [text.endOfDay]),
    ...(planned?.planned && fixedDay ? [text.planned(fixedDay, dayText(planned.planned, locale))] : []),
    text.counted(done, total),
  ];
}

/** Of what a layer states, numbers stand for themselves; for all else its clause does. */
function statedValue(_key: string, value: unknown): readonly string[] {
  return typeof value === 'number' ? [String(value)] : [];
}

function warningsOf({ note, clause }: MeetingRule, text: DutyBasisStrings, locale: string): string[] {
  return [...(note ? [localText(note, locale)] : []), ...(clause.checked ? [] : [text.unchecked])];
}
