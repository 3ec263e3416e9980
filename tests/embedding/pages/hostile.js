// What old libraries have done to the built-in objects: Prototype 1.6 and 1.7, MooTools, Sugar and polyfills of their time.
// Like them, this assigns, so that every addition is enumerable.
(() => {
  const extend = (target, methods) => {
    for (const name of Object.keys(methods)) target[name] = methods[name];
  };
  extend(Object.prototype, {
    forEachPair() {
      throw new Error('Somebody called what an old library has put on every object.');
    },
  });
  extend(Array.prototype, {
    each(run) {
      for (let at = 0; at < this.length; at++) run(this[at], at);
      return this;
    },
    first() {
      return this[0];
    },
    last() {
      return this[this.length - 1];
    },
    clone() {
      return this.slice();
    },
    clear() {
      this.length = 0;
      return this;
    },
    remove(item) {
      const at = this.indexOf(item);
      if (at >= 0) this.splice(at, 1);
      return this;
    },
    // Polyfills of their drafts: another meaning than the standard has now, under names it has not.
    contains(item) {
      return this.indexOf(item) >= 0;
    },
    toObject() {
      return {};
    },
  });
  extend(String.prototype, {
    strip() {
      return this.trim();
    },
    toArray() {
      return this.split('');
    },
    contains(part) {
      return this.indexOf(part) >= 0;
    },
  });
  extend(Number.prototype, {
    times(run) {
      for (let at = 0; at < this; at++) run(at);
    },
  });
  extend(Function.prototype, {
    // Prototype 1.6: it knows no `new`.
    bind(self, ...first) {
      const method = this;
      return function bound(...rest) {
        return method.apply(self, first.concat(rest));
      };
    },
    curry() {
      return this;
    },
    delay() {},
  });
  extend(Element.prototype, {
    show() {
      this.style.display = '';
      return this;
    },
    hide() {
      this.style.display = 'none';
      return this;
    },
    update(content) {
      this.textContent = content;
      return this;
    },
    identify() {
      return this.id || (this.id = 'anonymous_element_1');
    },
    select(selector) {
      return [...this.querySelectorAll(selector)];
    },
    load() {
      throw new Error('Somebody called what an old library has put on every element.');
    },
  });
  extend(Event.prototype, {
    stop() {
      this.preventDefault();
      this.stopPropagation();
    },
    element() {
      return this.target;
    },
  });
  // The shadow of MooTools on the page: names that many take.
  window.$ = (id) => document.getElementById(id);
  window.$$ = (selector) => document.querySelectorAll(selector);
  window.Class = function Class() {};
  window.Element.Events = {};
  window.name = 'portal';
  // A loader of AMD modules, to which every classic script that asks gives itself instead of the page.
  window.define = () => {};
  window.define.amd = {};
  window.module = undefined;
  window.process = { env: {} };
})();
