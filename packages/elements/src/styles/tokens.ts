import { css, unsafeCSS, type CSSResult } from 'lit';

/** One colour of design.md 2.2 in the three themes. The public name is `--jc-color-<name>`, the inner one `--_<name>`. */
type ColourRow = readonly [name: string, light: string, dark: string, contrast: string, forced: string];

const colours: readonly ColourRow[] = [
  ['bg', '#fff', '#15191f', '#000', 'Canvas'],
  ['bg-subtle', '#f4f6f9', '#1d232b', '#0d0d0d', 'Canvas'],
  ['bg-hover', '#eaf0f7', '#262f3a', '#262626', 'Canvas'],
  ['bg-selected', '#dce8f6', '#1f3b5e', '#002f5e', 'Canvas'],
  ['accent-soft', '#e7f0fa', '#1b2f49', '#2a2400', 'Canvas'],
  ['text', '#1b2129', '#e8ecf1', '#fff', 'CanvasText'],
  ['text-muted', '#4a5563', '#b3bdca', '#e6e6e6', 'CanvasText'],
  ['text-placeholder', '#5f6b7a', '#9aa6b5', '#d0d0d0', 'CanvasText'],
  ['border', '#d3dae3', '#37424f', '#fff', 'CanvasText'],
  ['border-strong', '#6f7b8a', '#8490a0', '#fff', 'CanvasText'],
  ['accent', '#14539a', '#86b7f2', '#ffd60a', 'ButtonText'],
  ['accent-hover', '#0f417a', '#a9ccf7', '#ffe566', 'ButtonText'],
  ['accent-active', '#0b305a', '#c7defa', '#fff0a3', 'ButtonText'],
  ['on-accent', '#fff', '#0b1b30', '#000', 'ButtonFace'],
  ['focus', '#0b2e6b', '#ffd54a', '#00e5ff', 'Highlight'],
  ['mark-bg', '#ffe38a', '#5c4700', '#ffd60a', 'Mark'],
  ['mark-text', '#1b2129', '#e8ecf1', '#000', 'MarkText'],
  ['success', '#17663a', '#7fd69e', '#7cf5a0', 'CanvasText'],
  ['success-soft', '#e3f3e8', '#16301f', '#00260f', 'Canvas'],
  ['warning', '#854a00', '#f3c063', '#ffd60a', 'CanvasText'],
  ['warning-soft', '#fff1d6', '#38290d', '#2a2400', 'Canvas'],
  ['danger', '#b42318', '#ffa59c', '#ffb0a8', 'CanvasText'],
  ['danger-soft', '#fdecea', '#431a1a', '#3a0a0a', 'Canvas'],
  ['info', '#155a85', '#84c8f0', '#9adbff', 'CanvasText'],
  ['info-soft', '#e4f1f9', '#123043', '#00263a', 'Canvas'],
  ['neutral', '#4a5563', '#b3bdca', '#e6e6e6', 'CanvasText'],
  ['neutral-soft', '#edf0f4', '#28313b', '#1f1f1f', 'Canvas'],
];

function colourBlock(valueOf: (row: ColourRow) => string): CSSResult {
  return unsafeCSS(colours.map((row) => `--_${row[0]}:var(--jc-color-${row[0]},${valueOf(row)});`).join(''));
}

const forcedBlock = unsafeCSS(colours.map((row) => `--_${row[0]}:${row[4]};`).join(''));
const light = colourBlock((row) => row[1]);
const dark = colourBlock((row) => row[2]);
const contrast = colourBlock((row) => row[3]);
const automatic = colourBlock((row) => `light-dark(${row[1]},${row[2]})`);

const chinese =
  'system-ui,"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei","SimSun-ExtB",sans-serif';
const english = 'system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif';
const uyghur =
  '"UKIJ Tuz Tom","ALKATIP Basma Tom","Microsoft Uighur","Noto Naskh Arabic","Noto Sans Arabic",Tahoma,sans-serif';

/**
 * The tokens of design.md section 2 on `.root`, the one element that holds a widget's content. Public names are read,
 * never set, so a value on `:root`, on the provider or on one widget all reach it, the nearest first.
 */
export const tokens = css`
  :host {
    display: block;
    isolation: isolate;
    min-inline-size: 0;
    line-height: normal;
    letter-spacing: normal;
    word-spacing: normal;
    text-indent: 0;
    text-align: start;
    text-transform: none;
    white-space: normal;
    font-style: normal;
    cursor: auto;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    ${light}
    color-scheme: light;
    --_font-family: var(--jc-font-family, ${unsafeCSS(chinese)});
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
    background: var(--_bg);
    color: var(--_text);
    font-family: var(--_font-family);
    font-size: var(--_font-size);
    line-height: var(--_line-height);
    overflow-wrap: anywhere;
    border-block-start: 3px solid var(--jc-color-brand, transparent);
  }
  .root:lang(en) {
    --_font-family: var(--jc-font-family, ${unsafeCSS(english)});
  }
  .root:lang(ug) {
    --_font-family: var(--jc-font-family, ${unsafeCSS(uyghur)});
    --_line-height: var(--jc-line-height, 1.8);
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
  .root[data-scale='large'] {
    --_font-size: var(--jc-font-size, 20px);
    --_font-size-sm: var(--jc-font-size-sm, 18px);
    --_font-size-lg: var(--jc-font-size-lg, 24px);
    --_font-size-xl: var(--jc-font-size-xl, 28px);
    --_font-size-figure: var(--jc-font-size-figure, 36px);
    --_line-height: var(--jc-line-height, 1.6);
    --_control-main: var(--jc-control-main, 60px);
    --_control: var(--jc-control, 48px);
    --_row: var(--jc-row, 60px);
    --_row-two: var(--jc-row-two, 84px);
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
    }
  }
`;
