/**
 * Characters by the reading that the library (tiny-pinyin) misses. It finds a reading by a character's place in the
 * order in which the browser sorts Chinese, between two characters that it takes for the first ones of their syllables.
 * Newer Unicode data have moved some of those, so with ICU 78 it reads 北 as bao and 桥 as qie. Found by comparing it
 * with a dictionary for the 7,319 characters of GB 2312 and of the names of all divisions (行政区划).
 */
export const misreadCharacters: Readonly<Record<string, string>> = {
  a: '吖',
  bei: '北背贝碑备杯悲被卑倍碚盃蓓邶辈焙褙椑钡狈惫悖鹎鐾鞴呗',
  bo: '孛',
  bu: '卜',
  chuai: '揣搋膪踹',
  chu: '禇',
  chuo: '啜',
  dian: '电典佃点滇巅颠掂碘癫踮',
  en: '嗯',
  jiang: '塂',
  le: '乐了仂簕泐叻艻鳓',
  ling: '〇',
  luo: '啰',
  na: '那纳哪娜拿捺呐钠肭镎衲',
  qian: '前钱乾浅迁黔堑潜阡茜谦铅欠仟骞钳牵嵌钤芊芡虔签杄钎遣岍靬扦谴歉倩佥掮悭搴褰缱椠肷愆箝亁墘',
  qiang: '强墙羌蔷枪抢腔戗蔃呛戕嫱樯炝锖锵镪襁蜣羟跄',
  qiao: '桥乔侨巧荞樵谯峭锹硚翘荍敲瞧鞘俏窍硗鞒橇悄撬劁诮愀憔缲跷',
  rong: '绒戎肜狨',
  wa: '屲',
  xia: '呷',
  yan: '喦',
  zhuo: '桌捉灼涿拙倬',
  zuo: '嘬',
};

/** Readings of characters beyond the usual one (多音字), as they stand in the names of places and offices. */
export const otherReadings: Readonly<Record<string, string>> = {
  阿: 'e', 凹: 'wa', 薄: 'bo', 柏: 'bo', 蚌: 'beng', 堡: 'pu bu', 埔: 'pu', 便: 'pian', 陂: 'bei po', 泊: 'bo', 卜: 'bo',
  参: 'shen', 藏: 'zang', 曾: 'ceng', 差: 'chai', 查: 'zha', 刹: 'cha', 朝: 'zhao', 车: 'ju', 称: 'chen', 晟: 'sheng', 盛: 'cheng',
  澄: 'deng', 匙: 'chi', 重: 'chong', 仇: 'qiu', 传: 'zhuan', 幢: 'zhuang', 枞: 'zong', 大: 'dai', 单: 'shan', 石: 'dan',
  得: 'dei', 地: 'di', 都: 'du', 洞: 'tong', 囤: 'tun', 峒: 'tong', 垌: 'tong', 繁: 'po', 番: 'pan', 费: 'bi', 佛: 'fo', 盖: 'ge he',
  镐: 'hao', 莞: 'wan', 龟: 'jun qiu', 涡: 'guo', 虾: 'ha', 行: 'hang', 巷: 'hang', 合: 'ge', 和: 'huo', 鹄: 'hu', 浒: 'xu',
  还: 'huan', 珲: 'hui', 会: 'kuai', 贾: 'gu', 降: 'xiang', 角: 'jue', 解: 'xie', 劲: 'jing', 颈: 'geng', 觉: 'jiao',
  桔: 'ju', 浚: 'xun', 筠: 'yun', 隽: 'jun', 卡: 'qia', 壳: 'qiao', 乐: 'yue lao', 勒: 'le', 棱: 'ling', 栎: 'yue', 了: 'liao', 六: 'lu',
  陆: 'liu', 碌: 'liu', 绿: 'lu', 略: 'lue', 掠: 'lue', 露: 'lou', 率: 'shuai', 落: 'la lao', 埋: 'man', 糜: 'mei', 泌: 'bi', 秘: 'bi',
  渑: 'sheng', 缪: 'miao miu mu', 牟: 'mu', 乜: 'nie', 万: 'mo', 那: 'nuo', 娜: 'nuo', 虐: 'nue', 弄: 'long', 耙: 'pa', 炮: 'bao',
  屏: 'bing', 朴: 'piao', 瀑: 'bao', 曝: 'bao', 栖: 'xi', 溪: 'qi', 奇: 'ji', 铅: 'yan', 强: 'jiang', 乾: 'gan', 峤: 'qiao',
  茄: 'qie', 覃: 'qin', 箐: 'jing', 湫: 'qiu', 区: 'ou', 塞: 'se', 色: 'shai', 厦: 'xia', 莎: 'suo', 剡: 'yan', 栅: 'shan', 汤: 'shang',
  召: 'shao', 歙: 'xi', 沈: 'chen', 省: 'xing', 什: 'shi', 氏: 'zhi', 峙: 'zhi', 似: 'shi', 宿: 'xiu', 弹: 'tan', 提: 'di', 调: 'tiao',
  拓: 'tuo', 崴: 'wei', 圩: 'xu', 尉: 'yu', 蔚: 'yu', 隗: 'kui', 洗: 'xian', 系: 'ji', 校: 'jiao', 邪: 'ye', 莘: 'shen', 荥: 'ying',
  畜: 'xu', 血: 'xie', 芫: 'yuan', 员: 'yun', 垸: 'huan', 仔: 'zai', 择: 'zhai', 翟: 'zhai', 粘: 'nian', 长: 'zhang', 着: 'zhao zhuo',
  爪: 'zhua', 轧: 'zha', 种: 'chong', 柞: 'zuo', 琢: 'zhuo', 兹: 'ci', 尾: 'yi', 咀: 'zui', 涌: 'chong', 犍: 'qian', 泷: 'shuang',
};
