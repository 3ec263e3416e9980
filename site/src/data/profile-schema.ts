import schema from '../../../packages/profiles/schema/profile.schema.json';
import { objectMeanings, type ObjectMeaning } from './profile-keys';

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

/** A piece of what a key takes: words, code, or the name of an object that has a table of its own. */
export interface ValuePart {
  readonly text: string;
  readonly form: 'word' | 'code' | 'object';
}

export interface KeyTable {
  readonly id: string;
  readonly title: string;
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
const kindsOfRules = ['line', 'check', 'note', 'incomeTiers', 'reference', 'dues'];

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
    whole: '整数',
    string: '文字',
    boolean: 'true、false',
    integer: '整数',
    object: '对象',
    list: '的列表',
    byName: '按名称：',
    orList: '，或几个的列表',
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
    whole: 'a whole number',
    string: 'text',
    boolean: 'true, false',
    integer: 'a whole number',
    object: 'an object',
    list: ', a list',
    byName: 'by id: ',
    orList: ', or a list',
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
      title: language === 'en' ? meaning.en : meaning.zh,
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

function targetOf({ $ref }: SchemaNode): SchemaNode | undefined {
  return $ref === undefined ? undefined : nodeAt($ref);
}

/** The keys of an object, also of one that the schema writes as several, of which one holds. */
function membersOf(node: SchemaNode): { properties: Record<string, SchemaNode>; required: ReadonlySet<string> } {
  if (node.properties) return { properties: { ...node.properties }, required: new Set(node.required) };
  const ways = [node.then, node.else].flatMap((way) => (way && (way.properties ?? way.if) ? [membersOf(way)] : []));
  const required = ways.length === 1 ? ways[0]?.required : undefined;
  return { properties: Object.assign({}, ...ways.map(({ properties }) => properties)) as Record<string, SchemaNode>, required: required ?? new Set() };
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

function meaningOf(id: string, { keys }: ObjectMeaning, key: string, node: SchemaNode, language: Language): string {
  const { zh, en } = keys[key] as ObjectMeaning['keys'][string];
  if (language !== 'en') return zh;
  const told = node.description ?? targetOf(node)?.description;
  const generic = node.description === undefined && en !== undefined;
  if (told === undefined && en === undefined) throw new Error(`Neither the schema nor profile-keys.ts says in English what “${key}” of “${id}” is.`);
  if (node.description !== undefined && en !== undefined) throw new Error(`The schema says what “${key}” of “${id}” is; take the English out of profile-keys.ts.`);
  return generic ? en : (told as string);
}

function compare(id: string, schemaKeys: readonly string[], toldKeys: readonly string[]): void {
  const untold = schemaKeys.filter((key) => !toldKeys.includes(key));
  const gone = toldKeys.filter((key) => !schemaKeys.includes(key));
  if (untold.length + gone.length > 0) throw new Error(`profile-keys.ts, “${id}”: without a description ${untold.join(', ') || 'none'}; no longer in the schema ${gone.join(', ') || 'none'}.`);
}

function valueOf(node: SchemaNode, language: Language): ValuePart[] {
  const say = words[language];
  const word = (text: string): ValuePart => ({ text, form: 'word' });
  if (node.$ref !== undefined) return refOf(node.$ref, language);
  if (node.const !== undefined) return [{ text: JSON.stringify(node.const), form: 'code' }];
  if (node.enum) return node.enum.flatMap((text, index): ValuePart[] => [...(index > 0 ? [word(say.or)] : []), { text, form: 'code' }]);
  if (node.if?.type === 'array') return [...valueOf(node.else as SchemaNode, language), word(say.orList)];
  if (node.items) return node.items.$ref === undefined && node.items.properties ? [word(say.object), word(say.list)] : [...valueOf(node.items, language), word(say.list)];
  if (node.additionalProperties) return [word(say.byName), ...valueOf(node.additionalProperties, language)];
  const types = (typeof node.type === 'string' ? [node.type] : (node.type ?? [])) as readonly ('string' | 'boolean' | 'integer' | 'object')[];
  return types.flatMap((type, index) => [...(index > 0 ? [word(say.or)] : []), word(say[type])]);
}

function refOf(ref: string, language: Language): ValuePart[] {
  const name = ref.replace('#/$defs/', '');
  const say = words[language] as Readonly<Record<string, string>>;
  if (say[name] !== undefined) return [{ text: say[name], form: 'word' }];
  return Object.hasOwn(objectMeanings, name) ? [{ text: name, form: 'object' }] : valueOf(nodeAt(ref), language);
}
