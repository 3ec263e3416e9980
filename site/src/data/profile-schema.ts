import schema from '../../../packages/profiles/schema/profile.schema.json';
import { objectMeanings, type ObjectMeaning } from './profile-keys/index';

/** The languages of this site. */
export type Language = 'zh-CN' | 'en';

/** One key of an object of a profile, as the schema has it. */
export interface KeyRow {
  readonly key: string;
  /** Whether the object cannot do without it; for the forms of a rule, which of them cannot. */
  readonly isRequired: boolean;
  readonly requiredBy: readonly string[];
  readonly value: readonly ValuePart[];
  readonly meaning: string;
}

/** A piece of what a key takes: words, code, or an object that has a table of its own, with the id of that table. */
export type ValuePart = { readonly text: string; readonly form: 'word' | 'code' } | { readonly text: string; readonly form: 'object'; readonly id: string };

export interface KeyTable {
  readonly id: string;
  readonly title: string;
  /** The keys under which the object stands; `''` for none. */
  readonly where: string;
  readonly rows: readonly KeyRow[];
}

interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly additionalProperties?: SchemaNode | false;
  readonly if?: SchemaNode;
  readonly then?: SchemaNode;
  readonly else?: SchemaNode;
  readonly allOf?: readonly SchemaNode[];
}

const root = schema as unknown as SchemaNode;

/** The kinds of rules; the keys that all of them have are told once. */
const kindsOfRules = [
  'line',
  'check',
  'note',
  'incomeTiers',
  'reference',
  'dues',
  'meeting-standing',
  'meeting-kind',
  'meeting-record',
  'meeting-duty',
  'meeting-vote',
  'meeting-notice',
  'meeting-procedure',
  'meeting-talk',
  'meeting-limit',
  'points-rule',
  'points-policy',
];

const words = {
  'zh-CN': {
    id: '名称',
    'document-key': '文件的短名',
    'line-of-text': '文字',
    text: '文字',
    day: '日期',
    yuan: '元，最多两位小数',
    number: '数',
    percent: '百分数',
    fraction: '分数，如 "4/5"',
    whole: '整数',
    string: '文字',
    integer: '整数',
    object: '对象',
    listOf: '',
    list: '的列表',
    byName: '按名称：',
    orList: '，可以是列表',
    orElse: '，或',
    or: '、',
  },
  en: {
    id: 'an id',
    'document-key': 'a short key',
    'line-of-text': 'text',
    text: 'text',
    day: 'a day',
    yuan: 'yuan, at most two decimals',
    number: 'a number',
    percent: 'a percentage',
    fraction: 'a fraction such as "4/5"',
    whole: 'a whole number',
    string: 'text',
    integer: 'a whole number',
    object: 'an object',
    listOf: 'a list of ',
    list: '',
    byName: 'by id: ',
    orList: ', or a list',
    orElse: ', or ',
    or: ', ',
  },
} as const;

/** A table for each object of a profile that the guide tells of. Throws where the schema and the descriptions differ. */
export function keyTables(language: Language): KeyTable[] {
  return Object.entries(objectMeanings).map(([id, meaning]) => {
    const node = id === 'head' ? commonHead() : nodeAt(meaning.at);
    const { properties, required } = membersOf(node);
    const own = Object.entries(properties).filter(([key]) => !kindsOfRules.includes(id) || !isInHead(key));
    compare(id, own.map(([key]) => key), Object.keys(meaning.keys));
    return {
      id,
      title: language === 'en' ? capitalized(meaning.en) : meaning.zh,
      where: meaning.where,
      rows: own.map(([key, value]) => ({
        key,
        isRequired: required.has(key),
        requiredBy: formsThatRequire(node, key),
        value: valueOf(value, language),
        meaning: meaningOf(id, meaning, key, value, language),
      })),
    };
  });
}

function nodeAt(pointer: string): SchemaNode {
  let node: unknown = root;
  for (const step of pointer.split('/').slice(1)) node = (node as Record<string, unknown> | undefined)?.[step];
  if (!node) throw new Error(`The schema has no ${pointer}.`);
  return node as SchemaNode;
}

/** The keys of an object, also of one that the schema writes as several, of which one holds. */
function membersOf(node: SchemaNode): { properties: Record<string, SchemaNode>; required: ReadonlySet<string> } {
  if (node.properties) return { properties: { ...node.properties }, required: new Set(node.required) };
  const ways = [node.then, node.else].flatMap((way) => (way && (way.properties ?? way.if) ? [membersOf(way)] : []));
  const required = ways.length === 1 ? ways[0]?.required : undefined;
  const properties: Record<string, SchemaNode> = {};
  for (const [key, value] of ways.flatMap((way) => Object.entries(way.properties))) properties[key] = properties[key]?.enum && value.enum ? { ...value, enum: [...properties[key].enum, ...value.enum] } : value;
  return { properties, required: required ?? new Set() };
}

function isInHead(key: string): boolean {
  return kindsOfRules.every((kind) => nodeAt(`#/$defs/${kind}`).properties?.[key] !== undefined);
}

function commonHead(): SchemaNode {
  const { properties = {} } = nodeAt('#/$defs/line');
  return { properties: Object.fromEntries(Object.entries(properties).filter(([key]) => isInHead(key))) };
}

/** The forms of a rule without which the key cannot be. */
function formsThatRequire({ allOf = [] }: SchemaNode, key: string): string[] {
  return allOf.flatMap(({ if: when, then }) => (then?.required?.includes(key) ? [String(when?.properties?.['form']?.const)] : []));
}

function meaningOf(id: string, { keys }: ObjectMeaning, key: string, { description }: SchemaNode, language: Language): string {
  const { zh, en } = keys[key] as ObjectMeaning['keys'][string];
  const told = [description, en].filter((text) => text !== undefined);
  if (told.length !== 1) throw new Error(`What “${key}” of “${id}” is has to be said in English once: in the schema, or else in profile-keys.`);
  return language === 'en' ? (told[0] as string) : zh;
}

function compare(id: string, schemaKeys: readonly string[], toldKeys: readonly string[]): void {
  const untold = schemaKeys.filter((key) => !toldKeys.includes(key));
  const gone = toldKeys.filter((key) => !schemaKeys.includes(key));
  if (untold.length + gone.length > 0) throw new Error(`profile-keys, “${id}”: without a description ${untold.join(', ') || 'none'}; no longer in the schema ${gone.join(', ') || 'none'}.`);
}

function valueOf(node: SchemaNode, language: Language): ValuePart[] {
  const say = words[language];
  const word = (text: string): ValuePart[] => (text === '' ? [] : [{ text, form: 'word' }]);
  const code = (texts: readonly string[]): ValuePart[] => texts.flatMap((text, index) => [...(index > 0 ? word(say.or) : []), { text, form: 'code' as const }]);
  const object = objectOf(node, language);
  if (object) return [object];
  if (node.$ref !== undefined) return refOf(node.$ref, language);
  if (node.const !== undefined) return code([JSON.stringify(node.const)]);
  if (node.enum) return code(node.enum);
  if (node.if?.type === 'array') return [...valueOf(node.else as SchemaNode, language), ...word(say.orList)];
  if (node.if?.type === 'object') return [...valueOf(node.else as SchemaNode, language), ...word(say.orElse), ...valueOf(node.then as SchemaNode, language)];
  if (node.items) return [...word(say.listOf), ...valueOf(node.items, language), ...word(say.list)];
  if (node.additionalProperties) return [...word(say.byName), ...valueOf(node.additionalProperties, language)];
  const types = typeof node.type === 'string' ? [node.type] : (node.type ?? []);
  return types.flatMap((type, index) => [...(index > 0 ? word(say.or) : []), ...(type === 'boolean' ? code(['true', 'false']) : word((say as Readonly<Record<string, string>>)[type] as string))]);
}

/** The object that a part of the schema describes, where it has a table of its own. */
function objectOf(node: SchemaNode, language: Language): ValuePart | undefined {
  const [id, meaning] = Object.entries(objectMeanings).find(([, { at }]) => at !== '' && nodeAt(at) === node) ?? [];
  return id !== undefined && meaning ? { text: language === 'en' ? meaning.en : meaning.zh, form: 'object', id } : undefined;
}

function refOf(ref: string, language: Language): ValuePart[] {
  const said = (words[language] as Readonly<Record<string, string>>)[ref.replace('#/$defs/', '')];
  return said === undefined ? valueOf(nodeAt(ref), language) : [{ text: said, form: 'word' }];
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
