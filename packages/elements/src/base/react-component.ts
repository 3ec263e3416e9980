import { createComponent, type EventName, type ReactWebComponent } from '@lit/react';
import * as React from 'react';

/** The events of the elements, as properties of their React components. Of an element only those in its event map are typed. */
const eventNames = {
  onReady: 'jc-ready',
  onSelect: 'jc-select',
  onChange: 'jc-change',
  onProgress: 'jc-progress',
  onError: 'jc-error',
  onView: 'jc-view',
  onOpen: 'jc-open',
} as const;

type Named = typeof eventNames;

/** The events of a map as React names them, each with its type: `jc-select` is `onSelect`. */
export type ReactEvents<Events> = {
  readonly [Name in keyof Named as Named[Name] extends keyof Events ? Name : never]: EventName<Events[Named[Name] & keyof Events] & Event>;
};

/**
 * An element as a component of React 18 and newer: properties as they are, events as `on…` with their types. Whoever calls
 * it registers the element.
 */
export function reactComponent<Element extends HTMLElement, Events extends { [Name in keyof Events]: Name extends Named[keyof Named] ? Event : never }>(
  tagName: string,
  elementClass: new () => Element,
): ReactWebComponent<Element, ReactEvents<Events>> {
  return createComponent({ tagName, elementClass, react: React, events: eventNames as unknown as ReactEvents<Events> });
}
