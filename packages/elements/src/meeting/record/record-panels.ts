import { nothing } from 'lit';
import { loadPart } from '../../base/load-part.js';
import type { ImportPanel } from '../import/import-panel.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import type { MenuEntry, PrimaryAction } from '../meeting-view.js';
import type { RollPanel } from '../roll/roll-panel.js';

/** The pages beside the records. */
export type PanelName = 'roll' | 'import';

/** How each of them is left. */
export type PanelExits = Readonly<Record<PanelName, () => Promise<void>>>;

/** The roll and the import of files, which are pages of the view 记录: each is loaded when it is first opened. */
export class RecordPanels {
  readonly #element: JcMeetingChecklist;
  readonly #exits: PanelExits;
  #roll: RollPanel | undefined;
  #import: ImportPanel | undefined;

  constructor(element: JcMeetingChecklist, exits: PanelExits) {
    this.#element = element;
    this.#exits = exits;
  }

  /** Makes a page ready to be shown: the roll as it stands now, the import begun anew. */
  async open(name: PanelName): Promise<void> {
    if (name === 'roll') (await this.#loadRoll()).refresh();
    else (await this.#loadImport()).restart();
  }

  async #loadRoll(): Promise<RollPanel> {
    if (!this.#roll) {
      const { RollPanel } = await loadPart(() => import('../roll/roll-panel.js'));
      this.#roll ??= new RollPanel(this.#element, () => this.#leave('roll'));
    }
    return this.#roll;
  }

  async #loadImport(): Promise<ImportPanel> {
    if (!this.#import) {
      const { ImportPanel } = await loadPart(() => import('../import/import-panel.js'));
      this.#import ??= new ImportPanel(this.#element, () => this.#leave('import'));
    }
    return this.#import;
  }

  #leave(name: PanelName): void {
    this.#element.actions.perform(() => this.#exits[name]());
  }

  /** Reads again what the roll shows. */
  refreshRoll(): void {
    this.#roll?.refresh();
  }

  primary(name: PanelName): PrimaryAction | null {
    return (name === 'roll' ? this.#roll : this.#import)?.primary ?? null;
  }

  /** What the menu offers while the roll shows. */
  get rollMenu(): readonly MenuEntry[] {
    return this.#roll?.menu ?? [];
  }

  render(name: PanelName): unknown {
    return (name === 'roll' ? this.#roll : this.#import)?.render() ?? nothing;
  }
}
