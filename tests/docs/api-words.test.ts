import { describe, expect, it } from 'vitest';
import { makeManifest } from '../../packages/kit/manifest.mjs';
import { apiWords } from '../../site/src/data/api-words.js';

/** What the tables of an element's page say of each thing that it has. */
interface Described {
  readonly name: string;
  readonly description?: string;
  readonly privacy?: string;
}

interface Declared extends Readonly<Partial<Record<'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties', readonly Described[]>>> {
  readonly tagName?: string;
  readonly customElement?: boolean;
}

const elements = makeManifest().modules.flatMap(({ declarations = [] }) => declarations as readonly Declared[]).filter(({ customElement }) => customElement);

describe('the documentation in Chinese', () => {
  it.each(elements.map((element) => [element.tagName ?? '', element] as const))('has words for all that %s shows to a page', (_, element) => {
    const { attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
    const shown = [...attributes, ...members.filter(({ privacy }) => privacy === undefined || privacy === 'public'), ...events, ...slots, ...cssParts, ...cssProperties];
    expect(shown.length).toBeGreaterThan(10);
    for (const { description } of shown) expect(apiWords(description, 'zh-CN')).toMatch(/\S/);
  });
});
