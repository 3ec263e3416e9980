// The tags in templates of Vue.
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { JicengElements } from './elements.js';

type Emits<Events> = { [Name in keyof Events]: (event: Events[Name]) => void };

/** A property that says yes or no may stand in a template without a value. */
type Bound<Properties> = { [Name in keyof Properties]: boolean extends Properties[Name] ? Properties[Name] | '' : Properties[Name] };

/** An element as Vue sees a component: what can be bound, and what can be listened to. */
export type JicengComponent<Tag extends keyof JicengElements> = new () => JicengElements[Tag]['element'] & {
  $props: Bound<JicengElements[Tag]['properties']> & Omit<HTMLAttributes, keyof JicengElements[Tag]['properties']> & PublicProps;
  $emit: EmitFn<Emits<JicengElements[Tag]['events']>>;
};

type JicengComponents = { [Tag in keyof JicengElements]: JicengComponent<Tag> };

declare module 'vue' {
  interface GlobalComponents extends JicengComponents {}
}
