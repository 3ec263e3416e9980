// The portal in Angular. `ngc` compiles it ahead of time for one page; in the other the browser compiles it when it starts.
import { type ApplicationRef, Component, CUSTOM_ELEMENTS_SCHEMA, provideZoneChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { makeHost } from '../host.js';

let application: ApplicationRef;
const host = makeHost((state) => {
  const portal = application.components[0]?.instance as Portal | undefined;
  portal?.state.set({ ...state });
  return application.whenStable();
});

@Component({
  selector: '#app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <div id="column">
      <input id="host-input">
      @if (state().shown) {
        <jc-provider today="2026-11-20" author="王会计" [profile]="state().profile" [storage]="state().storage">
          <p class="greeting">第 {{ state().tick }} 次</p>
          <jc-org-tree (jc-select)="hear($event)" (jc-change)="hear($event)"></jc-org-tree>
          <jc-fund-calculator
            [label]="state().label"
            [attr.heading-level]="state().heading"
            [facts]="state().facts"
            [attr.readonly]="state().readonly ? '' : null"
            (jc-select)="hear($event)"
            (jc-change)="hear($event)"
            ><span class="light">门户的内容</span></jc-fund-calculator
          >
          <jc-meeting-checklist (jc-select)="hear($event)" (jc-change)="hear($event)"></jc-meeting-checklist>
          <jc-points-scoreboard profile="sample-village" (jc-select)="hear($event)" (jc-change)="hear($event)"></jc-points-scoreboard>
        </jc-provider>
      }
    </div>`,
})
class Portal {
  readonly state = signal({ ...host.state });
  readonly hear = host.hear;
}

application = await bootstrapApplication(Portal, { providers: [provideZoneChangeDetection()] });
