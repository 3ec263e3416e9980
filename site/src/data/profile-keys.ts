/** What a key of a profile says. The English stands in the JSON Schema; `en` is here only where the schema has none. */
export interface KeyMeaning {
  readonly zh: string;
  readonly en?: string;
}

/** The objects of a profile, in the order of the guide: their names, and what their keys say. */
export interface ObjectMeaning {
  /** Where the schema has it: a name under `$defs`, or a JSON pointer. */
  readonly at: string;
  /** What one is called. */
  readonly zh: string;
  readonly en: string;
  /** The keys under which it stands; `''` for none of its own. */
  readonly where: string;
  readonly keys: Readonly<Record<string, KeyMeaning>>;
}

const from = { zh: '以上、不少于：包括这个数' };
const above = { zh: '超过：不包括这个数' };
const below = { zh: '不足、不满：不包括这个数' };
const upTo = { zh: '以下（含）、以内：包括这个数' };
const appliesWhen = { zh: '在什么条件下适用；不写就总是适用', en: 'On what condition it applies; always when left out.' };
const rate = { zh: '百分之几，最多六位小数：1.5 就是 1.5%', en: 'How many percent, with at most six decimals: 1.5 is 1.5%.' };
const title = { zh: '名称，显示给人看', en: 'Its name, as people read it.' };

export const objectMeanings: Readonly<Record<string, ObjectMeaning>> = {
  profile: {
    at: '#',
    zh: '整个文件',
    en: 'the whole file',
    where: '',
    keys: {
      $schema: { zh: 'JSON Schema 的地址，给编辑器用，不影响计算', en: 'Address of the JSON Schema, for editors; nothing depends on it.' },
      format: { zh: '本格式的版本' },
      id: { zh: '规则包的名称；其他规则包用它来指明依据', en: 'Id of the profile; others extend it by this.' },
      version: { zh: '内容的版本，如 "3"；规则一改就加大' },
      title: { zh: '规则包的标题，显示给人看', en: 'Title of the profile, as people read it.' },
      summary: { zh: '一两句话说明内容和来历', en: 'A sentence or two on what is in it and where it comes from.' },
      layer: { zh: '管多大范围：全国、地方、单位。小范围的逐项盖过大范围的' },
      extends: { zh: '本文件没写的，按哪个规则包办，如 national' },
      unit: { zh: '单位一层：这是哪个单位自己的规定（架构中的编码）' },
      documents: { zh: '条款所引的文件，各取一个短名' },
      facts: { zh: '规则要问单位的情况；大范围已有的不必再写' },
      texts: { zh: '说明计算过程的句子，带 {result} 一类的空位' },
      fund: { zh: '经费的规定' },
      dues: { zh: '党费标准，按党员类别' },
      meeting: { zh: '会议的规则，本页不讲' },
      points: { zh: '积分的规则，本页不讲' },
      org: { zh: '组织设置的规则，本页不讲' },
    },
  },
  document: {
    at: '#/$defs/document',
    zh: '文件',
    en: 'document',
    where: 'documents',
    keys: {
      title: { zh: '文件标题', en: 'Title of the document.' },
      issuer: { zh: '发文单位', en: 'Who issued it.' },
      number: { zh: '文号', en: 'Its number.' },
      date: { zh: '发文日期', en: 'When it was issued.' },
      url: { zh: '公开地址，只显示，不访问', en: 'Public address; shown, never fetched.' },
      note: { zh: '要提醒读者的话，如“取自转载”', en: 'What a reader has to know, such as that it is a reprint.' },
    },
  },
  clause: {
    at: '#/$defs/clause',
    zh: '条款',
    en: 'clause',
    where: 'clause',
    keys: {
      document: { zh: 'documents 里的短名' },
      section: { zh: '条款号，照文件的写法：二(四)2' },
      text: { zh: '条文，原话或摘要' },
    },
  },
  fact: {
    at: '#/$defs/fact',
    zh: '情况',
    en: 'fact',
    where: 'facts',
    keys: {
      type: { zh: '人数、件数是整数；金额在程序里按整数分给；还有是否、选项' },
      title: { zh: '名称，填表时看到的', en: 'Its name in forms.' },
      help: { zh: '填表时的说明', en: 'What a form says below the field.' },
      unit: { zh: '写在数后面的单位：人、户、元' },
      choices: { zh: '选项：值和名称' },
      open: { zh: 'true：列出的以外也收' },
      names: { zh: '表格里的其他列名；名称和标题本来就认。同一个列名不能归两项情况' },
      choiceNames: { zh: '选项：同一个值的其他说法' },
      previousYearOf: { zh: '它是哪一项情况在上一年年末的数' },
      withinYear: { zh: 'true：只算注明在当年的数' },
    },
  },
  fund: {
    at: '#/properties/fund',
    zh: '经费',
    en: 'funds',
    where: 'fund',
    keys: {
      rounding: { zh: '各项四舍五入到分还是元', en: 'What lines are rounded to, half up.' },
      lines: { zh: '经费项目，按显示的先后' },
      checks: { zh: '拿某项情况和下限、上限相比' },
      notes: { zh: '看结果的人要知道的话' },
      incomeTiers: { zh: '集体收入分档和目标' },
      references: { zh: '文件里写了、计算用不到的数' },
    },
  },
  head: {
    at: '',
    zh: '每条规定都可以有的',
    en: 'what every rule may have',
    where: '',
    keys: {
      rule: { zh: '规定的编号，如 FND-01；没有就用自己的' },
      title,
      clause: { zh: '出自哪里', en: 'Where it stands.' },
      checked: { zh: 'true：有人拿数值和文件原文核对过' },
      from: { zh: '从哪天起有效；在此之前按大范围的规定' },
      to: { zh: '有效到哪天，含这一天' },
      note: { zh: '补充说明，显示在“依据”里', en: 'A remark, shown with the basis.' },
      removed: { zh: 'true：取消大范围的这一条' },
    },
  },
  line: {
    at: '#/$defs/line',
    zh: '经费项目',
    en: 'line',
    where: 'fund.lines',
    keys: {
      appliesWhen,
      form: { zh: '怎么算。不写，就只改大范围那一项里的个别值' },
      rounding: { zh: '这一项四舍五入到分还是元', en: 'What this line is rounded to, half up.' },
      atLeast: { zh: 'true：金额是最低数（不低于）' },
      inTotal: { zh: '是否计入合计；默认计入，几项之和默认不计入' },
      amount: { zh: '定额：金额；按人按户：每一份多少' },
      highest: { zh: '文件给的是幅度时，最高多少' },
      times: { zh: '一年几次，按月给的写 12' },
      fact: { zh: '由哪一项情况决定' },
      tiers: { zh: '各档，从 0 起，由小到大，不重叠、不漏' },
      floor: { zh: '保底' },
      cap: { zh: '上限' },
      minimumCount: { zh: '不足这个数的，按 minimumAmount，没写就按这个数计' },
      minimumAmount: { zh: '不足 minimumCount 的给多少' },
      of: { zh: '取自哪一项、哪几项', en: 'Which lines or facts it is taken from.' },
      percent: rate,
      bands: { zh: '各段，从 0 起，由小到大，不重叠、不漏' },
      mode: { zh: 'whole：整个金额按所在段的比例；marginal：各段只管段内的部分' },
    },
  },
  tier: { at: '#/$defs/line/properties/tiers/items', zh: '档', en: 'tier', where: 'tiers', keys: { from, above, below, upTo, amount: { zh: '这一档多少元', en: 'The amount in this tier.' } } },
  band: { at: '#/$defs/band', zh: '段', en: 'band', where: 'bands', keys: { from, above, below, upTo, percent: rate } },
  condition: {
    at: '#/$defs/condition',
    zh: '条件',
    en: 'condition',
    where: 'appliesWhen',
    keys: {
      all: { zh: '这些条件都成立', en: 'All of these hold.' },
      any: { zh: '这些条件有一个成立', en: 'One of these holds.' },
      fact: { zh: '看哪一项情况', en: 'The fact that is looked at.' },
      is: { zh: '等于这个值，或这些值之一；是否用 true、false', en: 'It is this value, or one of these; true or false for yes and no.' },
      from,
      above,
      below,
      upTo,
    },
  },
  operand: {
    at: '#/$defs/operand',
    zh: '来源',
    en: 'source',
    where: 'of',
    keys: { fact: { zh: '一项金额的情况；经费项目直接写它的名称', en: 'A fact of money. A line is named by its id alone.' }, whenMissing: { zh: '不知道时按多少元；不写就不算这一项' } },
  },
  check: {
    at: '#/$defs/check',
    zh: '核对',
    en: 'check',
    where: 'fund.checks',
    keys: {
      appliesWhen,
      fact: { zh: '核对哪一项情况', en: 'The fact that is compared.' },
      scope: { zh: 'average：比较许多单位的平均数' },
      atLeast: { zh: '不低于多少', en: 'Not less than this.' },
      atMost: { zh: '不超过多少', en: 'Not more than this.' },
    },
  },
  limit: {
    at: '#/$defs/limit',
    zh: '界限',
    en: 'limit',
    where: 'atLeast, atMost',
    keys: {
      amount: { zh: '多少元，用于金额', en: 'An amount, for facts of money.' },
      number: { zh: '多少，用于人数和件数', en: 'A whole number, for people and counts.' },
      percent: { zh: '另一个数的百分之几', en: 'So many percent of another figure.' },
      of: { zh: '哪个数的', en: 'Of which one.' },
    },
  },
  note: { at: '#/$defs/note', zh: '说明', en: 'note', where: 'fund.notes', keys: { appliesWhen, text: { zh: '要说的话', en: 'What it says.' } } },
  incomeTiers: {
    at: '#/$defs/incomeTiers',
    zh: '收入分档',
    en: 'income tiers',
    where: 'fund.incomeTiers',
    keys: {
      fact: { zh: '按哪一项收入', en: 'The income that is looked at.' },
      reading: { zh: '用哪种数法：各档分开数，或累计数；另一种也会列出', en: 'Which way of counting is in use, tier by tier or cumulative; the other is shown beside it.' },
      tiers: { zh: '各档', en: 'The tiers.' },
    },
  },
  incomeTier: {
    at: '#/$defs/incomeTiers/properties/tiers/items',
    zh: '收入的一档',
    en: 'income tier',
    where: 'tiers',
    keys: {
      id: { zh: '名称', en: 'Its id.' },
      title,
      from,
      above,
      below,
      upTo,
      alsoUpTo: { zh: '照字面也包括这个数，但它算在下一档' },
      target: { zh: '文件要求这一档有几个单位' },
    },
  },
  reference: { at: '#/$defs/reference', zh: '供查的数', en: 'reference', where: 'fund.references', keys: { values: { zh: '列出的数', en: 'The figures.' } } },
  referenceValue: {
    at: '#/$defs/reference/properties/values/items',
    zh: '一个数',
    en: 'figure',
    where: 'values',
    keys: {
      title,
      amount: { zh: '多少元', en: 'An amount.' },
      number: { zh: '多少', en: 'A number.' },
      unit: { zh: '数的单位', en: 'What it counts.' },
    },
  },
  dues: {
    at: '#/$defs/dues',
    zh: '党费标准',
    en: 'dues',
    where: 'dues',
    keys: {
      form: { zh: '怎么算：按段、定额、幅度', en: 'How dues are found.' },
      bands: { zh: '每月收入的各段', en: 'Bands of monthly pay.' },
      mode: { zh: 'whole：全额按所在段；marginal：各段只管段内的部分', en: 'As for a line.' },
      amount: { zh: '每月多少元' },
      lowest: { zh: '每月最低多少元' },
      highest: { zh: '每月最高多少元', en: 'range: yuan a month, at most.' },
    },
  },
};
