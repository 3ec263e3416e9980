import { idOf, kindOf } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { directionOf, stringsOf } from '../../locales/strings.js';
import { unitPickerStrings } from '../../locales/unit-picker.js';
import { icon } from '../icons.js';
import { shownName, shownPlace } from '../unit-names.js';
import type { OfferGroup } from './offers.js';
import { hasPopover } from './panel-place.js';
import type { JcUnitPicker } from './unit-picker.js';

/** Everything that `<jc-unit-picker>` shows. */
export function renderUnitPicker(picker: JcUnitPicker): TemplateResult {
  const { locale, scale, theme } = picker;
  return html`<div class="root" lang=${stringsOf(locale).code} dir=${directionOf(locale)} data-scale=${scale} data-theme=${theme}>
    ${renderTrigger(picker)} ${picker.isOpen ? renderPanel(picker) : nothing} ${picker.readonly ? nothing : picker.announcer.render()}
  </div>`;
}

function renderTrigger(picker: JcUnitPicker): TemplateResult {
  const { current, tree, isOpen } = picker;
  const strings = unitPickerStrings(picker.locale);
  const name = current < 0 ? strings.choose : shownName(tree, current, stringsOf(picker.locale));
  if (picker.readonly) return html`<span class="name">${current < 0 ? '–' : html`<bdi>${name}</bdi>`}</span>`;
  return html`<button
    class="trigger"
    type="button"
    aria-haspopup="dialog"
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-label=${strings.button(picker.label ?? strings.label, name)}
    @click=${() => (isOpen ? picker.close() : void picker.open())}
    @keydown=${picker.pressedTriggerKey}
  >
    <bdi class="name">${name}</bdi>${icon('chevron')}
  </button>`;
}

function renderPanel(picker: JcUnitPicker): TemplateResult {
  const strings = unitPickerStrings(picker.locale);
  const { active, groups, query } = picker;
  let position = 0;
  return html`<div class="panel" part="popover" popover=${hasPopover ? 'manual' : nothing} role="dialog" aria-label=${strings.choose} @focusout=${picker.left} @keydown=${picker.pressedPanelKey}>
    <div class="search">
      ${icon('search')}
      <input
        type="text"
        inputmode="search"
        role="combobox"
        aria-label=${strings.search}
        aria-autocomplete="list"
        aria-expanded=${groups.length > 0 ? 'true' : 'false'}
        aria-controls="options"
        aria-activedescendant=${active < 0 ? nothing : `option-${active}`}
        placeholder=${strings.search}
        autocomplete="off"
        spellcheck="false"
        .value=${query}
        @input=${picker.typed}
        @compositionend=${picker.typed}
        @keydown=${picker.pressedKey}
      />
    </div>
    ${renderCount(picker)}
    <div class="options" id="options" role="listbox" aria-label=${strings.choose} ?hidden=${groups.length === 0} @mousedown=${keepFocus}>
      ${groups.map((group) => {
        const first = position;
        position += group.indexes.length;
        return renderGroup(picker, group, first);
      })}
    </div>
  </div>`;
}

/** A press on an option must not take the focus from the field. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

function renderCount(picker: JcUnitPicker): unknown {
  const { failure, found, groups, locale, options, query } = picker;
  const strings = unitPickerStrings(locale);
  if (failure) return html`<p class="note failure">${icon('error')}<span>${failure}</span></p>`;
  if (!found) return groups.length === 0 ? html`<p class="note">${strings.noUnits}</p>` : nothing;
  const { length } = found.result.matches;
  if (length === 0) {
    return html`<p class="note"><span>${strings.notFound(query)}</span><button class="plain" type="button" @click=${picker.clear}>${strings.clear}</button></p>`;
  }
  return html`<p class="note number">${length > options.length ? strings.foundFirst(length, options.length) : strings.found(length)}</p>`;
}

function renderGroup(picker: JcUnitPicker, { kind, indexes }: OfferGroup, first: number): TemplateResult {
  const options = indexes.map((index, at) => renderOption(picker, index, first + at));
  if (kind === 'found') return html`${options}`;
  return html`<div role="group" aria-labelledby=${`group-${kind}`}>
    <div class="group-title" id=${`group-${kind}`} role="presentation">${unitPickerStrings(picker.locale)[kind]}</div>
    ${options}
  </div>`;
}

function renderOption(picker: JcUnitPicker, index: number, position: number): TemplateResult {
  const { tree, active, locale, current } = picker;
  const strings = stringsOf(locale);
  const name = shownName(tree, index, strings);
  const place = shownPlace(tree, index, strings);
  return html`<div
    class="option"
    id=${`option-${position}`}
    role="option"
    aria-selected=${index === current ? 'true' : 'false'}
    ?data-active=${position === active}
    data-id=${idOf(tree, index)}
    @click=${() => picker.pick(index)}
  >
    <span class="option-name"><bdi>${renderMarked(name, picker)}</bdi></span>
    <span class="kind"><bdi>${kindOf(tree, index)}</bdi></span>
    ${place ? html`<span class="place"><bdi>${place}</bdi></span>` : nothing}
  </div>`;
}

/** A hit with what was searched marked; a hit by its code has nothing to mark in the name. */
function renderMarked(name: string, { found }: JcUnitPicker): unknown {
  const pieces: unknown[] = [];
  let end = 0;
  for (const [from, to] of found?.partsOf(name) ?? []) {
    pieces.push(name.slice(end, from), html`<mark>${name.slice(from, to)}</mark>`);
    end = to;
  }
  return [...pieces, name.slice(end)];
}
