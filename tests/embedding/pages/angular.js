// Angular with zone.js, its templates compiled in the browser: no build of its own stands between the test and the page.
import 'zone.js';
import '@angular/compiler';
import { ApplicationRef, Component, CUSTOM_ELEMENTS_SCHEMA, provideZoneChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { makeHost } from './host.js';

let application;
let portal;
const host = makeHost((state) => {
  portal.state.set({ ...state });
  return application.get(ApplicationRef).whenStable();
});

class Portal {
  state = signal({ ...host.state });
  hear = host.hear;
  constructor() {
    portal = this;
  }
}

const listeners = '(jc-select)="hear($event)" (jc-change)="hear($event)"';
Component({
  selector: '#app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <div id="column">
      <input id="host-input">
      @if (state().shown) {
        <jc-provider today="2026-11-20" author="王会计" [profile]="state().profile" [storage]="state().storage">
          <p class="greeting">第 {{ state().tick }} 次</p>
          <jc-org-tree ${listeners}></jc-org-tree>
          <jc-fund-calculator [label]="state().label" [attr.heading-level]="state().heading" [facts]="state().facts" [attr.readonly]="state().readonly ? '' : null" ${listeners}><span class="light">门户的内容</span></jc-fund-calculator>
          <jc-meeting-checklist ${listeners}></jc-meeting-checklist>
          <jc-points-scoreboard profile="sample-village" ${listeners}></jc-points-scoreboard>
        </jc-provider>
      }
    </div>`,
})(Portal);

application = (await bootstrapApplication(Portal, { providers: [provideZoneChangeDetection()] })).injector;
