/** What the markup of a template consists of: a comment, a mark of lit, an end, a beginning with its attributes, or text. */
const pieces = /<!--([^]*?)-->|<(\?[^>]*)>|<\/([^\s>]+)\s*>|<([a-z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>|([^<&]+)/giy;
const attributes = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"&]*)"|'([^'&]*)'|([^\s"'>&]+)))?/g;
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
/** What the browser's parser reads in ways of their own; no template of ours has them. */
const special = /^(?:script|style|template|noscript|iframe|xmp|plaintext|math)$/i;
const svg = 'http://www.w3.org/2000/svg';

/**
 * Fills a `<template>` with the nodes of a template of the kit, as the browser’s own parser would, but by making them one by
 * one. No text is handed to the browser as markup, so that a page’s Trusted Types have nothing to refuse. Takes what stands in
 * our templates: every tag closed, no character references, no scripts.
 * @throws SyntaxError where the markup is anything else
 */
export function fillTemplate({ content }: HTMLTemplateElement, markup: string): void {
  // The document of a template's content is a dead one: custom elements stay unborn until lit imports them.
  const { ownerDocument: dead } = content;
  const open: (DocumentFragment | Element)[] = [content];
  let read = 0;
  for (const { 0: whole, 1: comment, 2: mark, 3: end, 4: name, 5: list = '', 6: text } of markup.matchAll(pieces)) {
    const parent = open.at(-1) as DocumentFragment | Element;
    read += whole.length;
    if (text !== undefined) parent.append(text);
    else if (end !== undefined) {
      if ((parent as Element).localName?.toLowerCase() !== end.toLowerCase()) throw refusal(whole);
      open.pop();
    } else if (name === undefined) parent.append(dead.createComment(comment ?? (mark as string)));
    else {
      const element = name === 'svg' || isWithinSvg(parent) ? dead.createElementNS(svg, name) : dead.createElement(name);
      if (special.test(name)) throw refusal(whole);
      setAttributes(element, list);
      parent.append(element);
      if (!list.endsWith('/') && !empty.test(name)) open.push(element);
    }
  }
  if (read < markup.length || open.length > 1) throw refusal(markup.slice(read));
}

function isWithinSvg(parent: DocumentFragment | Element): boolean {
  return 'namespaceURI' in parent && parent.namespaceURI === svg && parent.localName !== 'foreignObject';
}

/** Of what lit binds it reads the value and the place in the list only; names like `@click` are none that can be set by script. */
function setAttributes(element: Element, list: string): void {
  let bound = 0;
  const rest = list.replace(attributes, (_, name: string, ...values: (string | undefined)[]) => {
    const value = values.slice(0, 3).find((each) => each !== undefined) ?? '';
    element.setAttribute(name.endsWith('_lit_') ? `bound${bound++}_lit_` : name, value);
    return '';
  });
  if (!/^[\s/]*$/.test(rest)) throw refusal(list);
}

function refusal(markup: string): SyntaxError {
  return new SyntaxError(`This is no markup of the kit: ${markup}`);
}
