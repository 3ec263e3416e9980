import { svg, html, type TemplateResult } from 'lit';

const shapes = {
  chevron: svg`<path d="M9 6l6 6-6 6"></path>`,
  more: svg`<circle cx="5" cy="12" r="1"></circle><circle cx="12" cy="12" r="1"></circle><circle cx="19" cy="12" r="1"></circle>`,
  search: svg`<circle cx="11" cy="11" r="6"></circle><path d="M16 16l5 5"></path>`,
  close: svg`<path d="M6 6l12 12M18 6L6 18"></path>`,
  warning: svg`<path d="M12 4L2.5 20h19zM12 10v4M12 17v.5"></path>`,
  error: svg`<circle cx="12" cy="12" r="9"></circle><path d="M12 7v6M12 16v.5"></path>`,
  info: svg`<circle cx="12" cy="12" r="9"></circle><path d="M12 11v6M12 7.5v.5"></path>`,
  check: svg`<path d="M4 12l5 6L20 6"></path>`,
} as const;

export type IconName = keyof typeof shapes;

/** A decorative drawing in the colour of its text; the words beside it carry the meaning. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shapes[name]}</svg>`;
}
