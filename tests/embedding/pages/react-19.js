// React 19 sets properties where an element has them, and hears events by their names.
import { createElement as h, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeHost } from './host.js';

const root = createRoot(document.getElementById('app'));
const host = makeHost((state) => {
  root.render(h(StrictMode, null, h(Portal, { ...state })));
  return new Promise((resolve) => setTimeout(resolve));
});
const on = { 'onjc-select': host.hear, 'onjc-change': host.hear };

function Portal({ shown, tick, facts, profile, heading, label, readonly, storage }) {
  const widgets = h(
    'jc-provider',
    { today: '2026-11-20', author: '王会计', storage, profile },
    h('p', { className: 'greeting' }, `第 ${tick} 次`),
    h('jc-org-tree', on),
    h('jc-fund-calculator', { ...on, label, 'heading-level': heading, facts, readonly }, h('span', { className: 'light' }, '门户的内容')),
    h('jc-meeting-checklist', on),
    h('jc-points-scoreboard', { ...on, profile: 'sample-village' }),
  );
  return h('div', { id: 'column' }, h('input', { id: 'host-input' }), shown ? widgets : null);
}

host.set({});
