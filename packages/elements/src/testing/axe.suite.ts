import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { find, until } from './org-tree.suite.js';
import { settle } from './widget-keys.suite.js';

/** The states that a user can come to, each by name, with the attributes that they are to be shown with. */
export type States<Widget extends LitElement = LitElement> = Readonly<Record<string, (attributes: Record<string, string>) => Promise<Widget>>>;

/** Languages, sizes and themes of which each comes once. */
const looks = {
  'Chinese, standard, light': { theme: 'light' },
  'Uyghur, large, contrast': { locale: 'ug', scale: 'large', theme: 'contrast' },
  'English, dark': { locale: 'en', theme: 'dark' },
} as const;

/** Widths in CSS pixels, each with a size of type. */
const columns = [[320, 'standard'], [320, 'large'], [480, 'standard'], [800, 'large']] as const;

/** Tests of a `describe`: axe finds nothing in any state, however it looks. */
export function passAxe(states: States): void {
  for (const [name, show] of Object.entries(states)) {
    for (const [look, attributes] of Object.entries(looks)) {
      it(`in ${look}: ${name}`, async () => {
        const element = await show({ ...attributes });
        await settle(element);
        await expect(element).to.be.accessible();
      });
    }
  }
}

/** What of {@link fitColumns} is otherwise. */
export interface FitOptions {
  /** Whether axe is asked about a state in narrow columns too; about every one by default. */
  readonly asksAxe?: (name: string) => boolean;
  readonly also?: readonly (readonly [width: number, scale: 'standard' | 'large'])[];
}

/** Tests of a `describe`: no state is wider than its column, and axe finds nothing there either. */
export function fitColumns(states: States, { asksAxe = () => true, also = [] }: FitOptions = {}): void {
  for (const [name, show] of Object.entries(states)) {
    for (const [width, scale] of [...columns, ...also]) {
      it(`nor runs over ${width} px in ${scale} type: ${name}`, async () => {
        const element = await show({ scale, locale: width === 320 ? 'en' : 'zh-CN' });
        (element.parentElement as HTMLElement).style.inlineSize = `${width}px`;
        await until(() => element.clientWidth === width);
        // What fits in only now does so from the next frame on; a table that must scroll then can be reached one later.
        await settle(element);
        await settle(element);
        const root = find(element, '.root');
        expect(root.scrollWidth).to.be.at.most(root.clientWidth);
        if (asksAxe(name)) await expect(element).to.be.accessible();
      });
    }
  }
}
