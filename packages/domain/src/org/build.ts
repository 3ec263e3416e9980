import { JicengError } from '../error.js';
import { allAtOnce } from '../slices.js';
import type { FindingCode, OrgFinding } from './finding.js';
import { IdRegister } from './id-register.js';
import type { OrgRow } from './row.js';
import {
  beginningOf,
  compareIds,
  hasUnsafeCharacters,
  isDamagedId,
  isNumber,
  longestId,
  longestName,
  orphanRootId,
  withoutUnsafeCharacters,
} from './row.js';
import type { OrgTree } from './tree.js';
import { emptyTree } from './tree.js';
import { childOrder, columnsInPreOrder, type LinkedUnits } from './pre-order.js';

/** How far building is. `parsing` reads rows, `checking` looks for orphans and circles, `building` writes columns. */
export interface BuildProgress {
  readonly phase: 'parsing' | 'checking' | 'building';
  readonly done: number;
  readonly total: number;
}

export interface BuildOptions {
  /** The number that the source shows beside a row; position + 1 when not given. */
  readonly rowNumberOf?: (position: number) => number;
  /** Findings that the reading has made already; they come into the result. */
  readonly findings?: readonly OrgFinding[];
}

export interface BuildResult {
  readonly tree: OrgTree;
  /** In the order of the rows. */
  readonly findings: OrgFinding[];
}

/** Rows between two moments at which the work can be interrupted. */
const stride = 4096;
/** How far up from the row above a parent is looked for before all ids are searched. */
const nearHops = 6;
/** Longest piece of a row in a finding, in UTF-16 units. */
const longestPiece = 40;
// The order is known too, but stands among the other fields: few sources have it, and it must come back.

/** Whether a field has a column of its own, or is only checked. Asked for every field of every row, so no set is searched. */
function isKnownField(field: string): boolean {
  return field === 'id' || field === 'parentId' || field === 'name' || field === 'kind' || field === 'level';
}
// oxlint-disable-next-line no-control-regex
const worthALook = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]|<[a-z/!?]|&[a-z]+;|&#/i;
const markup = /<[a-z/!?]|&[a-z]+;|&#/i;

/** A cell as text, whatever a host put there; `''` for what has no text of its own, such as an object. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : '';
}

/** What a person may recognise a refused thing by; `''` for nothing. Never calls a method of the thing, which may throw. */
function pieceOf(value: unknown): string {
  if (value === undefined) return '';
  const isText = value === null || (typeof value !== 'object' && typeof value !== 'function');
  return isText ? beginningOf(String(value), longestPiece) : typeof value;
}

/**
 * Builds a tree from rows in any order; parents may come after their children. Every row is in the tree or in a
 * finding, mostly in both. Siblings stand by their `order`, then by {@link compareIds}, so any permutation of the
 * same rows gives the same tree, as long as no two have the same id.
 *
 * @throws {JicengError} `too-many-kinds` when there are more than 65,535 different kinds
 */
export function buildTree(rows: Iterable<OrgRow>, options: BuildOptions = {}): BuildResult {
  return allAtOnce(buildTreeInSteps(rows, options));
}

/** {@link buildTree} as a generator that stops every few thousand rows, for work in slices. */
export function* buildTreeInSteps(rows: Iterable<OrgRow>, options: BuildOptions = {}): Generator<BuildProgress, BuildResult> {
  const units = new UnitCollector(rows, options);
  yield* units.collect();
  yield* units.resolveParents();
  yield* units.openCircles();
  const { linked, orphans } = units.link();
  const count = linked.ids.length;
  if (count === 0) return { tree: emptyTree, findings: units.sortedFindings() };

  yield { phase: 'building', done: 0, total: count };
  const order = yield* childOrder(linked, orphans, (done) => ({ phase: 'building' as const, done: done >> 1, total: count }));
  const tree = yield* columnsInPreOrder(linked, order, orphans, (done) => ({ phase: 'building' as const, done: (count + done) >> 1, total: count }));
  units.checkLevels(tree, order);
  return { tree, findings: units.sortedFindings() };
}

/** Reads rows into parallel lists and says what is wrong with them. One use per build. */
class UnitCollector {
  readonly #findings: OrgFinding[];
  readonly #source: Iterable<OrgRow>;
  readonly #rowNumberOf: (position: number) => number;
  // One entry a unit, by slot: the order in which the rows were taken.
  #ids: string[] = [];
  #names: string[] = [];
  #parentIds: (string | null)[] = [];
  #kindOf = new Uint16Array(0);
  /** Whether each unit's id is all digits; siblings are compared by it. */
  #isNumber = new Uint8Array(0);
  /** Position of each unit's row in the source. */
  #positions = new Int32Array(0);
  /** −1: top unit; −2: hangs under the marked node. */
  #parents = new Int32Array(0);
  // Few sources state these, so their lists are made for the first unit that does. NaN: no level; Infinity: no order.
  #levels: Float64Array | null = null;
  #orders: Float64Array | null = null;
  #fields: string[] | null = null;
  #count = 0;
  readonly #kinds = new Map<string, number>([['', 0]]);
  #register = new IdRegister([]);

  constructor(rows: Iterable<OrgRow>, options: BuildOptions) {
    this.#source = rows;
    this.#rowNumberOf = options.rowNumberOf ?? ((position) => position + 1);
    this.#findings = [...(options.findings ?? [])];
  }

  /** In the order of the rows; of one row, as they were found. */
  sortedFindings(): OrgFinding[] {
    return this.#findings.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  }

  #find(code: FindingCode, position: number, id: unknown, values: OrgFinding['values'] = {}): void {
    const row = this.#rowNumberOf(position);
    this.#findings.push(typeof id === 'string' ? { code, id, row, values } : { code, row, values });
  }

  *collect(): Generator<BuildProgress, void> {
    const rows = yield* this.#listed();
    const total = rows.length;
    // `new Array` makes room at once; `Array.from` would fill it, which takes 30 ms each.
    this.#ids = new Array<string>(total);
    this.#names = new Array<string>(total);
    this.#parentIds = new Array<string | null>(total);
    this.#isNumber = new Uint8Array(total + 1);
    this.#kindOf = new Uint16Array(total + 1);
    this.#positions = new Int32Array(total);
    this.#register = new IdRegister(this.#ids);
    for (let start = 0; start < total; start += stride) {
      const first = this.#count;
      const end = Math.min(start + stride, total);
      for (let position = start; position < end; position++) this.#take(rows[position] as OrgRow, position, total);
      this.#checkNames(first);
      yield { phase: 'parsing', done: end, total };
    }
    this.#ids.length = this.#names.length = this.#parentIds.length = this.#count;
  }

  *#listed(): Generator<BuildProgress, readonly OrgRow[]> {
    if (Array.isArray(this.#source)) return this.#source as readonly OrgRow[];
    const rows: OrgRow[] = [];
    for (const row of this.#source) {
      if (rows.push(row) % stride === 0) yield { phase: 'parsing', done: 0, total: rows.length };
    }
    return rows;
  }

  #take(row: OrgRow, position: number, total: number): void {
    if (typeof row !== 'object' || row === null) {
      this.#find('bad-row', position, undefined, { content: pieceOf(row) });
      return;
    }
    const { id, name } = row;
    if (typeof id !== 'string' || id === '' || id.length > longestId || id === orphanRootId || hasUnsafeCharacters(id)) {
      this.#find('bad-id', position, id, { content: pieceOf(id) });
      return;
    }
    if (isDamagedId(id)) {
      this.#find('damaged-id', position, id, { name: beginningOf(textOf(name), longestPiece) });
      return;
    }
    const fields = this.#otherFields(row);
    if (fields === undefined) {
      this.#find('bad-row', position, id, { content: id });
      return;
    }
    const first = this.#register.add(id);
    if (first >= 0) {
      this.#find('duplicate-id', position, id, {
        first: this.#rowNumberOf(this.#positions[first] as number),
        name: beginningOf(textOf(name), longestPiece),
      });
      return;
    }
    const slot = this.#count++;
    const parentId: unknown = row.parentId;
    if (isNumber(id)) this.#isNumber[slot] = 1;
    this.#names[slot] = textOf(name);
    // What is no text cannot be a code, but it is not the parent of nothing either: the unit becomes an orphan.
    this.#parentIds[slot] = parentId === undefined || parentId === null || parentId === '' ? null : textOf(parentId) || pieceOf(parentId);
    this.#positions[slot] = position;
    if (row.kind !== undefined) this.#kindOf[slot] = this.#kindNumber(row.kind);
    if (Number.isFinite(row.level)) (this.#levels ??= new Float64Array(total).fill(NaN))[slot] = row.level as number;
    if (Number.isFinite(row.order)) (this.#orders ??= new Float64Array(total).fill(Infinity))[slot] = row.order as number;
    if (fields !== '') (this.#fields ??= Array.from({ length: total }, () => ''))[slot] = fields;
  }

  #kindNumber(kind: unknown): number {
    const text = textOf(kind);
    let number = this.#kinds.get(text);
    if (number === undefined) {
      number = this.#kinds.size;
      if (number > 0xffff) {
        throw new JicengError('too-many-kinds', 'More than 65,535 different kinds of unit. Check which column holds the kind.');
      }
      this.#kinds.set(text, number);
    }
    return number;
  }

  /** The fields beyond the known ones as JSON; `''` for none; undefined when they cannot be written down. */
  #otherFields(row: OrgRow): string | undefined {
    let others: Record<string, unknown> | null = null;
    try {
      for (const field in row) {
        if (isKnownField(field)) continue;
        const value = row[field];
        // A function is no data; and one of the name toJSON would be called.
        if (value === undefined || typeof value === 'function') continue;
        others ??= {};
        // A field of this name is a field like any other; setting it would change the prototype and lose it.
        if (field === '__proto__') Object.defineProperty(others, field, { value, enumerable: true });
        else others[field] = value;
      }
      return others ? JSON.stringify(others) : '';
    } catch {
      return undefined;
    }
  }

  /** Looks at many names at once: nearly all are clean, and one search over a joined batch is cheaper than many. */
  #checkNames(from: number): void {
    const names = this.#names;
    const suspicious = worthALook.test(names.slice(from, this.#count).join(' '));
    for (let slot = from; slot < this.#count; slot++) {
      const given = names[slot] as string;
      const clean = suspicious && worthALook.test(given) ? this.#withoutOddities(given, slot) : given;
      const name = beginningOf(clean, longestName);
      if (name !== clean) this.#findAt('long-name', slot, { name: beginningOf(name, longestPiece), count: clean.length });
      if (name.trim() === '') {
        this.#findAt('empty-name', slot);
        names[slot] = '';
      } else if (name !== given) names[slot] = name;
    }
  }

  #withoutOddities(name: string, slot: number): string {
    const clean = hasUnsafeCharacters(name) ? withoutUnsafeCharacters(name) : name;
    if (clean !== name) this.#findAt('control-characters', slot, { name: beginningOf(clean, longestPiece) });
    if (markup.test(clean)) this.#findAt('markup', slot, { name: beginningOf(clean, longestPiece) });
    return clean;
  }

  #findAt(code: FindingCode, slot: number, values: OrgFinding['values'] = {}): void {
    this.#find(code, this.#positions[slot] as number, this.#ids[slot], values);
  }

  /** A parent mostly stands close before its child: the row above, or one that the row above hangs under. */
  #parentNear(slot: number, parentId: string): number {
    for (let at = slot - 1, hops = 0; at >= 0 && hops < nearHops; at = this.#parents[at] as number, hops++) {
      if (this.#ids[at] === parentId) return at;
    }
    return this.#register.find(parentId);
  }

  *resolveParents(): Generator<BuildProgress, void> {
    const total = this.#ids.length;
    this.#parents = new Int32Array(total);
    // Siblings mostly stand together in a file, so the last parent is mostly this one's too.
    let lastId: string | null = null;
    let lastSlot = -1;
    for (let slot = 0; slot < total; slot++) {
      const parentId = this.#parentIds[slot] as string | null;
      if (parentId !== null && parentId !== lastId) {
        lastId = parentId;
        lastSlot = this.#parentNear(slot, parentId);
      }
      if (parentId === null) this.#parents[slot] = -1;
      else if (lastSlot === slot) {
        this.#findAt('self-parent', slot, { name: this.#names[slot] as string });
        this.#parents[slot] = -2;
      } else if (lastSlot < 0) {
        this.#findAt('orphan', slot, { name: this.#names[slot] as string, parent: parentId });
        this.#parents[slot] = -2;
      } else this.#parents[slot] = lastSlot;
      if (slot % stride === 0) yield { phase: 'checking', done: slot >> 1, total };
    }
  }

  /** Follows each unit up once; a walk that meets itself has found a circle, which is opened at the unit with the first id. */
  *openCircles(): Generator<BuildProgress, void> {
    const total = this.#ids.length;
    const parents = this.#parents;
    // The number of the walk that came by first, from 1. Where an earlier walk has been, the way up is known to end.
    const seen = new Int32Array(total);
    for (let start = 0; start < total; start++) {
      if (start % stride === 0) yield { phase: 'checking', done: (total + start) >> 1, total };
      if (seen[start] !== 0) continue;
      const walk = start + 1;
      let at = start;
      while (at >= 0 && seen[at] === 0) {
        seen[at] = walk;
        at = parents[at] as number;
      }
      if (at >= 0 && seen[at] === walk) this.#openCircle(at);
    }
  }

  #openCircle(member: number): void {
    let first = member;
    let count = 0;
    for (let at = this.#parents[member] as number; ; at = this.#parents[at] as number) {
      count++;
      if (compareIds(this.#ids[at] as string, this.#ids[first] as string) < 0) first = at;
      if (at === member) break;
    }
    const members: string[] = [];
    for (let at = first; members.length < Math.min(count, 5); at = this.#parents[at] as number) members.push(this.#ids[at] as string);
    this.#findAt('cycle', first, {
      name: this.#names[first] as string,
      count,
      members: members.join(' → ') + (count > members.length ? ' → …' : ` → ${members[0]}`),
    });
    this.#parents[first] = -2;
  }

  /** The units with the marked node appended when something hangs under it. */
  link(): { linked: LinkedUnits; orphans: number } {
    const orphans = this.#parents.includes(-2) ? this.#ids.length : -1;
    const parents = orphans < 0 ? this.#parents : new Int32Array(orphans + 1);
    if (orphans >= 0) {
      for (let slot = 0; slot < orphans; slot++) {
        const parent = this.#parents[slot] as number;
        parents[slot] = parent === -2 ? orphans : parent;
      }
      parents[orphans] = -1;
      this.#ids.push(orphanRootId);
      this.#names.push('');
    }
    return {
      linked: {
        ids: this.#ids,
        names: this.#names,
        parents,
        orders: this.#orders,
        fields: this.#fields,
        kindOf: this.#kindOf,
        isNumber: this.#isNumber,
        kinds: [...this.#kinds.keys()],
      },
      orphans,
    };
  }

  /**
   * Compares the levels that rows state with those in the tree.
   * @param slots the slot of each index of the tree
   */
  checkLevels(tree: OrgTree, slots: Int32Array): void {
    const levels = this.#levels;
    if (!levels) return;
    // The marked node is last, and below it a level says nothing.
    const end = tree.orphanRoot < 0 ? tree.length : tree.orphanRoot;
    for (let index = 0; index < end; index++) {
      const slot = slots[index] as number;
      const stated = levels[slot] as number;
      const actual = tree.level[index] as number;
      if (!Number.isNaN(stated) && stated !== actual) {
        this.#findAt('wrong-level', slot, { name: this.#names[slot] as string, expected: stated, actual });
      }
    }
  }
}
