import { describe, expect, it } from 'vitest';
import { beginning, everyStoryOf, withoutHashes } from './stories.suite.js';

const stories = everyStoryOf('Points scoreboard');

describe('assistive technology reads', () => {
  it('the board of a quarter, with what points are made of and how they went', async () => {
    await stories.open('points-scoreboard-board--households');
    const rows = (await stories.page.locator('jc-points-scoreboard').getByRole('grid').ariaSnapshot()).split('\n');
    expect(rows.slice(0, 24).join('\n')).toMatchInlineSnapshot(`
      "- grid "2026年四季度农户榜":
        - caption: 2026年四季度农户榜
        - rowgroup:
          - row "名次 农户 编号 本期得分 构成 累计获得 可用余额 近 12 月":
            - columnheader "名次"
            - columnheader "农户"
            - columnheader "编号"
            - columnheader "本期得分"
            - columnheader "构成"
            - columnheader "累计获得"
            - columnheader "可用余额"
            - columnheader "近 12 月"
        - rowgroup:
          - row "并列第 1 钱秀（1 人） 02-002 18 环境 15，设岗定责 3 110 90 近 12 个月每月 0 到 15 分，最近下降":
            - rowheader "并列第 1"
            - gridcell "钱秀（1 人）"
            - gridcell "02-002"
            - gridcell "18"
            - gridcell "环境 15，设岗定责 3":
              - img "环境 15，设岗定责 3"
            - gridcell "110"
            - gridcell "90"
            - gridcell "近 12 个月每月 0 到 15 分，最近下降":
              - img "近 12 个月每月 0 到 15 分，最近下降""
    `);
  });

  it('an award that goes over the cap, with what is left out', async () => {
    await stories.open('points-scoreboard-ledger--cap-cuts');
    expect(await stories.page.locator('jc-points-scoreboard .award-result').ariaSnapshot()).toMatchInlineSnapshot(`
      "- region "本次结果":
        - heading "本次结果" [level=4]
        - paragraph: +2 分 待审（需第二人通过）
        - list:
          - listitem: +2 分 × 3 = +6 分
          - listitem: 2026年该项 10/12 分，通过后 12/12 分，已到上限
          - listitem: 超出上限的 4 分不计（按规则应得 6 分），流水里会注明
          - listitem: 余额 100 → 102 分（通过后）
          - listitem: 同日同项已有 0 笔"
    `);
  });

  it('an entry that its recorder cannot approve', async () => {
    await stories.open('points-scoreboard-ledger--own-entry-refused');
    expect(await stories.page.locator('jc-points-scoreboard .pending-list').ariaSnapshot()).toMatchInlineSnapshot(`
      "- listbox "待审 3 笔":
        - option "01-001 赵大山 +2 参加清洁日 · 11月12日 · 由您登记 · 证明 1 项"
        - option "01-007 褚田 +3 调解邻里纠纷 · 11月13日 · 由您登记 · 证明 2 项"
        - option "01-004 欧阳小兰 +5 兑现承诺 · 11月13日 · 由您登记""
    `);
    expect(await stories.page.locator('jc-points-scoreboard .deciding').ariaSnapshot()).toMatchInlineSnapshot(`
      "- paragraph: 这笔由您登记，需由另一位审核人通过。
      - paragraph: 审核人 吴小满
      - button "通过"
      - button "驳回"
      - button "看证明""
    `);
  });

  it('the ledger of a quarter', async () => {
    await stories.open('points-scoreboard-ledger--ledger');
    expect(beginning(await stories.page.locator('jc-points-scoreboard .ledger').ariaSnapshot(), 24)).toMatchInlineSnapshot(`
      "- search "筛选流水":
        - text: 账户
        - combobox "账户"
        - text: 类别
        - combobox "类别":
          - option "积分变动" [selected]
          - option "全部流水"
        - text: 状态
        - combobox "状态":
          - option "全部状态" [selected]
          - option "待审"
          - option "已计入"
          - option "已锁定"
          - option "已冲正"
          - option "冲正"
          - option "已驳回"
          - option "重复未计"
        - text: 登记人
        - combobox "登记人":
          - option "全部登记人" [selected]
          - option "吴小满"
      - paragraph: 36 笔，账本共 279 笔
      - grid "柳树村 2026年四季度积分流水":
        - caption: 柳树村 2026年四季度积分流水"
    `);
  });

  it('the page of a household', async () => {
    await stories.open('points-scoreboard-board--account-page');
    expect(beginning(await stories.page.locator('jc-points-scoreboard').getByRole('tabpanel').ariaSnapshot(), 30)).toMatchInlineSnapshot(`
      "- tabpanel "榜单":
        - heading "01-001 赵大山" [level=3]
        - text: 农户 一组
        - button "返回"
        - button "登记兑换"
        - button "打印对账单"
        - button "账户变动记录"
        - button "修改账户"
        - region "可用余额":
          - heading "可用余额" [level=4]
          - button "可用余额的依据": 依据
          - paragraph: 107 分
          - paragraph: 获得 127 分 − 扣分 0 分 − 冲正 0 分 − 兑换 20 分 − 到期 0 分 = 余额 107 分
          - paragraph: 累计获得 127 分（兑换、到期都不减少）
          - paragraph: 另有 1 笔待审，通过后才计入。
        - region "家庭成员":
          - heading "家庭成员" [level=4]
          - list:
            - listitem:
              - button "p1 赵大山"
              - text: 一开始—至今 在户得分 30 分
            - listitem:
              - button "p2 赵小明"
              - text: 一开始—至今 在户得分 20 分
        - region "星级和表彰":
          - heading "星级和表彰" [level=4]
          - paragraph: 没有登记表彰。
          - button "登记表彰"
        - term: 2026年四季度得分
        - definition: 18 分，并列第 1 名"
    `);
  });

  it('a period that hangs out', async () => {
    await stories.open('points-scoreboard-publicity-and-shop--published');
    expect(withoutHashes(beginning(await stories.page.locator('jc-points-scoreboard').getByRole('tabpanel').ariaSnapshot(), 40))).toMatchInlineSnapshot(`
      "- tabpanel "公示":
        - heading "2026年三季度公示进度" [level=3]
        - list "2026年三季度公示进度":
          - listitem: 已完成 登记中 7月1日至9月30日
          - listitem: 公示中 11月16日至11月23日，5 个工作日
          - listitem: 意见处理 0 条
          - listitem: 已锁定
        - paragraph: 还不能锁定：
        - list:
          - listitem:
            - button "意见收到11月23日为止，11月24日起可以锁定"
        - button "打印公示"
        - button "重新公示"
        - region "公示内容":
          - heading "公示内容" [level=3]
          - term: 公示期
          - definition: 11月16日至11月23日，5 个工作日
          - term: 地点
          - definition: 村务公开栏、一组晒谷场
          - term: 账本到
          - definition: 第 278 笔
          - term: 本期合计
          - definition: 发放 305，冲正 2，兑换 35；涉及 12 个账户
          - term: 链头
          - definition:
            - text: ####
            - button "复制链头"
          - paragraph: 合计、链头、截止位置和锁定都按整个账本算，含其他单位；打印的公示只列柳树村的账户。
          - group "公示期":
            - paragraph: 11月23日是第 5 个工作日，公示期满；11月24日起可以锁定
            - list "公示期逐日说明":
              - listitem: 11月16日 周一 张贴，次日起算
              - listitem: 11月17日 周二 第 1 个工作日
              - listitem: 11月18日 周三 第 2 个工作日
              - listitem: 11月19日 周四 第 3 个工作日
              - listitem: 11月20日 周五 第 4 个工作日
              - listitem: 11月21日—22日 周末，不计
              - listitem: 11月23日 周一 第 5 个工作日，公示期满
              - listitem: 11月24日 周二 可以锁定
        - region "意见":"
    `);
  });

  it('what a redemption leaves', async () => {
    await stories.open('points-scoreboard-publicity-and-shop--redeem');
    expect(await stories.page.locator('jc-points-scoreboard .redeem-result').ariaSnapshot()).toMatchInlineSnapshot(`
      "- region "本次结果":
        - paragraph: 本次结果
        - paragraph: −20 分
        - term: 余额
        - definition: 107 → 87
        - term: 库存
        - definition: 14 → 13"
    `);
  });

  it('a ledger whose chain is whole', async () => {
    await stories.open('points-scoreboard-publicity-and-shop--verify-sound');
    expect(withoutHashes(beginning(await stories.page.locator('jc-points-scoreboard').getByRole('tabpanel').ariaSnapshot(), 24))).toMatchInlineSnapshot(`
      "- tabpanel "榜单":
        - heading "核对账本" [level=3]
        - button "返回"
        - paragraph: 逐笔重算每一笔的校验码，看有没有被改动、删去、调换或插入。核对只读，不改任何数据。
        - region "本机账本":
          - heading "本机账本" [level=3]
          - paragraph: 279 笔，连续完整
          - paragraph: 链头 #### …
          - paragraph: 与2026年11月16日公示的2026年三季度链头一致
          - paragraph:
            - text: 链头 ####
            - button "复制链头"
        - region "对照公示上的链头":
          - heading "对照公示上的链头" [level=3]
          - paragraph: 只从账本本身看不出最后几笔被整个删掉；要和纸上的链头对照才看得出来。
          - text: 输入公示上的链头
          - textbox "输入公示上的链头"
          - button "对照"
          - text: 前 16 位即可，空格不影响；也可以把扫码得到的文字整个粘贴进来。
        - region "核对账本文件":
          - heading "核对账本文件" [level=3]
          - paragraph: 选别人给的账本文件，不会并入本机。
          - button "选择文件""
    `);
  });
});
