import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** Sets lengths through the style object, which a strict `style-src` allows; a `style` attribute it would refuse. */
class PlacedDirective extends Directive {
  #top: number | undefined;
  #height: number | undefined;

  override render(_top: number | undefined, _height?: number): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [top, height]: [number | undefined, number?]): typeof noChange {
    const { style } = part.element as HTMLElement;
    if (top !== undefined && top !== this.#top) style.top = `${(this.#top = top)}px`;
    if (height !== undefined && height !== this.#height) style.blockSize = `${(this.#height = height)}px`;
    return noChange;
  }
}

/** Places an element at a distance from the top of its box and gives it a height, both in CSS pixels. */
export const placed = directive(PlacedDirective);
