// Writes what editors and other tools read: the manifest, and from it the data of VS Code and of JetBrains.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { makeManifest } from './manifest.mjs';

const here = new URL('.', import.meta.url);

/** Attributes that are there or not, with no value to offer. */
function isSwitch(manifest, tagName, attributeName) {
  const { attributes } = manifest.modules.flatMap(({ declarations }) => declarations).find((declaration) => declaration.tagName === tagName);
  return attributes.find(({ name }) => name === attributeName).type.text === 'boolean';
}

function htmlData(manifest) {
  // Fifty properties of style would hide what an element is; they are in the data for CSS.
  const data = JSON.parse(getVsCodeHtmlCustomData(manifest, { hideLogs: true, hideCssPropertiesDocs: true }));
  for (const { name: tag, attributes } of data.tags) for (const attribute of attributes) if (isSwitch(manifest, tag, attribute.name)) attribute.valueSet = 'v';
  return data;
}

function cssData(manifest) {
  const data = JSON.parse(getVsCodeCssCustomData(manifest, { hideLogs: true, hideCssPartsDocs: false }));
  // Several elements have the same properties and parts.
  return { ...data, properties: firstOfEachName(data.properties), ...(data.pseudoElements && { pseudoElements: firstOfEachName(data.pseudoElements) }) };
}

function webTypes(manifest) {
  const { name, version } = JSON.parse(readFileSync(new URL('package.json', here), 'utf8'));
  return { ...JSON.parse(getWebTypesData(manifest, { hideLogs: true, packageJson: false, hideCssPropertiesDocs: true })), name, version };
}

function firstOfEachName(entries) {
  return [...new Map(entries.toReversed().map((entry) => [entry.name, entry])).values()].toReversed();
}

/** The files for tools by their path in the package, as values. */
export function toolFiles() {
  const manifest = makeManifest();
  return {
    'custom-elements.json': manifest,
    'editors/vscode.html-custom-data.json': htmlData(manifest),
    'editors/vscode.css-custom-data.json': cssData(manifest),
    'editors/web-types.json': webTypes(manifest),
  };
}

/** Writes them into the package. */
export function writeToolFiles() {
  mkdirSync(new URL('editors/', here), { recursive: true });
  for (const [path, value] of Object.entries(toolFiles())) writeFileSync(new URL(path, here), `${JSON.stringify(value, null, 2)}\n`);
}
