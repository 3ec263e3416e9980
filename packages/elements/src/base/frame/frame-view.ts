import type { TemplateResult } from 'lit';

/** One thing that a user can choose in the menu. */
export interface MenuEntry {
  readonly label: string;
  readonly run: () => Promise<unknown>;
}

/** The filled button of a view. */
export interface PrimaryAction {
  readonly label: string;
  readonly run: () => Promise<unknown>;
  /** Whether what it acts on is still being read: it has its room, and does not show yet. */
  readonly isAwaited?: boolean;
}

/** A view of a widget, loaded when it is first shown. It keeps what was entered while another view shows. */
export interface FrameView {
  render(): TemplateResult;
  /** Its filled button; null when there is nothing to do. */
  readonly primary: PrimaryAction | null;
  /** What it offers in the menu: import, export, print. */
  readonly menu: readonly MenuEntry[];
  /** How many things in it need a hand; stands on its tab, and is left out where there are none. */
  readonly openCount?: number;
  /** What belongs to the address of what it shows, such as the order of rows. */
  readonly viewParts: Readonly<Record<string, string | undefined>>;
  /** Shows what an address says. */
  showParts(parts: Readonly<Record<string, string>>): void;
  /** It is about to show, or something that it depends on changed: data of the store, the unit, the period or the rules. */
  refresh(): void;
}
