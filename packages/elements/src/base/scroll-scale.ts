/**
 * Browsers clamp a box at about 33 million pixels, and lose precision before that. A list that is taller scrolls in a
 * box of this height instead, and its scroll bar stands for the whole: near both ends pixel for pixel, between them
 * scaled.
 */
export const tallestScroller = 8_000_000;
/** How far from each end a scroll position still counts pixel for pixel. */
const exactEnd = 200_000;

/** How a scroll bar stands for a list: heights in CSS pixels. */
export interface ScrollScale {
  /** Furthest true position: the list's height less the viewport's. */
  readonly trueEnd: number;
  /** Furthest `scrollTop`. */
  readonly physicalEnd: number;
}

/** The scale for a list of some height in a viewport. */
export function scrollScale(listHeight: number, viewportHeight: number): ScrollScale {
  return {
    trueEnd: Math.max(0, listHeight - viewportHeight),
    physicalEnd: Math.max(0, Math.min(listHeight, tallestScroller) - viewportHeight),
  };
}

/** Whether scroll positions and true positions differ. */
export function isScaled({ trueEnd, physicalEnd }: ScrollScale): boolean {
  return trueEnd > physicalEnd;
}

/** The true position that a `scrollTop` stands for. */
export function trueOf(scale: ScrollScale, physical: number): number {
  const { trueEnd, physicalEnd } = scale;
  if (!isScaled(scale) || physical <= exactEnd) return physical;
  if (physical >= physicalEnd - exactEnd) return trueEnd - (physicalEnd - physical);
  return exactEnd + ((physical - exactEnd) * (trueEnd - 2 * exactEnd)) / (physicalEnd - 2 * exactEnd);
}

/** The `scrollTop` that stands for a true position. */
export function physicalOf(scale: ScrollScale, position: number): number {
  const { trueEnd, physicalEnd } = scale;
  if (!isScaled(scale) || position <= exactEnd) return position;
  if (position >= trueEnd - exactEnd) return physicalEnd - (trueEnd - position);
  return exactEnd + ((position - exactEnd) * (physicalEnd - 2 * exactEnd)) / (trueEnd - 2 * exactEnd);
}
