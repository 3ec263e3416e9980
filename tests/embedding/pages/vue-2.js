// Vue 2.7 by render functions: without its compiler it needs neither eval nor policies of its own. Element UI around it.
import { makeHost } from './host.js';

const { Vue } = window;
let shown;
const host = makeHost((state) => {
  shown.state = { ...state };
  return shown.$nextTick();
});

shown = new Vue({
  data: { state: { ...host.state } },
  render(h) {
    const { state } = this;
    const on = { 'jc-select': host.hear, 'jc-change': host.hear };
    const widgets = h('jc-provider', { attrs: { today: '2026-11-20', author: '王会计', storage: state.storage, profile: typeof state.profile === 'string' ? state.profile : undefined }, domProps: typeof state.profile === 'string' ? {} : { profile: state.profile } }, [
      h('p', { class: 'greeting' }, `第 ${state.tick} 次`),
      h('jc-org-tree', { on }),
      h('jc-fund-calculator', { attrs: { label: state.label, 'heading-level': state.heading }, domProps: { facts: state.facts, readonly: state.readonly }, on }, [h('span', { class: 'light' }, '门户的内容')]),
      h('jc-meeting-checklist', { on }),
      h('jc-points-scoreboard', { attrs: { profile: 'sample-village' }, on }),
    ]);
    return h('div', { attrs: { id: 'column' } }, [
      h('el-button', { props: { type: 'primary' } }, '门户按钮'),
      h('el-input', { attrs: { id: 'host-input' }, props: { value: '' } }),
      state.shown ? widgets : null,
    ]);
  },
}).$mount('#app');
