import { createContext } from '@lit/context';
import type { Profile, RawProfile } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import type { PropertyDeclarations } from 'lit';

/** Settings that `<jc-provider>` shares with the widgets inside it; one left undefined is not set there. */
export interface Settings {
  database?: string | undefined;
  storage?: 'indexeddb' | 'memory' | undefined;
  profile?: string | RawProfile | Profile | undefined;
  locale?: string | undefined;
  scale?: 'standard' | 'large' | undefined;
  theme?: 'auto' | 'light' | 'dark' | 'contrast' | undefined;
  today?: string | undefined;
  author?: string | undefined;
  readonly?: boolean | undefined;
  audience?: 'staff' | 'public' | undefined;
}

/** What a provider gives to the widgets inside it. A new object whenever anything in it changes. */
export interface Provision {
  readonly settings: Settings;
  /** The one store of all widgets inside. */
  readonly store: Promise<Store>;
  /** Id of the selected unit, or null. */
  readonly unit: string | null;
  /** Selects a unit for all widgets inside. */
  selectUnit(id: string | null): void;
}

/** The key is registered symbol-wide, so that bundles loaded one by one still find each other's provider. */
export const provisionContext = createContext<Provision>(Symbol.for('jiceng.provision'));

/** The attributes that a provider and every widget share. */
export const settingProperties: PropertyDeclarations = {
  database: { type: String },
  storage: { type: String },
  profile: { type: String },
  locale: { type: String },
  scale: { type: String },
  theme: { type: String },
  unit: { type: String },
  today: { type: String },
  author: { type: String },
  readonly: { type: Boolean },
  audience: { type: String },
};
