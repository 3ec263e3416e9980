/** What we need of a Trusted Types policy; the DOM library of TypeScript does not know them everywhere. */
interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}

interface TrustedTypesHost {
  trustedTypes?: { createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy };
  location?: { href: string; origin: string };
}

/** Under this key the copies of the kit on one page share the policy: a second one of its name may be forbidden. */
const shared = Symbol.for('jiceng.trusted-types');

/**
 * A worker's address as `new Worker` takes it under Trusted Types: through the policy `jiceng`, which lets only
 * addresses of the page's own origin pass. Where there are no Trusted Types it is the address itself.
 * @returns null when the host's policy does not allow ours, or the address is of another origin
 */
export function trustedWorkerUrl(url: URL): string | null {
  const host = globalThis as TrustedTypesHost & { [shared]?: ScriptUrlPolicy };
  if (!host.trustedTypes) return url.href;
  try {
    host[shared] ??= host.trustedTypes.createPolicy('jiceng', { createScriptURL: ownOriginOnly });
    return host[shared].createScriptURL(url.href) as string;
  } catch {
    return null;
  }
}

function ownOriginOnly(text: string): string {
  const { location } = globalThis as TrustedTypesHost;
  const url = new URL(text, location?.href);
  // Every copy on the page, and the page itself, can reach the policy: it must not let foreign code in.
  if (!/^(?:https?|file):$/.test(url.protocol) || url.origin !== location?.origin) throw new TypeError('Only scripts of the page\'s own origin.');
  return url.href;
}
