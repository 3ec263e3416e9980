import type { ReactiveController } from 'lit';
import { isJicengError, JicengError } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import { knownLocale } from '../locales/strings.js';
import { localeAddedEvent } from '../locales/locale-added.js';
import type { JcElement } from './jc-element.js';

/** What the attributes may say that leave a choice. */
const choices = {
  storage: ['indexeddb', 'memory'],
  scale: ['standard', 'large'],
  theme: ['auto', 'light', 'dark', 'contrast'],
  audience: ['staff', 'public'],
} as const;
const headingLevels = [2, 3, 4, 5, 6];

/** The observers of what has widgets in it, by document or shadow root; one for all widgets there. */
const observed = new Map<Node, { readonly observer: MutationObserver; readonly followers: Set<Surroundings> }>();

const followed = new WeakSet<JcElement>();

/** Lets a widget follow the nearest `lang` and the languages that are added, and say which of its attributes cannot be read. */
export function followSurroundings(widget: JcElement): void {
  if (followed.has(widget)) return;
  followed.add(widget);
  widget.addController(new Surroundings(widget));
}

class Surroundings implements ReactiveController {
  readonly #widget: JcElement;
  /** What was said of attributes, so that it is said once. */
  readonly #said = new Set<string>();
  #roots: readonly Node[] = [];
  #store: Store | null = null;
  #unsubscribe: (() => void) | undefined;

  constructor(widget: JcElement) {
    this.#widget = widget;
  }

  hostConnected(): void {
    this.#roots = rootsAround(this.#widget);
    for (const root of this.#roots) watch(root, this);
    document.addEventListener(localeAddedEvent, this.#renewWords);
    // The language may have changed before this file was there.
    this.followLanguage();
    this.#sayUnreadable();
    this.#followStore();
  }

  hostDisconnected(): void {
    for (const root of this.#roots) release(root, this);
    document.removeEventListener(localeAddedEvent, this.#renewWords);
    this.#unsubscribe?.();
    this.#store = null;
  }

  hostUpdated(): void {
    this.#sayUnreadable();
    this.#followStore();
  }

  /** Has the widget be seen as was chosen in another one, or in another tab. */
  #followStore(): void {
    const widget = this.#widget;
    const { opened } = widget;
    if (opened === this.#store) return;
    this.#unsubscribe?.();
    this.#store = opened;
    this.#unsubscribe = opened?.subscribe((notice) => {
      if (notice.type === 'change' && notice.noun === 'settings' && notice.key === 'display') void this.#readChosen(opened);
    });
  }

  /** Shows the widget anew when it shows another language than it should. */
  followLanguage(): void {
    const shown = this.#widget.renderRoot.querySelector<HTMLElement>('.root')?.lang;
    if (shown !== this.#widget.settings.locale) this.#widget.requestUpdate();
  }

  async #readChosen(store: Store): Promise<void> {
    const widget = this.#widget;
    try {
      await widget.readChosen(store);
      widget.requestUpdate();
    } catch (thrown) {
      if (!isJicengError(thrown) || thrown.code !== 'storage-closed') await widget.tell(thrown);
    }
  }

  /** A language that is added anew has the same name and other words: everything inside is shown again. */
  readonly #renewWords = (): void => renew(this.#widget);

  /** Says what cannot be read, and puts what holds instead in its place. */
  #sayUnreadable(): void {
    const widget = this.#widget;
    const given = widget.provision.value?.settings ?? {};
    for (const tag of [widget.locale, given.locale]) if (tag && !knownLocale(tag)) this.#say('locale', tag, unknownLocale(tag, widget.settings.locale));
    for (const name of Object.keys(choices) as (keyof typeof choices)[]) {
      const known: readonly string[] = choices[name];
      const unreadable = [widget[name], given[name]].filter((value) => value && !known.includes(value)) as string[];
      if (unreadable.length > 0 && !known.includes(widget.settings[name])) Object.assign(widget, { [name]: known[0] });
      for (const value of unreadable) this.#say(name, value, badAttribute(name, value, known, widget.settings[name]));
    }
    const { headingLevel } = widget;
    if (headingLevels.includes(headingLevel)) return;
    widget.headingLevel = 2;
    this.#say('heading-level', String(headingLevel), badAttribute('heading-level', String(headingLevel), headingLevels.map(String), '2'));
  }

  #say(name: string, value: string, error: JicengError): void {
    if (this.#said.has(`${name}=${value}`)) return;
    this.#said.add(`${name}=${value}`);
    void this.#widget.localized(error).then(({ code, message }) => this.#widget.send('jc-error', { code, message }));
  }
}

function unknownLocale(locale: string, used: string): JicengError {
  return new JicengError('unknown-locale', `The attribute locale says “${locale.slice(0, 40)}”, a language that was not added. ${used} is used instead.`, { locale: locale.slice(0, 40), used });
}

function badAttribute(name: string, value: string, choices: readonly string[], used: string): JicengError {
  const known = choices.join(', ');
  return new JicengError('bad-attribute', `The attribute ${name} says “${value.slice(0, 40)}”; it may say ${known}. ${used} is used instead.`, { name, value: value.slice(0, 40), known, used });
}

/** The root that a node stands in, and those of the hosts around it, the document last. */
function rootsAround(node: Node): Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}

function watch(root: Node, follower: Surroundings): void {
  let entry = observed.get(root);
  if (!entry) {
    const followers = new Set<Surroundings>();
    const observer = new MutationObserver(() => followers.forEach((each) => each.followLanguage()));
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    observed.set(root, (entry = { observer, followers }));
  }
  entry.followers.add(follower);
}

function release(root: Node, follower: Surroundings): void {
  const entry = observed.get(root);
  entry?.followers.delete(follower);
  if (entry?.followers.size !== 0) return;
  entry.observer.disconnect();
  observed.delete(root);
}

/** Asks an element and all that is inside its shadow root to show themselves again. */
function renew(element: Element): void {
  (element as Partial<JcElement>).requestUpdate?.();
  for (const inner of element.shadowRoot?.querySelectorAll('*') ?? []) if (inner.shadowRoot) renew(inner);
}
