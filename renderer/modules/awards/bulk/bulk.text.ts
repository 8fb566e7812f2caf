import { BULK_OUTCOMES, type BulkCounts } from '#shared/modules/awards/bulk'

const figures = new Intl.NumberFormat('zh-CN')
const n = (count: number) => figures.format(count)

/** Words of the page that takes nominations in. */
export const text = {
  title: '批量导入申报',
  loading: '正在读取…',
  chooseHead: '选申报工作簿和附件',
  chooseWords: '把单位报来的工作簿、文件夹或 zip 压缩包拖到此处，可一次多个，或：',
  chooseFiles: '选文件',
  chooseFolder: '选文件夹',
  dropHere: '松开即读入',
  saveSheets: '导出空表',
  savingSheets: '导出申报工作簿',
  savedSheets: (count: number) => `已导出申报工作簿，${n(count)} 类各一张表。`,
  sheetsName: (title: string) => `${title}申报表.xlsx`,
  about: [
    '先看后写：逐行列出会新增什么、补充什么、哪些有误，写入之前本届一字不改。',
    '附件放在“单位/姓名（或编号）/材料名.pdf”，类别不同而编号相同的放在“单位/类别/姓名”。',
    '本程序导出的空表按识别码核对届次；单位自制的表按表头认，要有姓名（名称）和单位。',
    '人员先按身份证号找，再按姓名和单位找；同名认不定的由你选。',
  ],
  reading: '读入申报文件',
  readingHead: '正在读入',
  back: '返回本届',

  previewTitle: '导入预览',
  facts: (title: string, count: number) => `${title}　${n(count)} 行，按身份证号、姓名加单位匹配`,
  otherFiles: '换文件',
  all: '全部',
  outcomes: BULK_OUTCOMES,
  files: '文件',
  keysHint: '↑ ↓ 移动，空格写入或不写入，Enter 选库内人员',
  columns: {
    what: '结果',
    name: '姓名（名称）',
    unit: '单位',
    category: '类别',
    place: '文件、工作表、行',
    match: '匹配',
    action: '处理',
  },
  tableLabel: '申报各行',
  empty: '这一类没有行。',
  unnamed: '–',
  place: (file: string, sheet: string, row: number) =>
    `${file.slice(file.lastIndexOf('/') + 1)}　${sheet}　第 ${n(row)} 行`,
  attachments: (count: number) => (count === 0 ? '' : `附件 ${n(count)}`),
  write: '写入',
  skip: '不写入',
  deed: (name: string) => `${name}的申报`,
  person: '库内人员',
  personOf: (name: string) => `“${name}”是库内的谁`,
  nobody: '都不是',
  choose: '选是谁',
  described: (unit: string, birth: string) => [unit, birth].filter((it) => it !== '').join('　'),
  fileTable: '读不了或没有归处的文件',
  fileColumns: { kind: '结果', name: '文件', reason: '原因', remedy: '怎么办' },
  fileKinds: { error: '未读', notice: '留意' },
  noFiles: '各文件都已读入，附件都有归处。',

  willWrite: (count: number) => `将写入 ${n(count)} 份`,
  breakdown: (counts: BulkCounts, attachments: number) =>
    `新增 ${n(counts.new)}，补充 ${n(counts.update)}；不写入：相同 ${n(counts.same)}，有误 ${n(counts.refused)}。附件 ${n(attachments)} 个`,
  asDraft: '写入后为草稿，核对后受理',
  cancel: '取消',
  commit: (count: number) => `写入 ${n(count)} 份`,
  committing: '写入申报',
  committed: (created: number, updated: number, attachments: number) =>
    `已新增申报 ${n(created)} 份，补充 ${n(updated)} 份，附件 ${n(attachments)} 个。`,
  nothingToWrite: '没有要写入的申报。改正文件后重新读入。',
  discardTitle: '放弃这次读入？',
  discardWords: '所作的选择不再保留，文件和本届都不变。',
  discard: '放弃',
} as const
