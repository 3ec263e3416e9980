import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, noChange, type TemplateResult } from 'lit';
import { directive, Directive, PartType, type DirectiveResult, type ElementPart, type PartInfo } from 'lit/directive.js';
import { attributesOf, controlsOf, eventsOf, type Tag } from './manifest.js';

/** The attributes of the widgets, by their names; one that a widget does not know has no control and does nothing. */
export interface WidgetArguments {
  database?: string;
  storage?: 'memory' | 'indexeddb';
  profile?: string;
  locale?: string;
  scale?: 'standard' | 'large';
  theme?: 'auto' | 'light' | 'dark' | 'contrast';
  unit?: string;
  today?: string;
  author?: string;
  readonly?: boolean;
  audience?: 'staff' | 'public';
  year?: number;
  period?: string;
  contact?: string;
  label?: string;
  'heading-level'?: number;
}

export type Story = StoryObj<WidgetArguments>;
export type Play = NonNullable<Story['play']>;
export type WidgetContext = StoryContext<WidgetArguments>;

/** What most stories begin with. */
export const commonArguments = { storage: 'memory', today: '2026-11-20', 'heading-level': 2, readonly: false, audience: 'staff' } as const satisfies WidgetArguments;

/** The rules that a page can name. */
export const profiles = ['national', 'county-five-standards', 'sample-village', 'sample-village-options', 'shanghai-communities', 'zaoyang', 'yingshang'];

/** Each story has a store of its own. */
export const databaseOf = (id: string): string => `story-${id}`;

type AttributeValues = Readonly<Record<string, string | number | boolean | undefined>>;

/** Gives an element its attributes, and properties that no attribute has. */
class SetDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('Attributes are set on an element.');
  }

  render(_attributes: AttributeValues, _properties: object): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [attributes, properties]: [AttributeValues, object]): unknown {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined || value === '' || value === false) element.removeAttribute(name);
      else if (element.getAttribute(name) !== String(value === true ? '' : value)) element.setAttribute(name, value === true ? '' : String(value));
    }
    Object.assign(element, properties);
    return noChange;
  }
}
const set = directive(SetDirective);

/** Each element with what is set on it. */
const templates: Readonly<Record<Tag, (settings: DirectiveResult, content: unknown) => TemplateResult>> = {
  'jc-provider': (settings, content) => html`<jc-provider ${settings}>${content}</jc-provider>`,
  'jc-org-tree': (settings) => html`<jc-org-tree ${settings}></jc-org-tree>`,
  'jc-meeting-checklist': (settings) => html`<jc-meeting-checklist ${settings}></jc-meeting-checklist>`,
  'jc-points-scoreboard': (settings) => html`<jc-points-scoreboard ${settings}></jc-points-scoreboard>`,
  'jc-fund-calculator': (settings) => html`<jc-fund-calculator ${settings}></jc-fund-calculator>`,
};

/** A widget as the controls and the toolbar have it; the parameter `properties` says what has no attribute. */
export function renderWidget(tag: Tag, settings: WidgetArguments, { id, globals, parameters }: WidgetContext, content: unknown = ''): TemplateResult {
  // What the toolbar leaves open is the user's choice.
  const chosen = (name: string, open: string): string | undefined => (globals[name] === open ? undefined : (globals[name] as string));
  const toolbar = { theme: chosen('theme', 'auto'), locale: globals['locale'] as string, scale: chosen('scale', 'unset') };
  const given: AttributeValues = { ...toolbar, database: databaseOf(id), ...Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) };
  const attributes = Object.fromEntries(attributesOf(tag).map(({ name }) => [name, given[name]]));
  return templates[tag](set(attributes, (parameters['properties'] ?? {}) as object), content);
}

/** Two of a widget on one page, which share their data: each chooses its layout by its column, not by the window. */
export const twoWidths = (tag: Tag): NonNullable<Story['render']> => (settings, context) =>
  html`<div class="side-by-side">${renderWidget(tag, { ...settings, label: '窄栏' }, context)}${renderWidget(tag, { ...settings, label: '宽栏' }, context)}</div>`;

/** What the pages of stories about a widget have in common. */
export function widgetMeta(tag: Tag, args: WidgetArguments) {
  return {
    component: tag,
    render: (settings: WidgetArguments, context: WidgetContext) => renderWidget(tag, settings, context),
    args: { ...commonArguments, ...args },
    argTypes: controlsOf(tag, { profile: profiles }) as NonNullable<Meta<WidgetArguments>['argTypes']>,
    parameters: { actions: { handles: eventsOf(tag) } },
  } satisfies Meta<WidgetArguments>;
}

