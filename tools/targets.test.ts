import { describe, expect, it } from 'vitest';
import { gapsOfScript, gapsOfStyles } from './targets.mjs';

const all = ['chrome', 'edge', 'firefox', 'safari'];

describe('the check against the oldest browsers', () => {
  it.each([
    ['/[\\p{L}--[a-z]]/v', 'the flag v'],
    ['using file = open();', 'using'],
    ['import data from "./data.json" with { type: "json" };', 'attributes of imports'],
  ])('refuses what they cannot read: %s', (code) => {
    expect(() => gapsOfScript(code, { isModule: true })).toThrow(SyntaxError);
  });
  it.each([
    ['rows.toSorted()', 'toSorted', ['chrome', 'edge']],
    ['Object.groupBy(rows, kind)', 'Object.groupBy', all],
    ['Promise.withResolvers()', 'Promise.withResolvers', all],
    ['AbortSignal.any([one, other])', 'AbortSignal.any', all],
    ['URL.canParse(text)', 'URL.canParse', ['chrome', 'edge', 'safari']],
    ['new Intl.Segmenter()', 'Intl.Segmenter', ['firefox']],
    ['panel.showPopover()', 'showPopover', all],
    ['requestIdleCallback(later)', 'requestIdleCallback', ['safari']],
    ['window.requestIdleCallback(later)', 'requestIdleCallback', ['safari']],
    ['"showPopover" in HTMLElement.prototype', 'showPopover', all],
    ['html`<div popover="manual"></div>`', 'html popover', all],
  ])('notices %s', (code, name, lacking) => {
    expect(gapsOfScript(code, { isModule: true }).get(name)).toEqual(lacking);
  });
  it.each(['rows.at(-1)', 'structuredClone(value)', 'Object.hasOwn(one, "a")', 'dialog.showModal()', 'class A { static #b = 1; static { this.#b; } }', '/(?<=a)b/d', 'await import("./part.js")'])('has nothing against %s', (code) => {
    expect([...gapsOfScript(code, { isModule: true })]).toEqual([]);
  });
  it.each([
    ['.a:has(b) { color: red }', 'css :has', ['firefox']],
    ['.a { .b { color: red } }', 'css nesting', ['chrome', 'edge', 'firefox', 'safari']],
    ['.a { color: light-dark(#000, #fff) }', 'css light-dark()', all],
    ['.a { color: color-mix(in srgb, red, blue) }', 'css color-mix()', ['chrome', 'edge']],
    ['.a { text-wrap: balance }', 'css text-wrap: balance', all],
    ['.a { block-size: 1lh }', 'css lh', ['chrome', 'edge', 'firefox']],
    ['@starting-style { .a { opacity: 0 } }', 'css @starting-style', all],
    ['@scope (.a) { b { color: red } }', 'css @scope', all],
  ])('notices %s', (text, name, lacking) => {
    const found = gapsOfStyles(text).get(name) ?? [];
    expect(found.length).toBeGreaterThan(0);
    expect(lacking).toEqual(expect.arrayContaining([...found]));
  });
  it.each([
    '@container (width < 30em) { .a { inline-size: 10cqi } }',
    '@supports (color: light-dark(#000, #fff)) { .a { color: light-dark(#000, #fff) } }',
    '.a { -webkit-user-select: none; user-select: none }',
    '.a:is(.b, .c):focus-visible { inset-inline-start: 0; max-block-size: 80vh }',
  ])('has nothing against %s', (text) => {
    expect([...gapsOfStyles(text)]).toEqual([]);
  });
  it('asks of the descriptors of a page nothing that it asks of properties', () => {
    expect([...gapsOfStyles('@page { size: A4; margin: 0 }').keys()]).toEqual(['css @page']);
  });
  it('sees styles in the templates of a script', () => {
    expect([...gapsOfScript('css`${x}.a{color:${y};}.b:has(c){color:red}`', { isModule: true }).keys()]).toEqual(['css :has']);
  });
});
