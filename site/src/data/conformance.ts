/**
 * - `met`: built so, and the tests that are named would notice if it broke
 * - `met-untested`: built so, and no test of ours would notice if it broke
 * - `host`: the page around the widgets decides
 * - `none`: there is nothing of the kind in the widgets
 */
export type Standing = 'met' | 'met-untested' | 'host' | 'none';

/** A success criterion of WCAG 2.2, level A or AA, and how the widgets stand to it. */
export interface Criterion {
  readonly id: string;
  readonly level: 'A' | 'AA';
  readonly zhName: string;
  readonly enName: string;
  readonly standing: Standing;
  readonly zh: string;
  readonly en: string;
}

type Row = readonly [id: string, level: 'A' | 'AA', zhName: string, enName: string, standing: Standing, zh: string, en: string];

const rows: readonly Row[] = [
  ['1.1.1', 'A', '非文本内容', 'Non-text content', 'met', '图标都是装饰，旁边有文字；图表有同样内容的文字；二维码旁边印着它的内容。axe', 'Icons are decoration beside words; charts have the same content as text; the QR code has its content printed beside it. axe'],
  ['1.2.1', 'A', '只有音频或视频', 'Audio-only and video-only', 'none', '没有音频、视频', 'There is no audio or video'],
  ['1.2.2', 'A', '字幕（录制）', 'Captions (prerecorded)', 'none', '没有音频、视频', 'There is no audio or video'],
  ['1.2.3', 'A', '口述影像或替代', 'Audio description or alternative', 'none', '没有音频、视频', 'There is no audio or video'],
  ['1.2.4', 'AA', '字幕（直播）', 'Captions (live)', 'none', '没有音频、视频', 'There is no audio or video'],
  ['1.2.5', 'AA', '口述影像', 'Audio description', 'none', '没有音频、视频', 'There is no audio or video'],
  ['1.3.1', 'A', '信息和关系', 'Info and relationships', 'met', '树、网格、表格、标签、对话框各有角色和关系；axe，另有树和各组件的朗读快照', 'Trees, grids, tables, tabs and dialogs have their roles and relations; axe, and snapshots of what is read of each widget'],
  ['1.3.2', 'A', '有意义的顺序', 'Meaningful sequence', 'met', '页面的先后就是阅读的先后；朗读快照', 'The order of the page is the order of reading; accessibility snapshots'],
  ['1.3.3', 'A', '感官特征', 'Sensory characteristics', 'met-untested', '说明不靠形状、位置和声音', 'No instruction rests on shape, place or sound'],
  ['1.3.4', 'AA', '方向', 'Orientation', 'met', '横竖都能用；320 像素宽的检查', 'Either way up; the checks at 320 px'],
  ['1.3.5', 'AA', '输入目的', 'Identify input purpose', 'none', '没有填写用户自己资料的输入框', 'No field asks for data about the user'],
  ['1.4.1', 'A', '颜色的使用', 'Use of colour', 'met-untested', '状态都有图标和词；图表另有花纹和文字', 'A status is icon and word; charts have patterns and labels'],
  ['1.4.2', 'A', '音频控制', 'Audio control', 'none', '没有声音', 'There is no sound'],
  ['1.4.3', 'AA', '对比度（最低）', 'Contrast (minimum)', 'met', '配色逐对计算过，文字不低于 4.5，高对比配色不低于 7；axe。门户改了颜色，由门户负责', 'Every pair of colours was computed, text at least 4.5, in the contrast theme 7; axe. A portal that changes colours answers for them'],
  ['1.4.4', 'AA', '缩放文字', 'Resize text', 'met', '长度用 em，放大到 200%、400% 不丢内容；大字版和 320 像素宽的检查', 'Lengths in em; nothing is lost at 200 % and 400 %; large type and the checks at 320 px'],
  ['1.4.5', 'AA', '文字图片', 'Images of text', 'met-untested', '没有文字做成的图片', 'There are none'],
  ['1.4.10', 'AA', '回流', 'Reflow', 'met', '320 像素宽不横向滚动（表格和年历在自己的区里滚动）；每个示例、每页都查', 'At 320 px no sideways scrolling (tables and the year scroll in their own area); every story and page is checked'],
  ['1.4.11', 'AA', '非文本对比度', 'Non-text contrast', 'met', '边线、图标、焦点框不低于 3；逐对计算过', 'Outlines, icons and focus at least 3; every pair computed'],
  ['1.4.12', 'AA', '文字间距', 'Text spacing', 'met', '行高由文字决定，不写死；主要页面在三种语言、两种字号、两种宽度下拉开间距，查有没有被裁掉的字', 'Heights follow the text; the main views are tried with spaced text in three languages, two scales and two widths, and nothing may be cut off'],
  ['1.4.13', 'AA', '悬停或聚焦时的内容', 'Content on hover or focus', 'met', '没有只靠悬停出现的内容；“依据”用按钮打开，Esc 关闭；按键测试', 'Nothing appears on hover alone; the basis opens by a button and closes with Esc; key tests'],
  ['2.1.1', 'A', '键盘', 'Keyboard', 'met', '能用鼠标做的都能用键盘做；用真的按键测试每种模式', 'All that a mouse can do, keys can; tests press real keys for each pattern'],
  ['2.1.2', 'A', '没有键盘陷阱', 'No keyboard trap', 'met', 'Tab 总能离开；对话框用 Esc 关闭；按键测试', 'Tab always leads out; Esc closes dialogs; key tests'],
  ['2.1.4', 'A', '单键快捷键', 'Character key shortcuts', 'met', '只在列表、网格得到焦点时有效，输入框里和输入法组字时无效；按键测试', 'Only while a list or grid has the focus, never in a field or while composing; key tests'],
  ['2.2.1', 'A', '时间可调', 'Timing adjustable', 'met', '没有限时的操作；10 秒的提示里的撤回，10 分钟内在“更多”里还有；测试', 'Nothing is timed; the undo of a ten-second message stays ten minutes in the menu; tests'],
  ['2.2.2', 'A', '暂停、停止、隐藏', 'Pause, stop, hide', 'met-untested', '没有自己动的内容；进度条可以取消', 'Nothing moves by itself; progress can be cancelled'],
  ['2.3.1', 'A', '三次闪烁', 'Three flashes', 'met-untested', '没有闪烁', 'Nothing flashes'],
  ['2.4.1', 'A', '跳过区块', 'Bypass blocks', 'host', '每个组件是一个有标题的区；跳过的链接由页面提供', 'Each widget has a heading; the skip link is the page’s'],
  ['2.4.2', 'A', '页面标题', 'Page titled', 'host', '组件不改页面标题；打印的每页有标题', 'Widgets leave the title alone; what is printed has its own'],
  ['2.4.3', 'A', '焦点顺序', 'Focus order', 'met', '对话框关闭后焦点回到原处；一个列表一个停靠点；按键测试', 'Focus returns when a dialog closes; one stop for each list; key tests'],
  ['2.4.4', 'A', '链接目的', 'Link purpose', 'met', '按钮和链接写明做什么；axe', 'Buttons and links say what they do; axe'],
  ['2.4.5', 'AA', '多种途径', 'Multiple ways', 'host', '由网站决定；组件里有搜索和浏览两种', 'The site decides; widgets offer search and browsing'],
  ['2.4.6', 'AA', '标题和标签', 'Headings and labels', 'met', '标题级别由 `heading-level` 定；axe', '`heading-level` sets the level; axe'],
  ['2.4.7', 'AA', '焦点可见', 'Focus visible', 'met-untested', '3 像素的外框（大字版 4 像素），对比度按计算不低于 8', 'An outline of 3 px (4 in large type), contrast at least 8 as computed'],
  ['2.4.11', 'AA', '焦点不被遮住', 'Focus not obscured (minimum)', 'met-untested', '滚动区给固定的表头留了边；门户自己固定的栏，组件不知道', 'Scrollers leave room for fixed heads; bars that a portal fixes are not known to a widget'],
  ['2.5.1', 'A', '指针手势', 'Pointer gestures', 'met-untested', '没有多点或路径手势', 'No gesture with several fingers or a path'],
  ['2.5.2', 'A', '指针取消', 'Pointer cancellation', 'met-untested', '放开时才执行，都能撤回', 'Things happen on release and can be undone'],
  ['2.5.3', 'A', '名称中的标签', 'Label in name', 'met', '朗读的名称包含看到的字；axe', 'What is read holds what is seen; axe'],
  ['2.5.4', 'A', '动作激活', 'Motion actuation', 'none', '不用动作感应', 'Motion is not used'],
  ['2.5.7', 'AA', '拖动', 'Dragging movements', 'met-untested', '文件可以拖，也有按钮；没有只能拖的', 'Files can be dropped or chosen; nothing needs dragging'],
  ['2.5.8', 'AA', '目标大小（最低）', 'Target size (minimum)', 'met', '不小于 24 像素；标准 36，触摸屏 44，大字版 48 到 60；axe', 'Nothing below 24 px; standard 36, touch 44, large type 48 to 60; axe'],
  ['3.1.1', 'A', '页面语言', 'Language of page', 'host', '页面的 `lang` 由页面写；组件自己标明语言和方向', 'The page states its `lang`; widgets state their own language and direction'],
  ['3.1.2', 'AA', '部分的语言', 'Language of parts', 'met-untested', '界面的语言标在组件上；门户给的名称不知道是哪种语言', 'The language of the interface stands on the widget; names that a portal gives are in a language nobody knows'],
  ['3.2.1', 'A', '聚焦时', 'On focus', 'met', '得到焦点不会打开或提交什么；按键测试', 'Focus opens and sends nothing; key tests'],
  ['3.2.2', 'A', '输入时', 'On input', 'met', '选择单位、年份只换看的内容；按键测试', 'Choosing a unit or a year only changes what is shown; key tests'],
  ['3.2.3', 'AA', '一致的导航', 'Consistent navigation', 'met-untested', '四个组件的标题、标签、更多、帮助顺序相同', 'Heading, views, menu and help stand in one order in all widgets'],
  ['3.2.4', 'AA', '一致的标识', 'Consistent identification', 'met-untested', '同样的事用同样的词；语言文件只有一份', 'One word for one thing, from one file of strings'],
  ['3.2.6', 'A', '一致的帮助', 'Consistent help', 'met', '键盘帮助总在标题栏的最后', 'Keyboard help is last in every header'],
  ['3.3.1', 'A', '错误识别', 'Error identification', 'met', '错在哪一格，旁边就写哪里错、怎么改；测试', 'Beside the field: what is wrong and what to do; tests'],
  ['3.3.2', 'A', '标签或说明', 'Labels or instructions', 'met', '每个输入框有标签，必填的写明；axe', 'Every field has a label and says when it is required; axe'],
  ['3.3.3', 'AA', '错误建议', 'Error suggestion', 'met', '能推断的给出建议的值，例如多了一位小数；测试', 'Where a value can be guessed it is offered, as with one decimal too many; tests'],
  ['3.3.4', 'AA', '错误预防', 'Error prevention (legal, financial, data)', 'met', '导入先试算；写入 10 分钟内可以撤回；锁定、替换先确认；测试', 'Imports report first; what was written can be undone for ten minutes; locking and replacing ask first; tests'],
  ['3.3.7', 'A', '重复输入', 'Redundant entry', 'met', '地点、主持人按上一次填好；上年末的数不用再填；测试', 'Place and chair are filled in from the time before; last year’s count is not asked again; tests'],
  ['3.3.8', 'AA', '无障碍认证', 'Accessible authentication', 'none', '没有登录', 'There is no sign-in'],
  ['4.1.2', 'A', '名称、角色、值', 'Name, role, value', 'met', '每个控件有名称、角色和状态；axe、朗读快照', 'Every control has name, role and state; axe and accessibility snapshots'],
  ['4.1.3', 'AA', '状态消息', 'Status messages', 'met', '结果、进度、错误用两个朗读区说出，焦点不动；测试查它们的文字', 'Results, progress and failures are told by two live regions while the focus stays; tests check their text'],
];

/** Level A and AA of WCAG 2.2, in order. */
export const criteria: readonly Criterion[] = rows.map(([id, level, zhName, enName, standing, zh, en]) => ({ id, level, zhName, enName, standing, zh, en }));
