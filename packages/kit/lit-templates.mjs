// Fits lit to pages in which the kit is not the only user of lit. Under Trusted Types lit needs a policy for its templates, and a
// page whose own policy says `trusted-types lit-html`, without 'allow-duplicates', lets one file make it. In the second file
// lit would throw, and with it all of that file's widgets would be gone.
import { fileURLToPath } from 'node:url';
import MagicString from 'magic-string';

const filler = fileURLToPath(new URL('./src/template-content.ts', import.meta.url));

/**
 * How the nodes of templates come to be made one by one, where there can be no policy. A classic script cannot wait for a file. A
 * module whose file does not come goes on without: most pages let it hand its templates to the browser with no policy.
 */
const ways = {
  es: { first: '', instead: `fillTemplate=(await import(${JSON.stringify(filler)}).catch(()=>0)).fillTemplate` },
  iife: { first: `import{fillTemplate as ownFill}from${JSON.stringify(filler)};`, instead: 'fillTemplate=ownFill' },
};

/**
 * The policy is not published for others to use: it takes any text, and must not be within reach of the page's scripts. Where lit
 * is on the page already, no second policy is asked for: to be refused would be a breach that the page hears of.
 */
const makePolicy = ({ first, instead }) =>
  `${first}let policy,fillTemplate;const{trustedTypes:trust,litHtmlVersions:others}=globalThis;if(trust)try{if(others)throw others;policy=trust.createPolicy("lit-html",{createHTML:t=>t})}catch{${instead}}`;

/** What is changed in each file of lit; every text stands there once, or the build ends. */
const changes = (way) => ({
  'lit-html/lit-html.js': [
    ['const t=globalThis,', `${makePolicy(way)}const t=globalThis,`],
    ['e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0', 'e=policy'],
    ['return s.innerHTML=t,s', 'return fillTemplate?fillTemplate(s,t):s.innerHTML=t,s'],
    // The names that mark what is bound become such as `setAttribute` takes.
    ['h="$lit$"', 'h="_lit_"'],
    ['s+o+(-2===d?i:x)', 's+(-2===d?h+i:o+x)'],
    ['t.startsWith(o)&&(d.push({type:6', 't.startsWith(h)&&(d.push({type:6'],
    // There is no MathML in the kit.
    ['2===i?"<svg>":3===i?"<math>":""', '2===i?"<svg>":""'],
    ['2===i?"</svg>":3===i?"</math>":""', '2===i?"</svg>":""'],
    ['2===i||3===i){', '2===i){'],
    // Polyfills of shadow roots are for older browsers than the kit is made for.
    [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t', ';(t'],
  ],
  'lit-element/lit-element.js': [
    // What a server has rendered only the packages can go on with: the templates of the kit are written shorter.
    [',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ';'],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [',p=a.reactiveElementPolyfillSupport', ''],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
    // What decorators would have said of a class; the kit has none, and leaves `Symbol` and the globals of a page alone.
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    ['const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}', ''],
  ],
});

/** The plugin, for a build of modules (`es`) or of a classic script (`iife`). */
export function litTemplates(format) {
  const all = Object.entries(changes(ways[format]));
  return {
    name: 'lit-templates',
    transform(code, id) {
      const [, wanted] = all.find(([file]) => id.endsWith(`/node_modules/${file}`)) ?? [];
      if (!wanted) return undefined;
      const text = new MagicString(code);
      for (const [before, after] of wanted) {
        if (code.split(before).length !== 2) throw new Error(`${id} has not once: ${before}`);
        text.replace(before, () => after);
      }
      return { code: text.toString(), map: text.generateMap({ hires: 'boundary' }) };
    },
  };
}

/** Whether the code of a chunk waits for a file, as lit does in some pages. */
export const mayWait = ({ moduleIds = [] }) => moduleIds.some((id) => id.endsWith('/node_modules/lit-html/lit-html.js'));
