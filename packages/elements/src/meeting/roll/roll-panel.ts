import { peopleOn, type Person } from '@jiceng/domain';
import type { EnteredPerson, RollWrite, UnitRoll } from '@jiceng/storage';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import { loadPart } from '../../base/load-part.js';
import { TableController } from '../../base/table/table-controller.js';
import { tableStyles } from '../../base/table/table-styles.js';
import type { CellPlace, Column } from '../../base/table/table-options.js';
import { localText } from '../../facts/fact-words.js';
import { rollStrings, type RollStrings } from '../../locales/meeting/roll.js';
import { groupsOf } from '../duty-unit.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import type { MenuEntry, PrimaryAction } from '../meeting-view.js';
import { readPerson, rollFields, type CellProblem, type RollContext, type RollField } from './roll-fields.js';
import { RollFill } from './roll-fill.js';
import type { RollFormat } from './roll-out.js';
import type { RollTexts } from './roll-preview.js';
import { rollStyles } from './roll-styles.js';

/** Key of the row that a new person is typed into. */
const newKey = '';

/** The roll of a unit (名册): edited cell by cell, filled by paste or from a file, every write with its way back. */
export class RollPanel {
  readonly #element: JcMeetingChecklist;
  readonly #leave: () => void;
  readonly #table: TableController;
  #roll: UnitRoll | null = null;
  /** What was typed into a cell and cannot be kept, by person and field; nothing typed is lost. */
  readonly #typed = new Map<string, CellProblem & { readonly typed: string }>();
  /** What was typed for a new person who has no name yet. */
  #newTexts: RollTexts = {};
  readonly #fill: RollFill;
  #reading = 0;
  #writing: Promise<unknown> = Promise.resolve();

  /** @param leave back to where it was opened from */
  constructor(element: JcMeetingChecklist, leave: () => void) {
    this.#element = element;
    this.#leave = leave;
    adoptStyles(element.shadowRoot, tableStyles);
    adoptStyles(element.shadowRoot, rollStyles);
    this.#fill = new RollFill(element, {
      people: () => this.#people,
      context: () => this.#context,
      withGroup: (texts) => this.#withGroup(texts),
      groupName: (group) => this.#groupName(group),
      problemText: (problem) => this.problemText(problem),
      put: (people) => this.#write(async (roll) => (await element.store).people.put(roll.unit, people, { author: element.settings.author, revision: roll.revision }), this.#text.written(people.length)),
    });
    this.#table = new TableController(element, {
      locale: () => element.settings.locale,
      caption: () => this.#text.caption(element.unitName),
      columns: () => this.#columns,
      rowCount: () => this.#people.length + (element.settings.readonly ? 0 : 1),
      keyOf: (row) => this.#people[row]?.id ?? newKey,
      rowOf: (key) => (key === newKey ? this.#people.length : this.#people.findIndex(({ id }) => id === key)),
      cell: (row, column) => this.#cell(row, column.key as RollField),
      mode: () => (element.settings.readonly ? 'table' : 'cells'),
      edit: {
        isEditable: (row, { key }) => key !== 'id' || row >= this.#people.length,
        text: (row, { key }) => this.#typedIn(row, key as RollField)?.typed ?? this.#cellText(row, key as RollField),
        commit: (row, { key }, text) => this.#commit([[row, { [key]: text }]]),
        paste: (anchor, rows) => this.#paste(anchor, rows),
        undo: () => element.actions.command((commands) => commands.undoLast()),
        problem: (row, { key }) => this.#problemAt(row, key as RollField),
      },
    });
  }

  get #text(): RollStrings {
    return rollStrings(this.#element.settings.locale);
  }

  get #people(): readonly Person[] {
    return this.#roll?.people ?? [];
  }

  get #context(): RollContext | null {
    const { rules, todayDate } = this.#element;
    return rules ? { profile: rules, today: todayDate } : null;
  }

  // ——— what is stored ———

  /** Reads the roll of the unit that shows. */
  refresh(): void {
    this.#element.actions.perform(() => this.#read());
  }

  async #read(): Promise<void> {
    const reading = ++this.#reading;
    const element = this.#element;
    const unit = element.shownUnit;
    if (unit === null) return;
    const roll = await (await element.store).people.get(unit);
    if (reading !== this.#reading) return;
    if (this.#roll && this.#roll.unit !== unit) this.#forget();
    this.#roll = roll;
    element.requestUpdate();
  }

  #forget(): void {
    this.#typed.clear();
    this.#newTexts = {};
    this.#fill.forget();
  }

  /** Writes follow each other, so that the second of two quick edits is made on what the first one has left. */
  #write(edit: (roll: UnitRoll) => Promise<RollWrite>, said: string): Promise<void> {
    const element = this.#element;
    const work = this.#writing.catch(() => undefined).then(async () => {
      const roll = this.#roll;
      if (!roll) return;
      const { roll: after, sheet, change } = await element.attempt(async () => {
        element.assertWritable();
        return edit(roll);
      });
      this.#roll = after;
      element.send('jc-change', { noun: change.noun, op: change.op, id: change.key });
      element.requestUpdate();
      element.actions.toast.show({ text: said, undo: () => this.#undo(sheet.id) });
    });
    this.#writing = work;
    return work;
  }

  async #undo(sheet: string): Promise<void> {
    const element = this.#element;
    const { change } = await element.attempt(async () => {
      element.assertWritable();
      return (await element.store).people.undo(sheet, { author: element.settings.author });
    });
    element.send('jc-change', { noun: change.noun, op: change.op, id: change.key });
    element.announcer.announce(this.#text.undone);
    await this.#read();
  }

  // ——— cells ———

  get #columns(): readonly Column[] {
    const { columns } = this.#text;
    const widths: Readonly<Record<RollField, number>> = { name: 7, id: 7, standing: 8, group: 8, posts: 9, from: 7, to: 7 };
    return rollFields.map((field) => ({ key: field, title: columns[field], kind: 'text', width: widths[field] }));
  }

  #cellText(row: number, field: RollField): string {
    const person = this.#people[row];
    if (!person) return this.#newTexts[field] ?? '';
    const { locale } = this.#element.settings;
    switch (field) {
      case 'standing': {
        const title = this.#element.rules?.meeting.standings[person.standing]?.title;
        return title ? localText(title, locale) : person.standing;
      }
      case 'group':
        return this.#groupName(person.group ?? '');
      case 'posts':
        return (person.posts ?? []).map((post) => this.#text.posts[post] ?? post).join(this.#text.join);
      default:
        return person[field] ?? '';
    }
  }

  /** Groups of the tree are known by their ids, and shown by their names. */
  #groupName(group: string): string {
    return this.#groups.find(({ id }) => id === group)?.name ?? group;
  }

  get #groups() {
    const { data, shownUnit, todayDate } = this.#element;
    return groupsOf({ tree: data.tree, index: data.indexOf(shownUnit), people: [], day: todayDate });
  }

  #cell(row: number, field: RollField): string | TemplateResult {
    const typed = this.#typedIn(row, field);
    const text = typed ? typed.typed : this.#cellText(row, field);
    if (row < this.#people.length) {
      const isGone = field === 'name' && (this.#people[row]?.to ?? '9999') < this.#element.todayDate;
      return isGone ? html`<span class="gone">${text}</span>` : text;
    }
    if (text !== '') return text;
    return field === 'name' ? html`<span class="muted">${this.#text.newRow}</span>` : field === 'id' ? html`<span class="muted">${this.#text.madeId}</span>` : '';
  }

  #typedIn(row: number, field: RollField): (CellProblem & { readonly typed: string }) | undefined {
    return this.#typed.get(`${this.#people[row]?.id ?? newKey}|${field}`);
  }

  #problemAt(row: number, field: RollField): string | undefined {
    const problem = this.#typedIn(row, field);
    return problem && this.problemText(problem);
  }

  /** What is wrong with a cell, as a sentence. */
  problemText({ code, text }: CellProblem): string {
    const known = Object.values(this.#element.rules?.meeting.standings ?? {}).map(({ title }) => localText(title, this.#element.settings.locale));
    return this.#text.problems[code]?.(text, known.join(this.#text.join)) ?? code;
  }

  /** Takes what was typed into cells: what can be kept is written at once, what cannot stays in its cell with its reason. */
  #commit(edits: readonly (readonly [row: number, texts: RollTexts])[]): void {
    const context = this.#context;
    if (!context || this.#element.settings.readonly) return;
    const put: EnteredPerson[] = [];
    const removed = new Set<string>();
    for (const [row, texts] of edits) {
      const before = this.#people[row];
      if (before && texts.name !== undefined && texts.name.trim() === '') {
        removed.add(before.id);
        continue;
      }
      const all: RollTexts = before ? this.#withGroup(texts) : this.#withGroup({ ...(row === this.#people.length ? this.#newTexts : {}), ...texts });
      if (!before && (all.name ?? '').trim() === '') {
        this.#newTexts = all;
        continue;
      }
      const { person, problems } = readPerson(all, before, context);
      for (const field of Object.keys(texts) as RollField[]) this.#typed.delete(`${before?.id ?? newKey}|${field}`);
      for (const problem of problems) this.#typed.set(`${before?.id ?? newKey}|${problem.field}`, { ...problem, typed: all[problem.field] ?? problem.text });
      if (!before && problems.length > 0) this.#newTexts = all;
      else if (problems.length === 0 || before) {
        put.push(person);
        if (!before) this.#newTexts = {};
      }
    }
    const [problem] = this.#typed.values();
    if (problem) this.#element.announcer.announce(this.problemText(problem));
    this.#element.requestUpdate();
    if (put.length > 0 || removed.size > 0) this.#store(put, removed);
  }

  #withGroup(texts: RollTexts): RollTexts {
    const { group } = texts;
    const known = group === undefined ? undefined : this.#groups.find(({ name }) => name === group.trim());
    return known ? { ...texts, group: known.id } : texts;
  }

  #store(put: readonly EnteredPerson[], removed: ReadonlySet<string>): void {
    const element = this.#element;
    const text = this.#text;
    const { author } = element.settings;
    const [first] = put;
    const known = new Set(this.#people.map(({ id }) => id));
    const gone = this.#people.filter(({ id }) => removed.has(id)).map(({ name }) => name).join(text.join);
    const said = removed.size > 0 ? text.removed(gone) : put.length > 1 || !first ? text.written(put.length) : first.id !== undefined && known.has(first.id) ? text.changed(first.name) : text.added(first.name);
    element.actions.perform(() =>
      this.#write(async (roll) => {
        const store = await element.store;
        const options = { author, revision: roll.revision };
        if (removed.size === 0) return store.people.put(roll.unit, put, options);
        const changes = new Map(put.flatMap((person) => (person.id === undefined ? [] : [[person.id, person] as const])));
        const kept = roll.people.filter(({ id }) => !removed.has(id)).map((person) => changes.get(person.id) ?? person);
        return store.people.replace(roll.unit, [...kept, ...put.filter(({ id }) => id === undefined || !known.has(id))], options);
      }, said),
    );
  }

  #paste(anchor: CellPlace, rows: readonly (readonly string[])[]): void {
    const columns = this.#columns;
    this.#commit(
      rows.map((cells, at): readonly [number, RollTexts] => {
        const row = anchor.row + at;
        const texts: Partial<Record<RollField, string>> = {};
        cells.forEach((text, cell) => {
          const field = columns[anchor.column + cell]?.key as RollField | undefined;
          if (field && (field !== 'id' || row >= this.#people.length)) texts[field] = text;
        });
        return [row, texts];
      }),
    );
  }

  /** Saves the roll as it is stored, whoever has left included. */
  async #export(format: RollFormat): Promise<void> {
    const element = this.#element;
    const text = this.#text;
    const { saveRoll } = await loadPart(() => import('./roll-out.js'));
    const name = text.fileName(element.unitName, element.todayDate.replaceAll('-', ''), format);
    const table = {
      sheet: text.title,
      header: text.titleOf(element.unitName),
      heads: rollFields.map((field) => text.columns[field]),
      rows: this.#people.map((_, row) => rollFields.map((field) => this.#cellText(row, field))),
    };
    await element.attempt(() => element.work.run(undefined, (signal) => saveRoll(name, table, format, signal)));
    element.actions.toast.show({ text: text.exported(name) });
  }

  // ——— as a part of the view ———

  get primary(): PrimaryAction | null {
    const text = this.#text;
    if (this.#element.settings.readonly) return null;
    return this.#fill.primary ?? { label: text.fill, run: async () => this.#fill.open() };
  }

  get menu(): readonly MenuEntry[] {
    const { readonly, audience } = this.#element.settings;
    const text = this.#text;
    const people = this.#people.length;
    return [
      ...(readonly ? [] : [{ label: text.fill, run: async () => this.#fill.open() }, { label: text.file, run: async () => this.#fill.chooseFile() }]),
      ...(people === 0 || audience === 'public' ? [] : [{ label: text.exportXlsx(people), run: () => this.#export('xlsx') }, { label: text.exportCsv(people), run: () => this.#export('csv') }]),
    ];
  }

  render(): TemplateResult {
    const element = this.#element;
    const text = this.#text;
    const people = this.#people;
    const now = peopleOn(people, element.todayDate);
    const isWritable = !element.settings.readonly;
    return html`<div class="roll">
      <div class="form-head">
        <div class="section-title" id="roll-title" role="heading" aria-level=${element.subheadingLevel} tabindex="-1">${text.titleOf(element.unitName)}</div>
        <span class="small muted number">${people.length > 0 ? [text.people(now.length, people.length), ...this.#standings(now)].join(' · ') : nothing}</span>
        <button type="button" @click=${this.#leave}>${text.back}</button>
      </div>
      ${isWritable ? html`<p class="small muted">${people.length === 0 ? text.empty : text.intro} ${text.keys}</p>` : html`<p class="small muted">${text.readonly}</p>`} ${this.#table.render()}
      ${this.#fill.renderProblem()}
      ${isWritable
        ? html`<div class="buttons">
              <button type="button" @click=${() => void this.#table.focusRow(people.length, 0)}>${text.newRow}</button>
              ${this.#fill.renderButtons()}
            </div>
            ${this.#fill.render()}`
        : nothing}
    </div>`;
  }

  #standings(now: readonly Person[]): string[] {
    const counts = new Map<string, number>();
    for (const { standing } of now) counts.set(standing, (counts.get(standing) ?? 0) + 1);
    return [...counts].map(([standing, count]) => {
      const title = this.#element.rules?.meeting.standings[standing]?.title;
      return this.#text.byStanding(title ? localText(title, this.#element.settings.locale) : standing, count);
    });
  }
}
