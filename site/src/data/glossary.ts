/** A word of the administration. The Uyghur words are those of the widgets' own texts. */
export interface Term {
  readonly zh: string;
  readonly en: string;
  readonly ug?: string;
  readonly zhMeaning: string;
  readonly enMeaning: string;
}

type Row = readonly [zh: string, en: string, ug: string, zhMeaning: string, enMeaning: string];

const rows: readonly Row[] = [
  ['组织架构', 'organisation tree', 'تەشكىلىي قۇرۇلما', '一个县的单位和上下级关系', 'the units of a county and which stands above which'],
  ['单位', 'unit', 'ئورۇن', '架构里的一行：县、乡镇、村、社区、支部等', 'one row of the tree: county, township, village, community, branch'],
  ['县', 'county', 'ناھىيە', '乡镇和街道的上级', 'the level above townships and subdistricts'],
  ['乡镇', 'township, town', 'يېزا-بازار', '县以下、村以上的一级', 'between county and village'],
  ['街道', 'subdistrict', 'كوچا باشقارمىسى', '城里和乡镇同一级', 'the level of a township, in towns'],
  ['村', 'village', 'كەنت', '乡镇下面的自治单位', 'self-governing, below a township'],
  ['社区', 'community', 'مەھەللە', '街道下面的自治单位', 'self-governing, below a subdistrict'],
  ['村民委员会', 'villagers’ committee', 'كەنت ئاھالە كومىتېتى', '村民选出的委员会', 'elected by the villagers'],
  ['居民委员会', 'residents’ committee', 'ئاھالىلەر كومىتېتى', '社区居民选出的委员会', 'elected by the residents of a community'],
  ['党支部', 'Party branch', 'پارتىيە ياچېيكىسى', '最小的党组织，一般有三名以上正式党员', 'the smallest organisation, as a rule from three full members'],
  ['党总支', 'general branch', 'پارتىيە باش ياچېيكىسى', '介于支部和党委之间', 'between a branch and a committee'],
  ['党委', 'Party committee', 'پارتكوم', '乡镇以上的党组织', 'from the township up'],
  ['党小组', 'Party group', 'پارتىيە گۇرۇپپىسى', '支部下面的小组', 'a part of a branch'],
  ['正式党员', 'full member', 'رەسمىي ئەزا', '有表决权', 'has a vote'],
  ['预备党员', 'probationary member', 'كاندىدات ئەزا', '没有表决权、选举权和被选举权', 'has no vote and cannot be elected'],
  ['名册', 'roll', 'ئىسىملىك', '一个单位会议要用的人', 'the people of a unit whom its meetings need'],
  ['党员大会', 'members’ meeting', 'پارتىيە ئەزالىرى يىغىنى', '支部全体党员的会，一般每季度一次', 'of all members of a branch, as a rule once a quarter'],
  ['支委会', 'branch committee meeting', 'ياچېيكا كومىتېتى يىغىنى', '支部委员会的会，一般每月一次', 'of the branch’s committee, as a rule once a month'],
  ['党小组会', 'group meeting', 'پارتىيە گۇرۇپپا يىغىنى', '党小组的会，一般每月一次', 'of a group, as a rule once a month'],
  ['党课', 'lecture', 'پارتىيە دەرسى', '支部定期组织的讲课', 'held by a branch at intervals'],
  ['主题党日', 'theme day', 'تېمىلىق پارتىيە كۈنى', '每月相对固定的一天', 'one fixed day a month'],
  ['组织生活会', 'organisational life meeting', 'تەشكىلىي تۇرمۇش يىغىنى', '支部党员之间谈问题的会，一般每年一次', 'where members of a branch speak about shortcomings, as a rule once a year'],
  ['民主评议党员', 'democratic appraisal', 'دېموكراتىك باھالاش', '一般每年一次，可以和组织生活会一起开', 'as a rule once a year, possibly with the organisational life meeting'],
  ['谈心谈话', 'talk', 'سۆھبەت', '只登记日期和双方', 'only its date and the two are recorded'],
  ['四议两公开', 'four discussions, two publications', '«تۆت مۇھاكىمە، ئىككى ئاشكارىلاش»', '村里重大事项决策的步骤：提议、商议、审议、决议，决议公开、结果公开', 'how a village decides: proposed, consulted on, reviewed, decided; the decision and the result published'],
  ['村民会议', 'villagers’ assembly', 'كەنت ئاھالىلىرى يىغىنى', '全体村民的会', 'of all villagers'],
  ['村民代表会议', 'assembly of villagers’ representatives', 'كەنت ئاھالە ۋەكىللىرى يىغىنى', '村民代表的会', 'of their representatives'],
  ['应到', 'due to attend', 'كېلىشكە تېگىشلىك', '有表决权、应当到会的人数', 'how many with a vote should come'],
  ['实到', 'present', 'كەلگەن', '到会的人数', 'how many came'],
  ['列席', 'attending without a vote', 'سىرتتىن قاتناشقان', '到会，没有表决权', 'there, without a vote'],
  ['表决', 'vote', 'ئاۋازغا قويۇش', '赞成、反对、弃权', 'for, against, abstaining'],
  ['公示', 'public notice', 'ئاشكارا ئېلان', '张贴出来，收意见，按工作日数天', 'posted for objections, counted in working days'],
  ['工作日', 'working day', 'خىزمەت كۈنى', '周一到周五，减去放假，加上调休上班', 'Monday to Friday, without holidays, with days worked in their place'],
  ['定稿', 'closing of minutes', '', '把会议记录连同哈希存成一版，以后只能更正', 'keeps the minutes as a version with its hash; from then on they can only be corrected'],
  ['积分', 'points', 'نومۇر', '按规则给农户和个人记的分，没有钱的价值', 'given to households and persons by rules; they are worth no money'],
  ['账本', 'ledger', 'نومۇر دەپتىرى', '一笔接一笔，只加不改', 'entry after entry, added to and never edited'],
  ['冲正', 'reversal', 'تەتۈر خاتىرە', '用另一笔抵消原来的一笔', 'an entry that takes another back'],
  ['撤回', 'undo', 'قايتۇرۇۋېلىش', '10 分钟内，不用写原因', 'within ten minutes, without a reason'],
  ['更正', 'correction', 'تۈزىتىش', '写明原因的新一版', 'a new version with a reason'],
  ['锁定', 'lock', 'قۇلۇپلاش', '公示期满以后，这一期不再记分', 'after its publication no more points are recorded for a period'],
  ['链头', 'head of the ledger', '', '最后一笔的哈希，印在公示上', 'the hash of the last entry, printed on the notice'],
  ['积分超市', 'points shop', 'نومۇر دۇكىنى', '凭积分兑换物品', 'goods for points'],
  ['经费', 'funds', 'خىراجەت', '按规则应有的钱', 'what a unit is due by rules'],
  ['测算', 'calculation', 'ھېسابلاش', '按规则包逐项算出，带条款和算式', 'item by item from a profile, with clause and arithmetic'],
  ['暂计', 'total so far', 'ۋاقىتلىق جەمئىي', '有缺的数，合计不全', 'a total from which something is missing'],
  ['党费', 'dues', 'پارتىيە بەدىلى', '党员按收入交的钱', 'what members pay by income'],
  ['规则包', 'profile', 'قائىدە بولىقى', '一个地方的规则，写成数据', 'the rules of a locality, as data'],
  ['依据', 'basis', 'ئاساس', '文件、条款和原文', 'document, clause and its words'],
  ['情况', 'fact', '', '规则要用的数，例如常住人口，带日期', 'what rules ask about a unit, such as residents, with its date'],
  ['大字版', 'large type', 'چوڭ خەت', '给老年人的字号和按钮', 'type and buttons for the elderly'],
];

/** In the order in which somebody meets them: units, members, meetings, points, funds. */
export const glossary: readonly Term[] = rows.map(([zh, en, ug, zhMeaning, enMeaning]) => ({ zh, en, ...(ug !== '' && { ug }), zhMeaning, enMeaning }));
