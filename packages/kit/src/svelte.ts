// The tags in templates of Svelte 5, which sets properties and takes `on` with the name of an event.
import type { HTMLAttributes } from 'svelte/elements';
import type { JicengElements } from './elements.js';

type OwnProps<Tag extends keyof JicengElements> = JicengElements[Tag]['properties'] &
  Pick<JicengElements[Tag]['attributes'], Extract<keyof JicengElements[Tag]['attributes'], 'heading-level'>> & {
    [Name in keyof JicengElements[Tag]['events'] as `on${string & Name}`]?: (event: JicengElements[Tag]['events'][Name]) => void;
  };

/** What a tag takes in a template: its properties, `on` with the name of each event, and what every element takes. */
export type JicengProps<Tag extends keyof JicengElements> = OwnProps<Tag> & Omit<HTMLAttributes<JicengElements[Tag]['element']>, keyof OwnProps<Tag>>;

type JicengTags = { [Tag in keyof JicengElements]: JicengProps<Tag> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends JicengTags {}
}
