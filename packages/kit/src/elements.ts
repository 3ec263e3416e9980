// What a page sets on each element and hears from it: the source of the types for frameworks. The names are those of
// custom-elements.json, to which a test holds them; the types are those of the classes.
import type {
  FundCalculatorEventMap,
  JcFundCalculator,
  JcMeetingChecklist,
  JcOrgTree,
  JcPointsScoreboard,
  JcProvider,
  MeetingChecklistEventMap,
  OrgTreeEventMap,
  PointsScoreboardEventMap,
} from '@jiceng/elements';

/** The settings that the provider and every widget take. */
type Settings = 'database' | 'storage' | 'profile' | 'locale' | 'scale' | 'theme' | 'unit' | 'today' | 'author' | 'readonly' | 'audience';

/** What every widget takes. */
type Common = Settings | 'headingLevel' | 'label';

/** An element: its class, the properties that have an attribute, those that have none, and its events by name. */
interface Described<Element extends HTMLElement, WithAttribute extends keyof Element, PropertyOnly extends keyof Element, Events> {
  readonly element: Element;
  /** What can be set on the element, by the names of its properties. */
  readonly properties: { [Name in WithAttribute | PropertyOnly]?: Element[Name] };
  /** What can be written in HTML. */
  readonly attributes: { [Name in WithAttribute as AttributeName<Name>]?: AttributeValue<Element[Name]> };
  /** What the element tells, by the names of its events. */
  readonly events: Events;
}

type AttributeName<Name> = Name extends 'headingLevel' ? 'heading-level' : Name;

/** Text, and a number where it is one. An attribute that says yes or no is there, with `''`, or it is not. */
type AttributeValue<Value> = boolean extends Value ? '' | undefined : Extract<Value, string | number | undefined> | (number extends Value ? `${number}` : never);

/** The elements of Jiceng by their tags. */
export interface JicengElements {
  'jc-provider': Described<JcProvider, Settings, never, Record<never, never>>;
  'jc-org-tree': Described<JcOrgTree, Common, 'view', OrgTreeEventMap>;
  'jc-meeting-checklist': Described<JcMeetingChecklist, Common | 'year', 'view' | 'holidays', MeetingChecklistEventMap>;
  'jc-points-scoreboard': Described<JcPointsScoreboard, Common | 'period' | 'contact', 'view', PointsScoreboardEventMap>;
  'jc-fund-calculator': Described<JcFundCalculator, Common | 'year', 'view' | 'facts', FundCalculatorEventMap>;
}
