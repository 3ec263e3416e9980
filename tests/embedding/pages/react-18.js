// React 18: everything it gives an unknown element becomes an attribute, so properties and events go through a reference.
import { makeHost } from './host.js';

const { React, ReactDOM } = window;
const { createElement: h, useLayoutEffect, useRef } = React;
const root = ReactDOM.createRoot(document.getElementById('app'));
const host = makeHost((state) => {
  root.render(h(Portal, { ...state }));
  return new Promise((resolve) => setTimeout(resolve));
});

/** A reference that gives its element properties, and hears the events of a widget. */
function useWidget(properties) {
  const reference = useRef(null);
  useLayoutEffect(() => {
    const { current } = reference;
    // What the widgets send comes up to the provider as well.
    const types = current.localName === 'jc-provider' ? [] : ['jc-select', 'jc-change'];
    for (const type of types) current.addEventListener(type, host.hear);
    return () => {
      for (const type of types) current.removeEventListener(type, host.hear);
    };
  }, []);
  useLayoutEffect(() => {
    Object.assign(reference.current, properties);
  });
  return reference;
}

function Widget({ tag, properties = {}, children, ...attributes }) {
  return h(tag, { ...attributes, ref: useWidget(properties) }, children);
}

function Portal({ shown, tick, facts, profile, heading, label, readonly, storage }) {
  const widgets = h(
    Widget,
    { tag: 'jc-provider', today: '2026-11-20', author: '王会计', storage, properties: { profile } },
    h('p', { className: 'greeting' }, `第 ${tick} 次`),
    h(Widget, { tag: 'jc-org-tree' }),
    h(Widget, { tag: 'jc-fund-calculator', label, 'heading-level': heading, properties: { facts, readonly } }, h('span', { className: 'light' }, '门户的内容')),
    h(Widget, { tag: 'jc-meeting-checklist' }),
    h(Widget, { tag: 'jc-points-scoreboard', profile: 'sample-village' }),
  );
  return h('div', { id: 'column' }, h('input', { id: 'host-input' }), shown ? widgets : null);
}

host.set({});
