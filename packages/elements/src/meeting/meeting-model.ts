import type { Profile } from '@jiceng/domain';
import type { UnitNote } from '@jiceng/storage';
import type { ModelInput, UnitGroup, YearResult } from './year-result.js';

const nothing: YearResult = { statuses: [], rows: [], totals: { done: 0, total: 0, overdue: 0 }, due: [], alert: null, leftOver: 0, running: 0, problem: null };

/** The duties of the unit and year that show, and how they stand. Reckoned when it is asked for, once for each change. */
export class MeetingModel {
  #input: ModelInput | null = null;
  #profile: Profile | undefined;
  #reckon: (input: ModelInput) => YearResult = () => nothing;
  #result: YearResult | undefined;
  #reasons: ReadonlyMap<string, readonly UnitNote[]> = new Map();

  /** The rules in force; undefined until they are loaded. */
  get profile(): Profile | undefined {
    return this.#profile;
  }

  /** What is reckoned with; null as long as there is no unit, or it is still being read. */
  get input(): ModelInput | null {
    return this.#input;
  }

  /** Kind of the unit in the words of the profile, such as `village`; undefined when it is not known. */
  get unitKind(): string | undefined {
    return this.#input?.unit.kind || undefined;
  }

  /** The groups of the unit, by the ids that a record names them by. */
  get groups(): readonly UnitGroup[] {
    return this.#input?.groups ?? [];
  }

  useProfile(profile: Profile | undefined): void {
    this.#profile = profile;
  }

  /** @param reckon what says how a year stands */
  use(input: ModelInput, reckon: (input: ModelInput) => YearResult): void {
    this.#input = input;
    this.#reckon = reckon;
    this.#result = undefined;
    const reasons = new Map<string, UnitNote[]>();
    for (const each of input.reasons) {
      if (each.note.kind === 'reason') reasons.set(each.note.duty, [...(reasons.get(each.note.duty) ?? []), each]);
    }
    this.#reasons = reasons;
  }

  /** There is no unit, or it is still being read. */
  clear(): void {
    this.#input = null;
    this.#result = undefined;
    this.#reasons = new Map();
  }

  get result(): YearResult {
    return (this.#result ??= this.#input ? this.#reckon(this.#input) : nothing);
  }

  /** Why a duty was not met, the newest last. */
  reasonsOf(duty: string): readonly UnitNote[] {
    return this.#reasons.get(duty) ?? [];
  }
}
