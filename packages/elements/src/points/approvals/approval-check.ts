import { checkApproval, pointsIn, pointsPolicyOn, pointsRuleOn, readWholeNumber, type EntryRow, type LedgerState, type PanelCounts, type PointsPolicy, type Profile } from '@jiceng/domain';

export type PanelKind = keyof PanelCounts;
export const panelKinds: readonly PanelKind[] = ['cadres', 'members', 'residents'];

/** What was typed of a panel; `''` where nothing was. */
export type PanelInput = Readonly<Record<PanelKind, string>>;
export const noPanel: PanelInput = { cadres: '', members: '', residents: '' };

/** A kind of people of whom the panel has too few. */
export interface PanelLack {
  readonly kind: PanelKind;
  readonly needed: number;
  readonly present: number;
  /** Whether what was typed is no number of people. */
  readonly isUnreadable: boolean;
}

/** Whether somebody can approve an entry. */
export interface ApprovalCheck {
  /** Why not, whoever else sits on the panel: nobody is named, the person recorded it, or gets the points. */
  readonly blocker: 'unnamed' | 'recorder' | 'subject' | null;
  /** The policy of the panel, where the rule of the entry asks for one (PTS-04). */
  readonly policy: PointsPolicy<'panel'> | null;
  readonly missing: readonly PanelLack[];
  /** What is there, and what a deduction would take of it, where that is more; null elsewhere. */
  readonly shortage: { readonly balance: number; readonly needed: number } | null;
  /** What is recorded with the approval. */
  readonly panel: PanelCounts | undefined;
  readonly canPass: boolean;
}

/** The policy of the panel that has to approve an entry; null where its rule asks for none. */
export function panelPolicyOf(profile: Profile, { kind, topic, day }: EntryRow): PointsPolicy<'panel'> | null {
  const rule = kind === 'award' ? pointsRuleOn(profile, topic, day) : undefined;
  return rule?.needsPanel ? (pointsPolicyOn(profile, 'panel', day) ?? null) : null;
}

/** Asks the domain whether an entry can be approved by somebody, with a panel of these counts. @param author `''` while nobody is named */
export function approvalCheck(state: LedgerState, profile: Profile, row: EntryRow, author: string, input: PanelInput): ApprovalCheck {
  const policy = panelPolicyOf(profile, row);
  const panel = policy ? panelOf(input) : undefined;
  const checked = checkApproval(state, row.id, profile, { author, ...(panel ? { panel } : {}) });
  const refusals = checked.ok ? [] : checked.refusals;
  const short = refusals.find(({ code }) => code === 'points-balance');
  const samePerson = refusals.find(({ code }) => code === 'points-same-person');
  return {
    blocker: samePerson === undefined ? null : author.trim() === '' ? 'unnamed' : samePerson.details['role'] === 'subject' ? 'subject' : 'recorder',
    policy,
    missing: refusals.flatMap(({ code, details }) => (code === 'points-panel' ? [lackOf(details['kind'] as PanelKind, details, input)] : [])),
    shortage: short ? { balance: Number(short.details['balance']), needed: Number(short.details['needed']) } : null,
    panel,
    canPass: checked.ok,
  };
}

function lackOf(kind: PanelKind, { needed, present }: Readonly<Record<string, string | number>>, input: PanelInput): PanelLack {
  return { kind, needed: Number(needed), present: Number(present), isUnreadable: input[kind].trim() !== '' && readWholeNumber(input[kind]).state !== 'ok' };
}

/** The counts as they were typed; what is no number of people is nobody. */
function panelOf(input: PanelInput): PanelCounts {
  const countOf = (kind: PanelKind): number => {
    const reading = readWholeNumber(input[kind]);
    return reading.state === 'ok' && reading.value >= 0 ? reading.value : 0;
  };
  return { cadres: countOf('cadres'), members: countOf('members'), residents: countOf('residents') };
}

/** What the approval does to the balance that the entry moves: that of the household on its day, or of the account. */
export function balanceEffect(state: LedgerState, { purse, change }: EntryRow): { readonly before: number; readonly after: number } | null {
  if (!purse) return null;
  const before = pointsIn(state, purse);
  return { before, after: before + change };
}
