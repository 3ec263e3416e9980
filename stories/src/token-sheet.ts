import { css, html, LitElement, unsafeCSS, type CSSResult, type TemplateResult } from 'lit';
import { seriesStyles } from '../../packages/elements/src/base/plot/series.js';
import { tokens as tokenStyles } from '../../packages/elements/src/styles/tokens.js';
import { declarationOf } from './manifest.js';

/** A token as a page sets it, with what the widgets read it into. */
export interface Token {
  readonly name: string;
  /** The inner name; that of the page for what is read where it is used. */
  readonly inner: string;
  readonly description: string;
}

const described = new Map((declarationOf('jc-fund-calculator').cssProperties ?? []).map(({ name, description = '' }) => [name, description]));

/** Every token that the widgets' style sheets read, in their order, with what the manifest says of it. */
export const allTokens: readonly Token[] = tokensIn(`${tokenStyles.cssText}${seriesStyles.cssText}`);

function tokensIn(styles: string): Token[] {
  const found = new Map<string, Token>();
  for (const [, inner, name] of styles.matchAll(/(?:(--_[\w-]+):\s*)?var\((--jc-[\w-]+),/g)) {
    if (name && !found.has(name)) found.set(name, { name, inner: inner ?? name, description: described.get(name) ?? '' });
  }
  return [...found.values()];
}

/** The tokens of a group: colours, or everything else. */
export const tokensOf = (group: 'colours' | 'sizes'): Token[] => allTokens.filter(({ name }) => name.startsWith('--jc-color-') === (group === 'colours'));

const sampleOf = ({ name, inner }: Token): string => {
  const value = `var(${inner})`;
  if (name.startsWith('--jc-color-')) return `background:${value}`;
  if (name.startsWith('--jc-font-size')) return `font-size:${value}`;
  if (name === '--jc-font-family') return `font-family:${value}`;
  if (name === '--jc-line-height') return `line-height:${value};background:var(--_accent-soft)`;
  if (name.startsWith('--jc-radius')) return `inline-size:3em;block-size:3em;border:2px solid var(--_border-strong);border-radius:${value}`;
  if (name === '--jc-focus-width') return `inline-size:3em;block-size:2em;outline:${value} solid var(--_focus)`;
  if (name === '--jc-focus-offset') return `inline-size:3em;block-size:2em;border:1px solid var(--_border-strong);outline:var(--_focus-width) solid var(--_focus);outline-offset:${value}`;
  if (name === '--jc-shadow') return `inline-size:3em;block-size:3em;box-shadow:${value}`;
  if (/--jc-(?:control|row|icon)/.test(name)) return `inline-size:${value};block-size:${value};background:var(--_accent)`;
  if (name.startsWith('--jc-space-')) return `inline-size:${value};block-size:1em;background:var(--_accent)`;
  return '';
};

const isLength = (name: string): boolean => /--jc-(?:font-size|control|row|icon|space|radius|focus)/.test(name);
const isText = (name: string): boolean => /--jc-(?:font|line-height)/.test(name);
const classOf = (name: string): string => name.slice(2);
const samples: CSSResult = unsafeCSS(allTokens.map((token) => `.${classOf(token.name)}{${sampleOf(token)}}`).join(''));

/** The tokens of a group as the widgets have them in a theme and a scale, each with a sample, its value at this moment, and what it is for. */
export class TokenSheet extends LitElement {
  static override properties = { theme: {}, scale: {}, group: {}, label: {} };

  static override styles = [
    tokenStyles,
    seriesStyles,
    css`
      .root {
        background: var(--_bg);
        padding: var(--_space-4);
      }
      h2 {
        margin: 0 0 var(--_space-3);
        font-size: var(--_font-size-lg);
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 7em) minmax(0, 1fr);
        gap: var(--_space-1) var(--_space-3);
        align-items: center;
        padding-block: var(--_space-2);
        border-block-start: 1px solid var(--_border);
      }
      .sample {
        grid-row: span 3;
        max-inline-size: 100%;
        box-sizing: border-box;
      }
      .measure {
        position: absolute;
        visibility: hidden;
      }
      .colour {
        block-size: 3em;
        border: 1px solid var(--_border-strong);
      }
      .about {
        color: var(--_text-muted);
        font-size: var(--_font-size-sm);
      }
    `,
    samples,
  ];

  declare theme: 'auto' | 'light' | 'dark' | 'contrast';
  declare scale: 'standard' | 'large';
  declare group: 'colours' | 'sizes';
  declare label: string;

  constructor() {
    super();
    this.theme = 'light';
    this.scale = 'standard';
    this.group = 'colours';
    this.label = '';
  }

  override render(): TemplateResult {
    return html`<section class="root" lang="en" data-theme=${this.theme} data-scale=${this.scale}>
      <h2>${this.label}</h2>
      <span class="measure"></span>
      <ul>${tokensOf(this.group).map((token) => this.#renderToken(token))}</ul>
    </section>`;
  }

  #renderToken({ name, inner, description }: Token): TemplateResult {
    return html`<li>
      <span class="sample ${name.startsWith('--jc-color-') ? 'colour' : ''} ${classOf(name)}">${isText(name) ? '基层 Aa 09' : ''}</span>
      <code>${name}</code>
      <span class="value" data-name=${name} data-inner=${inner}></span>
      <span class="about">${description}</span>
    </li>`;
  }

  /** The values are asked of the browser, which knows what the page has set. */
  override updated(): void {
    const root = this.renderRoot.querySelector('.root') as HTMLElement;
    const styles = getComputedStyle(root);
    const measure = root.querySelector('.measure') as HTMLElement;
    for (const value of root.querySelectorAll<HTMLElement>('.value')) {
      const { name = '', inner = '' } = value.dataset;
      // A length may be reckoned from others; the browser says what comes out.
      if (isLength(name)) measure.style.setProperty('inline-size', `var(${inner})`);
      value.textContent = isLength(name) ? getComputedStyle(measure).inlineSize : styles.getPropertyValue(inner).trim() || 'not set';
    }
  }
}

if (!customElements.get('token-sheet')) customElements.define('token-sheet', TokenSheet);
