import type { Package } from 'custom-elements-manifest';

/** The manifest of the kit, after the schema of custom-elements.json 1.0. */
export function makeManifest(): Package;
