import { css, html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** One tab. */
export interface Tab {
  readonly id: string;
  readonly label: string;
}

/** What a list of tabs shows. */
export interface TabsOptions {
  /** Names the list. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** Id of the tab whose panel shows. */
  readonly selected: string;
  /** Id of the element that is the panel of whichever tab is selected; it is labelled by `tab-<id>`. */
  readonly panel: string;
  readonly choose: (id: string) => void;
}

/** How tabs look; in a narrow column a list to choose from stands in their place. */
export const tabStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-2);
    padding-inline: var(--_space-4);
    border-block-end: 1px solid var(--_border);
  }
  .tabs [role='tablist'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-2);
  }
  .tabs [role='tab'] {
    min-block-size: var(--_control-main);
    border: 0;
    border-block-end: 3px solid transparent;
    border-radius: 0;
    background: transparent;
  }
  .tabs [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
    background: var(--_accent-soft);
  }
  .tabs [role='tab']:focus-visible {
    outline-offset: -3px;
  }
  .tabs .choice {
    display: none;
    flex: 1 1 auto;
    gap: var(--_space-2);
    align-items: center;
    padding-block: var(--_space-1);
    white-space: nowrap;
  }
  @container (width < 30em) {
    .tabs [role='tablist'] {
      display: none;
    }
    .tabs .choice {
      display: flex;
    }
  }
`;

/**
 * Tabs with manual activation, as the ARIA Authoring Practices have them: one tab stop, arrows and Home and End move,
 * Enter or Space opens. In a narrow column a native list stands in their place.
 */
export class Tabs implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** The tab that has the focus; undefined for none. */
  #focused: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#focused = undefined;
  }

  render(options: TabsOptions): TemplateResult {
    const { label, tabs, selected, panel, choose } = options;
    const stop = [this.#focused, selected].find((id) => tabs.some((tab) => tab.id === id)) ?? tabs[0]?.id;
    return html`<div class="tabs" part="tabs">
      <div role="tablist" aria-label=${label} @keydown=${this.#press} @focusin=${this.#entered} @focusout=${this.#left}>
        ${tabs.map(
          ({ id, label: text }) => html`<button
            type="button"
            role="tab"
            id=${`tab-${id}`}
            data-tab=${id}
            aria-selected=${id === selected ? 'true' : 'false'}
            aria-controls=${panel}
            tabindex=${id === stop ? 0 : -1}
            @click=${() => choose(id)}
          >${text}</button>`,
        )}
      </div>
      <label class="choice">
        <span>${label}</span>
        <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
          ${tabs.map(({ id, label: text }) => html`<option value=${id} .selected=${id === selected}>${text}</option>`)}
        </select>
      </label>
    </div>`;
  }

  readonly #entered = (event: FocusEvent): void => {
    this.#focused = tabOf(event)?.dataset['tab'];
    this.#host.requestUpdate();
  };

  /** Once the focus has left, the selected tab is the tab stop again. */
  readonly #left = (event: FocusEvent): void => {
    const list = event.currentTarget as HTMLElement;
    if (event.relatedTarget instanceof Node && list.contains(event.relatedTarget)) return;
    this.#focused = undefined;
    this.#host.requestUpdate();
  };

  readonly #press = (event: KeyboardEvent): void => {
    // Alt with an arrow is the browser's way back.
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const list = event.currentTarget as HTMLElement;
    const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = tabs.findIndex((tab) => tab === tabOf(event));
    if (at < 0) return;
    const forward = getComputedStyle(list).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const next = { [forward]: (at + 1) % tabs.length, [backward]: (at - 1 + tabs.length) % tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    tabs[next]?.focus();
  };
}

function tabOf({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[role=tab]') : null;
}
