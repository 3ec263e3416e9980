// jQuery 1.12 and Bootstrap 3: a page from ten years ago, which makes its elements from strings.
(() => {
  const { $ } = window;
  const state = { shown: true, tick: 0, facts: undefined, profile: 'county-five-standards', heading: 3, label: '经费', readonly: false, storage: undefined };
  const heard = [];
  const hear = (event) => {
    heard.push(`${event.type} ${event.target.localName}`);
  };
  $('#app').html('<div id="column"><div class="panel panel-primary"><div class="panel-heading">门户</div><div class="panel-body"><input id="host-input" class="form-control"></div></div></div>');
  const $widgets = $(
    '<jc-provider today="2026-11-20" author="王会计"><p class="greeting"></p><jc-org-tree></jc-org-tree><jc-fund-calculator><span class="light">门户的内容</span></jc-fund-calculator><jc-meeting-checklist></jc-meeting-checklist><jc-points-scoreboard profile="sample-village"></jc-points-scoreboard></jc-provider>',
  );
  const render = () => {
    $widgets.prop({ profile: state.profile }).attr('storage', state.storage || null);
    $widgets.find('.greeting').text(`第 ${state.tick} 次`);
    $widgets.find('jc-fund-calculator').attr({ label: state.label, 'heading-level': state.heading, readonly: state.readonly }).prop({ facts: state.facts });
    if (state.shown && !$.contains(document.documentElement, $widgets[0])) $widgets.appendTo('#column');
    if (!state.shown) $widgets.detach();
  };
  $widgets.on('jc-select jc-change', hear);
  render();
  window.host = {
    state,
    heard,
    hear,
    async set(patch) {
      $.extend(state, patch);
      render();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    },
  };
})();
