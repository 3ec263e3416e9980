import { strictPolicy } from '../support/portal.js';

/** A page that takes the kit in, as a portal would. */
export interface HostPage {
  readonly name: string;
  /** Its whole text. */
  readonly html: string;
  /** The policy that it is served with: ours, or ours loosened by what its own libraries need. */
  readonly policy: string;
  /** How the globals begin that its own libraries make after the kit has come. */
  readonly ownGlobals: readonly string[];
  /** Whether its widgets are rendered by script, so that `window.host` changes them. */
  readonly isRendered: boolean;
}

/** The widgets as plain HTML. */
export const plainWidgets =
  '<jc-provider today="2026-11-20" author="王会计" profile="county-five-standards"><p class="greeting">第 0 次</p><jc-org-tree></jc-org-tree><jc-fund-calculator label="经费" heading-level="3"><span class="light">门户的内容</span></jc-fund-calculator><jc-meeting-checklist></jc-meeting-checklist><jc-points-scoreboard profile="sample-village"></jc-points-scoreboard></jc-provider>';

const plainBody = `<div id="column"><input id="host-input">${plainWidgets}</div>`;
const kit = '<script type="module" src="/kit/jiceng.js"></script>';
/** Like a module it waits for the whole page, and comes before the modules that stand after it. */
const watch = '<script defer src="/pages/watch.js"></script>';
const classicKit = '<script defer src="/kit/jiceng.iife.js"></script>';
const classic = (...paths: readonly string[]): string => paths.map((path) => `<script src="${path}"></script>`).join('');
const modules = (...paths: readonly string[]): string => paths.map((path) => `<script type="module" src="${path}"></script>`).join('');
const sheets = (...paths: readonly string[]): string => paths.map((path) => `<link rel="stylesheet" href="${path}">`).join('');

/** A page of a head and a body, with room below, so that it scrolls. */
export function hostPage(head: string, body: string, more = ''): string {
  return `<!doctype html><html lang="zh-CN"${more}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>门户</title><link rel="icon" href="data:,">${head}</head><body>${body}<div id="below"></div></body></html>`;
}

/** Our policy with another value for some of its directives; an empty one takes the directive away. */
export function loosened(changes: Readonly<Record<string, string>>): string {
  const directives = new Map(strictPolicy.split('; ').map((directive) => [directive.split(' ')[0] as string, directive]));
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') directives.delete(name);
    else directives.set(name, `${name} ${value}`);
  }
  return [...directives.values()].join('; ');
}

function page(name: string, html: string, more: Partial<HostPage> = {}): HostPage {
  return { name, html, policy: strictPolicy, ownGlobals: [], isRendered: false, ...more };
}

const app = '<div id="app"></div>';

/** zone.js leaves a mark on the window for each kind of event that anybody listens to. */
const angular = { ownGlobals: ['__zone_symbol__'], isRendered: true };

/** The host pages by the path at which they are served. */
export const hostPages: Readonly<Record<string, HostPage>> = {
  '/plain': page('plain HTML', hostPage(sheets('/pages/host.css') + watch + kit, plainBody)),
  '/classic': page('plain HTML with the classic script', hostPage(sheets('/pages/host.css'), `${plainBody}${watch}${classicKit}`)),
  '/two-versions': page(
    'two copies of the kit, the widgets of a file each from one or the other',
    hostPage(sheets('/pages/host.css') + watch + modules('/kit/jc-org-tree.js', '/other-kit/jc-fund-calculator.js', '/kit/jc-meeting-checklist.js', '/other-kit/jc-points-scoreboard.js', '/other-kit/jiceng.js'), plainBody),
  ),
  '/hostile': page('resets, extended prototypes, old polyfills and an AMD loader', hostPage(sheets('/pages/host.css', '/pages/hostile.css') + classic('/library/core-js/client/shim.js', '/pages/hostile.js') + watch, `${plainBody}${classicKit}`)),
  '/bootstrap-3': page(
    'Bootstrap 3 with jQuery 1.12',
    hostPage(sheets('/library/bootstrap/dist/css/bootstrap.css', '/pages/host.css') + classic('/library/jquery/dist/jquery.js', '/library/bootstrap/dist/js/bootstrap.js') + watch + kit, `${app}${classic('/pages/jquery.js')}`),
    // jQuery 1 tries out the browser with markup and handlers in attributes, and makes elements from strings.
    { policy: loosened({ 'script-src': "'self' 'unsafe-inline'", 'require-trusted-types-for': '', 'trusted-types': '', 'style-src': "'self' 'unsafe-inline'", 'font-src': "'self'" }), isRendered: true },
  ),
  '/vue-2': page(
    'Vue 2.7 with Element UI',
    hostPage(sheets('/library/element-ui/lib/theme-chalk/index.css', '/pages/host.css') + classic('/library/vue-2/dist/vue.runtime.min.js', '/library/element-ui/lib/index.js') + watch + kit, `${app}${modules('/pages/vue-2.js')}`),
    { policy: loosened({ 'font-src': "'self' data:" }), isRendered: true },
  ),
  '/vue-3': page('Vue 3', hostPage(sheets('/pages/host.css') + classic('/library/vue/dist/vue.runtime.global.prod.js') + watch + kit, `${app}${modules('/pages/vue-3.js')}`), {
    policy: loosened({ 'trusted-types': 'lit-html jiceng vue' }),
    ownGlobals: ['__VUE__'],
    isRendered: true,
  }),
  '/react-18': page('React 18', hostPage(sheets('/pages/host.css') + classic('/library/react-18/umd/react.production.min.js', '/library/react-dom-18/umd/react-dom.production.min.js') + watch, `${app}${modules('/pages/react-18.js')}${kit}`), { isRendered: true }),
  '/react-19': page('React 19', hostPage(sheets('/pages/host.css') + watch + kit, `${app}${modules('/bundles/react-19.js')}`), { isRendered: true }),
  '/angular': page('Angular 22 with zone.js, compiled ahead of time', hostPage(sheets('/pages/host.css'), `${app}${modules('/bundles/angular-ahead.js')}${watch}${kit}`), {
    policy: loosened({ 'trusted-types': 'lit-html jiceng angular' }),
    ...angular,
  }),
  '/angular-in-browser': page('Angular 22 that compiles its templates in the browser', hostPage(sheets('/pages/host.css'), `${app}${modules('/bundles/angular.js')}${watch}${kit}`), {
    policy: loosened({ 'script-src': "'self' 'unsafe-eval'", 'trusted-types': 'lit-html jiceng angular angular#unsafe-jit' }),
    ...angular,
  }),
};

/** A page of a portal that shows another page in a frame, and does nothing else. */
export function framingPage(source: string, attributes = ''): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>门户</title><link rel="icon" href="data:,"></head><body><iframe title="组件" width="1200" height="900" ${attributes} src="${source}"></iframe></body></html>`;
}
