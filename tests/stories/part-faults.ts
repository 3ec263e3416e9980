import type { CustomElementDeclaration } from 'custom-elements-manifest';
import type { Page } from 'playwright-core';
import { makeManifest } from '../../packages/kit/manifest.mjs';

/** The parts that custom-elements.json has, by tag. */
const documented: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  makeManifest()
    .modules.flatMap(({ declarations = [] }) => declarations as CustomElementDeclaration[])
    .map(({ tagName = '', cssParts = [] }) => [tagName, cssParts.map(({ name }) => name)]),
);

/**
 * What is wrong with the parts that a page shows: names that the manifest does not have for the widget, and parts of an element
 * within a widget that a page's style sheet could not reach, because that element does not hand them on.
 */
export function partFaults(page: Page): Promise<string[]> {
  return page.evaluate((known) => {
    const faults = new Set<string>();
    /** The names by which the parts below a shadow root can be had from outside it. */
    const partsIn = (root: ShadowRoot, tag: string): string[] =>
      [...root.querySelectorAll('*')].flatMap((element) => {
        if (!element.shadowRoot) return [...element.part];
        const handedOn = new Map((element.getAttribute('exportparts') ?? '').split(',').map((each) => each.trim().split(/\s*:\s*/)).map(([inner = '', outer = inner]) => [inner, outer]));
        const inside = partsIn(element.shadowRoot, tag);
        for (const name of inside) if (!handedOn.has(name)) faults.add(`${tag}: ${element.localName} does not hand on ${name}`);
        return [...element.part, ...inside.flatMap((name) => handedOn.get(name) ?? [])];
      });
    for (const [tag, names] of Object.entries(known)) {
      for (const { shadowRoot } of document.querySelectorAll(tag)) for (const name of shadowRoot ? partsIn(shadowRoot, tag) : []) if (!names.includes(name)) faults.add(`${tag}: ${name} is not in the manifest`);
    }
    return [...faults].sort();
  }, documented);
}
