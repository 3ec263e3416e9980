import { css, unsafeCSS } from 'lit';

const english = unsafeCSS('system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif');
const uyghur = unsafeCSS('"UKIJ Tuz Tom","ALKATIP Basma Tom","Microsoft Uighur","Noto Naskh Arabic","Noto Sans Arabic",Tahoma,sans-serif');

/**
 * The tokens of design.md 2.3 of languages other than Chinese. A widget takes them up with the strings of such a language, so that
 * a page in Chinese never loads them. Uyghur is a tenth larger, for its letters are small in their line, and is written without
 * made-up bold and slanted forms.
 */
export const languageTokens = css`
  .root:lang(en) {
    --_font-family: var(--jc-font-family, ${english});
  }
  .root:lang(ug) {
    --_font-family: var(--jc-font-family, ${uyghur});
    --_font-size: var(--jc-font-size, 17.6px);
    --_font-size-sm: var(--jc-font-size-sm, 15.4px);
    --_font-size-lg: var(--jc-font-size-lg, 19.8px);
    --_font-size-xl: var(--jc-font-size-xl, 22px);
    --_font-size-figure: var(--jc-font-size-figure, 30.8px);
    --_line-height: var(--jc-line-height, 1.8);
    --_row-two: var(--jc-row-two, 68px);
    font-synthesis: none;
  }
  .root:lang(ug)[data-scale='large'] {
    --_font-size: max(18px, var(--jc-font-size, 22px));
    --_font-size-sm: max(18px, var(--jc-font-size-sm, 19.8px));
    --_font-size-lg: var(--jc-font-size-lg, 26.4px);
    --_font-size-xl: var(--jc-font-size-xl, 30.8px);
    --_font-size-figure: var(--jc-font-size-figure, 39.6px);
    --_row-two: max(60px, var(--jc-row-two, 92px));
  }
`;
