/** What the frame of every widget with views says, in Chinese, and the shape that every other language fills. */
export const frameZhCN = {
  view: '视图',
  year: '年度',
  yearOf: (year: number) => `${year}年`,
  unit: '单位',
  chooseUnit: '选择单位',
  rules: (title: string, version: string, hash: string) => `规则包 ${title} v${version} · ${hash}`,
  loadingView: '正在打开',
  basis: '依据',
  basisOf: (subject: string) => `${subject}的依据`,
};

export type FrameStrings = typeof frameZhCN;
