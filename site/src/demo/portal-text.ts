/** In which page of the portal somebody works. */
export type Role = 'clerk' | 'cadre' | 'public';
export type PortalLanguage = 'zh-CN' | 'en' | 'ug';
/** A widget's section of a page. */
export type Section = 'org' | 'meeting' | 'points' | 'fund';

const zh = {
  platform: '示例县基层工作平台',
  note: '演示',
  skip: '跳到正文',
  docs: '使用说明',
  roleLabel: '身份',
  roles: { clerk: '乡镇干部', cadre: '村干部', public: '群众公开' } satisfies Record<Role, string>,
  languageLabel: '语言',
  sectionLabel: '栏目',
  headings: { clerk: '东安镇 · 工作台', cadre: '新建村 · 工作台', public: '新建村 · 公开栏' } satisfies Record<Role, string>,
  leads: {
    clerk: '在组织架构里选单位，看它今年的会议、积分和经费。选乡镇看汇总，选村看明细。',
    cadre: '本村今年要开的会、积分和经费。超期的会议可以直接补登记。',
    public: '本村的积分榜和公示、经费和会议公开情况。姓名已隐去，任何人都可以核对账本。',
  } satisfies Record<Role, string>,
  sections: { org: '组织架构', meeting: '会议清单', points: '积分', fund: '经费' } satisfies Record<Section, string>,
  settings: '页面设置',
  scale: '字号',
  scales: { '': '由组件决定', standard: '标准', large: '大字' },
  theme: '配色',
  themes: { light: '浅色', dark: '深色', contrast: '高对比' },
  large: '大字版页面',
  standard: '标准字号页面',
  reset: '恢复示例数据',
  own: '载入自己的架构表格',
  noScript: '这里的四个组件需要 JavaScript。您的浏览器没有运行它：可能被禁用，或者版本太旧。数据文件仍可直接下载：',
  noScriptFile: '示例县架构（CSV）',
  filling: '正在填入示例数据：{done} / {total} 个乡镇',
  filled: '示例数据已填好：{total} 个乡镇',
  loaded: '已载入 {total} 个单位，{findings} 处需要检查',
  told: '门户收到的消息',
  nothing: '还没有。点一行试试。',
  source: '示例数据：重庆市城口县公开的统计用区划代码，25 个乡镇街道、204 个村和社区；人口、党员数、名册、会议、积分和经费规则是编造的示例。数据只存在您的浏览器里。',
  footer: '本页是软件演示，不是政府网站。',
};

/** What the portal's own pages say. */
export type PortalText = typeof zh;

const en: PortalText = {
  platform: 'Sample county work platform',
  note: 'Demo',
  skip: 'Skip to content',
  docs: 'Documentation',
  roleLabel: 'Who you are',
  roles: { clerk: 'Township clerk', cadre: 'Village cadre', public: 'Public view' },
  languageLabel: 'Language',
  sectionLabel: 'Sections',
  headings: { clerk: 'Dong’an (东安镇) · workplace', cadre: 'Xinjian (新建村) · workplace', public: 'Xinjian (新建村) · public board' },
  leads: {
    clerk: 'Choose a unit in the tree, and see its meetings, points and funds of this year: of a township the roll-up, of a village the detail.',
    cadre: 'The meetings that the village has to hold this year, its points and its funds. What is overdue can be recorded at once.',
    public: 'The standings and notices, funds and meetings that the village makes public. Names are masked, and everybody can verify the ledger.',
  },
  sections: { org: 'Organisation', meeting: 'Meetings', points: 'Points', fund: 'Funds' },
  settings: 'Page settings',
  scale: 'Type size',
  scales: { '': 'the widget’s own', standard: 'standard', large: 'large' },
  theme: 'Colours',
  themes: { light: 'light', dark: 'dark', contrast: 'high contrast' },
  large: 'Page in large type',
  standard: 'Page in standard type',
  reset: 'Bring back the sample data',
  own: 'Load your own table of units',
  noScript: 'The four widgets need JavaScript, and your browser did not run it: it is switched off, or the browser is too old. The data can be downloaded as files:',
  noScriptFile: 'The sample county (CSV)',
  filling: 'Filling in the sample data: {done} of {total} townships',
  filled: 'The sample data are there: {total} townships',
  loaded: '{total} units were loaded; {findings} things to check',
  told: 'What the portal was told',
  nothing: 'Nothing yet. Choose a row.',
  source: 'Sample data: the public statistical division codes of Chengkou county, Chongqing: 25 townships, 204 villages and communities; numbers of people and members, the rolls, the meetings, the points and the fund rules are invented. The data stay in your browser.',
  footer: 'This page shows software; it is not a government site.',
};

const ug: PortalText = {
  platform: 'ئۈلگە ناھىيەنىڭ ئاساسىي قاتلام خىزمەت سۇپىسى',
  note: 'كۆرسىتىش',
  skip: 'مەزمۇنغا ئۆتۈش',
  docs: 'ئىشلىتىش چۈشەندۈرۈشى',
  roleLabel: 'سالاھىيەت',
  roles: { clerk: 'يېزا-بازار كادىرى', cadre: 'كەنت كادىرى', public: 'ئاممىغا ئاشكارا' },
  languageLabel: 'تىل',
  sectionLabel: 'بۆلەكلەر',
  headings: { clerk: '东安镇 · خىزمەت سۇپىسى', cadre: '新建村 · خىزمەت سۇپىسى', public: '新建村 · ئاشكارا تاختا' },
  leads: {
    clerk: 'ئورۇننى تاللاڭ، يېنىدا شۇ ئورۇننىڭ بۇ يىلقى يىغىنى، نومۇرى ۋە خىراجىتى كۆرۈنىدۇ. يېزا-بازار تاللانسا جەمئىي، كەنت تاللانسا تەپسىلات كۆرۈنىدۇ.',
    cadre: 'كەنتنىڭ بۇ يىل ئېچىشقا تېگىشلىك يىغىنلىرى، نومۇرى ۋە خىراجىتى. مۆھلىتى ئۆتكەن يىغىننى بىۋاسىتە تىزىملىغىلى بولىدۇ.',
    public: 'كەنتنىڭ نومۇر تاختىسى ۋە ئېلانى، خىراجىتى ۋە يىغىنلىرى. ئىسىملار يوشۇرۇلغان، دەپتەرنى ھەركىم تەكشۈرۈپ سېلىشتۇرالايدۇ.',
  },
  sections: { org: 'تەشكىلىي قۇرۇلما', meeting: 'يىغىن تىزىملىكى', points: 'نومۇر', fund: 'خىراجەت' },
  settings: 'بەت تەڭشىكى',
  scale: 'خەت چوڭلۇقى',
  scales: { '': 'بۆلەكنىڭ ئۆزىنىڭكى', standard: 'ئۆلچەملىك', large: 'چوڭ خەت' },
  theme: 'رەڭ',
  themes: { light: 'ئوچۇق', dark: 'قېنىق', contrast: 'يۇقىرى سېلىشتۇرما' },
  large: 'چوڭ خەتلىك بەت',
  standard: 'ئۆلچەملىك خەتلىك بەت',
  reset: 'ئۈلگە سانلىق مەلۇماتنى ئەسلىگە كەلتۈرۈش',
  own: 'ئۆزىڭىزنىڭ جەدۋىلىنى كىرگۈزۈش',
  noScript: 'بۇ يەردىكى تۆت بۆلەككە JavaScript لازىم. توركۆرگۈڭىز ئۇنى ئىجرا قىلمىدى: تاقالغان ياكى نەشرى كونا. سانلىق مەلۇمات ھۆججىتىنى چۈشۈرگىلى بولىدۇ:',
  noScriptFile: 'ئۈلگە ناھىيە (CSV)',
  filling: 'ئۈلگە سانلىق مەلۇمات تولدۇرۇلۇۋاتىدۇ: {done} / {total} يېزا-بازار',
  filled: 'ئۈلگە سانلىق مەلۇمات تەييار: {total} يېزا-بازار',
  loaded: '{total} ئورۇن كىرگۈزۈلدى، {findings} نەرسىنى تەكشۈرۈش كېرەك',
  told: 'سۇپا تاپشۇرۇۋالغان ئۇچۇر',
  nothing: 'تېخى يوق. بىر قۇرنى چېكىپ بېقىڭ.',
  source: 'ئۈلگە سانلىق مەلۇمات: چوڭچىڭ شەھىرى چېڭكوۋ ناھىيەسىنىڭ ئاشكارا رايون كودى، 25 يېزا-بازار ۋە كوچا باشقارمىسى، 204 كەنت ۋە مەھەللە؛ نوپۇس، ئەزا سانى، ئىسىملىك، يىغىن، نومۇر ۋە خىراجەت قائىدىسى توقۇلغان. سانلىق مەلۇمات پەقەت توركۆرگۈڭىزدە ساقلىنىدۇ.',
  footer: 'بۇ بەت يۇمشاق دېتالنى كۆرسىتىدۇ، ھۆكۈمەت تور بېتى ئەمەس.',
};

/** The texts of a language. */
export const portalTexts: Readonly<Record<PortalLanguage, PortalText>> = { 'zh-CN': zh, en, ug };

/** The languages by their own names. */
export const languageNames: Readonly<Record<PortalLanguage, string>> = { 'zh-CN': '中文', en: 'English', ug: 'ئۇيغۇرچە' };

/** Which sections a page has, in their order. */
export const sectionsOf: Readonly<Record<Role, readonly Section[]>> = {
  clerk: ['org', 'meeting', 'points', 'fund'],
  cadre: ['meeting', 'points', 'fund', 'org'],
  public: ['points', 'fund', 'meeting', 'org'],
};

/** Where a page lies below the site's base. */
export function portalPath(language: PortalLanguage, role: Role, isLarge = false): string {
  const folder = language === 'en' ? 'en/demo/' : language === 'ug' ? 'demo/ug/' : 'demo/';
  return `${folder}${role === 'cadre' ? 'village/' : role === 'public' ? 'public/' : ''}${isLarge ? 'large/' : ''}`;
}

/** One page of the portal. */
export interface PortalPage {
  readonly language: PortalLanguage;
  readonly role: Role;
  /** In the elder scale (大字版). */
  readonly large: boolean;
}

/** The pages below a folder in some languages, as Astro's routes take them. */
export function portalPages(folder: string, languages: readonly PortalLanguage[]): { params: { page: string | undefined }; props: PortalPage }[] {
  const roles = Object.keys(sectionsOf) as Role[];
  return languages.flatMap((language) =>
    roles.flatMap((role) =>
      [false, true].map((large) => ({
        params: { page: portalPath(language, role, large).slice(folder.length, -1) || undefined },
        props: { language, role, large },
      })),
    ),
  );
}
