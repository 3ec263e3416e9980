// Vue 3 by render functions.
import { makeHost } from './host.js';

const { createApp, h, nextTick, shallowReactive } = window.Vue;
let shown;
const host = makeHost((state) => {
  Object.assign(shown, state);
  return nextTick();
});

shown = shallowReactive({ ...host.state });
const on = { 'onJc-select': host.hear, 'onJc-change': host.hear };
const app = createApp({
  render: () =>
    h('div', { id: 'column' }, [
      h('input', { id: 'host-input' }),
      shown.shown
        ? h('jc-provider', { today: '2026-11-20', author: '王会计', storage: shown.storage, profile: shown.profile }, [
            h('p', { class: 'greeting' }, `第 ${shown.tick} 次`),
            h('jc-org-tree', on),
            h('jc-fund-calculator', { ...on, label: shown.label, 'heading-level': shown.heading, '.facts': shown.facts, readonly: shown.readonly }, [h('span', { class: 'light' }, '门户的内容')]),
            h('jc-meeting-checklist', on),
            h('jc-points-scoreboard', { ...on, profile: 'sample-village' }),
          ])
        : null,
    ]),
});
app.mount('#app');
