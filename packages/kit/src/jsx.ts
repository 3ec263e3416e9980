// The tags in JSX, as the version of React takes them that is there.
import type { DetailedHTMLProps, HTMLAttributes, RefAttributes } from 'react';
import type { JicengElements } from './elements.js';

type Tag = keyof JicengElements;

/** Only React 19 and newer has `use`; they set properties of custom elements and listen to their events. */
type SetsProperties = 'use' extends keyof typeof import('react') ? true : false;

type PropertiesAndEvents<Name extends Tag> = JicengElements[Name]['properties'] &
  Pick<JicengElements[Name]['attributes'], Extract<keyof JicengElements[Name]['attributes'], 'heading-level'>> & {
    [Event in keyof JicengElements[Name]['events'] as `on${string & Event}`]?: (event: JicengElements[Name]['events'][Event]) => void;
  };

type NewReactProps<Name extends Tag> = PropertiesAndEvents<Name> &
  Omit<DetailedHTMLProps<HTMLAttributes<JicengElements[Name]['element']>, JicengElements[Name]['element']>, keyof PropertiesAndEvents<Name>>;

type React18Props<Name extends Tag> = JicengElements[Name]['attributes'] & { class?: string } & RefAttributes<JicengElements[Name]['element']> &
  Omit<HTMLAttributes<JicengElements[Name]['element']>, keyof JicengElements[Name]['attributes'] | 'className'>;

/**
 * What a tag takes in JSX. With React 19 and newer: its properties, `on` with the name of each event, such as
 * `onjc-select`, and what every element takes. React 18 writes attributes and nothing else: what is no text, and every
 * event, goes through a `ref`, or through the components of `@jiceng/elements/…/react.js`.
 */
export type JicengProps<Name extends Tag> = SetsProperties extends true ? NewReactProps<Name> : React18Props<Name>;

type JicengTags = { [Name in Tag]: JicengProps<Name> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends JicengTags {}
  }
}
