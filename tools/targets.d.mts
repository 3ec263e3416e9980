/** The oldest versions that are promised; packages/kit/build.mjs builds for the same. */
export const targets: Readonly<Record<'chrome' | 'edge' | 'firefox' | 'safari', number>>;
/** The gaps that a style sheet meets, by name, with the targets that lack it; what stands behind `@supports` asks first. */
export function gapsOfStyles(text: string): ReadonlyMap<string, readonly string[]>;
/**
 * The gaps that a built script meets: a feature by name, with the targets that lack it.
 * @throws SyntaxError for what the targets cannot read at all
 */
export function gapsOfScript(code: string, options: { readonly isModule: boolean }): ReadonlyMap<string, readonly string[]>;
/** What a target lacks of the interfaces that all of them have, and of globals: to be taken away from a newer browser. */
export function lackedMembers(): { readonly members: readonly { readonly owner: string; readonly member: string }[]; readonly globals: readonly string[] };
