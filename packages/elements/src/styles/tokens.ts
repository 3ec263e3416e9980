import { css } from 'lit';
import { automatic, chinese, contrast, dark, forcedBlock, light } from './values.js';

/**
 * The tokens of design.md section 2 on `.root`, the one element that holds a widget's content. Public names are read,
 * never set, so a value on `:root`, on the provider or on one widget all reach it, the nearest first.
 */
export const tokens = css`
  :host {
    display: block;
    isolation: isolate;
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none;
  }
  /* Nothing that the element inherits, or is made to have, comes in; but who hides it hides what is in it. */
  .root {
    all: initial;
    visibility: inherit;
    pointer-events: inherit;
    display: block;
    ${light}
    color-scheme: light;
    --_font-family: var(--jc-font-family, ${chinese});
    --_font-size: var(--jc-font-size, 16px);
    --_font-size-sm: var(--jc-font-size-sm, 14px);
    --_font-size-lg: var(--jc-font-size-lg, 18px);
    --_font-size-xl: var(--jc-font-size-xl, 20px);
    --_font-size-figure: var(--jc-font-size-figure, 28px);
    --_line-height: var(--jc-line-height, 1.5);
    --_control-main: var(--jc-control-main, 40px);
    --_control: var(--jc-control, 36px);
    --_row: var(--jc-row, 36px);
    --_row-two: var(--jc-row-two, 56px);
    --_icon: var(--jc-icon, 18px);
    --_space-1: var(--jc-space-1, 4px);
    --_space-2: var(--jc-space-2, 8px);
    --_space-3: var(--jc-space-3, 12px);
    --_space-4: var(--jc-space-4, 16px);
    --_space-5: var(--jc-space-5, 24px);
    --_space-6: var(--jc-space-6, 32px);
    --_radius: var(--jc-radius, 6px);
    --_radius-sm: var(--jc-radius-sm, 3px);
    --_focus-width: var(--jc-focus-width, 3px);
    --_focus-offset: var(--jc-focus-offset, 2px);
    --_duration: var(--jc-duration, 120ms);
    --_block-size: var(--jc-block-size, clamp(20em, 60vh, 45em));
    --_shadow: var(--jc-shadow, 0 4px 16px rgb(11 19 32 / 0.18));
    /* The container is here and not on the host, so that em in a query is the widget's own type size. */
    container-type: inline-size;
    contain-intrinsic-inline-size: auto 320px;
    box-sizing: border-box;
    color: var(--_text);
    font-family: var(--_font-family);
    font-size: var(--_font-size);
    line-height: var(--_line-height);
    overflow-wrap: anywhere;
  }
  /* Inside the frame's edge: it takes no room, and without a colour there is nothing of it. */
  .frame {
    box-shadow: inset 0 3px var(--jc-color-brand, transparent);
  }
  @media (pointer: coarse) {
    .root {
      --_control-main: var(--jc-control-main, 44px);
      --_control: var(--jc-control, 44px);
      --_row: var(--jc-row, 44px);
      --_row-two: var(--jc-row-two, 60px);
      --_icon: var(--jc-icon, 20px);
    }
  }
  /* What a page wants smaller stays as large as the elder scale needs it. */
  .root[data-scale='large'] {
    --_font-size: max(18px, var(--jc-font-size, 20px));
    --_font-size-sm: max(18px, var(--jc-font-size-sm, 18px));
    --_font-size-lg: var(--jc-font-size-lg, 24px);
    --_font-size-xl: var(--jc-font-size-xl, 28px);
    --_font-size-figure: var(--jc-font-size-figure, 36px);
    --_line-height: var(--jc-line-height, 1.6);
    --_control-main: max(60px, var(--jc-control-main, 60px));
    --_control: max(44px, var(--jc-control, 48px));
    --_row: max(60px, var(--jc-row, 60px));
    --_row-two: max(60px, var(--jc-row-two, 84px));
    --_icon: var(--jc-icon, 26px);
    --_space-1: var(--jc-space-1, 6px);
    --_space-2: var(--jc-space-2, 12px);
    --_space-3: var(--jc-space-3, 16px);
    --_space-4: var(--jc-space-4, 20px);
    --_space-5: var(--jc-space-5, 28px);
    --_space-6: var(--jc-space-6, 40px);
    --_radius: var(--jc-radius, 8px);
    --_radius-sm: var(--jc-radius-sm, 4px);
    --_focus-width: var(--jc-focus-width, 4px);
  }
  .root[data-theme='dark'] {
    ${dark}
    color-scheme: dark;
  }
  .root[data-theme='contrast'] {
    ${contrast}
    color-scheme: dark;
  }
  .root[data-theme='auto'] {
    color-scheme: inherit;
  }
  @supports (color: light-dark(#000, #fff)) {
    .root[data-theme='auto'] {
      ${automatic}
    }
  }
  @media (prefers-contrast: more) {
    .root[data-theme='auto'] {
      ${contrast}
      color-scheme: dark;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .root {
      --_duration: 0s;
    }
  }
  @media (forced-colors: active) {
    .root,
    .root[data-theme] {
      ${forcedBlock}
      color-scheme: inherit;
      /* The tokens are the system's colours: what a browser would do besides, such as showing borders that are there for their room, is not wanted. */
      forced-color-adjust: none;
    }
  }
`;
