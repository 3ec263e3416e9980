// Makes the templates and styles of the elements small, as the built files have them.
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

/** Our own templates and styles; the values of the tokens are no template. */
const hasTemplates = (id) => /packages\/elements\/src\/.*\.ts$/.test(id) && !id.endsWith('styles/values.ts');

/** A space at the edge of a template, not the end of a line, parts its words from those that it comes to stand between. */
const hasSpaceAtEdge = (parts) => /^[ \t]/.test(parts[0].text) || /(?:^|\S)[ \t]+$/.test(parts.at(-1).text);

/**
 * The plugin of a build that makes templates small. It would take the white space at both ends of each; a template that means
 * it is left as it is written, which is short. So the built files say what the sources say, in the same words.
 */
export const smallTemplates = () =>
  minifyTemplateLiterals({ filter: hasTemplates, options: { shouldMinify: ({ tag, parts }) => /html|svg/i.test(tag ?? '') && !hasSpaceAtEdge(parts) } });
