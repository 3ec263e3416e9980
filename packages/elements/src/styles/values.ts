import { unsafeCSS, type CSSResult } from 'lit';

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

export const forcedBlock = unsafeCSS(colours.map((row) => `--_${row[0]}:${row[4]};`).join(''));
export const light = colourBlock((row) => row[1]);
export const dark = colourBlock((row) => row[2]);
export const contrast = colourBlock((row) => row[3]);
export const automatic = colourBlock((row) => `light-dark(${row[1]},${row[2]})`);

export const chinese = unsafeCSS(
  'system-ui,"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei","SimSun-ExtB",sans-serif',
);
