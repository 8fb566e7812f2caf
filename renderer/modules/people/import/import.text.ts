import {
  type FieldChoice,
  type ItemAction,
  OUTCOME_LABELS,
  type PreviewCounts,
} from '#shared/modules/people/exchange'

const figures = new Intl.NumberFormat('zh-CN')
const n = (count: number) => figures.format(count)

/** Words of the import page. */
export const text = {
  title: '导入',
  previewTitle: '导入预览',
  outcomes: OUTCOME_LABELS,
  all: '全部',
  loading: '正在读取…',

  chooseHead: '选任免表或名册',
  chooseWords: '把任免表（lrmx、lrm、zip）或名册（xlsx、xls、et、csv）拖到此处，或：',
  chooseFiles: '选文件',
  chooseFolder: '选文件夹',
  chooseSheets: '选名册文件夹',
  photos: '导入照片',
  kept: '留存表',
  chooseAbout: [
    '先比对后写入：逐项列出与库内的不同，决定之前库内一字不改。',
    'lrm 的照片取同名 pic 文件；压缩包里的中文文件名照原样读出。',
    '按身份证号匹配人员，没有身份证号的按姓名加出生年月。',
    '名册先对应各列再比对；同一来源下次自动对应，有误的可导出退回单。',
  ],
  unit: '新增人员列入',
  unitNone: '依现任职务所在单位',
  dropHere: '松开即比对',
  comparing: '比对导入文件',
  comparingHead: '正在比对',
  cancel: '取消',

  facts: (title: string, count: number) => `${title}　${n(count)} 份文件，按身份证号、姓名加出生年月匹配`,
  sheetFacts: (title: string, count: number) =>
    `${title}　${n(count)} 人，按身份证号、姓名加出生年月或单位匹配`,
  otherFiles: '换文件',
  columnsAgain: '字段对应',
  exportReturn: '退回单',
  returning: '导出退回单',
  isSeveral: (title: string) => / 等 \d+ 个$/.test(title),
  returnName: (title: string) => `退回单_${title.replace(/\.\w+$/, '')}.xlsx`,
  returned: (files: number, marked: number) =>
    marked === 0 ? '没有有误的格，退回单与来件相同。' : `已导出退回单 ${n(files)} 份，标出 ${n(marked)} 格。`,
  exportDifferences: '导出差异表',
  exportName: (title: string) => `差异表 ${title}.csv`,
  exportingDifferences: '导出差异表',
  exported: (rows: number) => `已导出差异表，${n(rows)} 行。`,
  undecided: (count: number) => (count === 0 ? '' : `待定 ${n(count)} 处，写入时跳过`),

  columns: { outcome: '结果', name: '姓名', unit: '单位', file: '文件与差异', match: '匹配', action: '处理' },
  tableLabel: '导入文件',
  empty: '这一类没有文件。',
  unnamed: '–',
  notFilled: '未填',
  arrow: '→',
  expand: '展开',
  collapse: '收起',

  actions: {
    write: '写入',
    skip: '不写入',
    merge: '合并',
    separate: '两人',
    later: '待定',
  } satisfies Record<ItemAction, string>,
  choices: { keep: '保留', adopt: '采用', later: '待定' } satisfies Record<FieldChoice, string>,
  keepAll: '全部保留',
  adoptAll: '全部采用',
  each: '逐项',
  correct: '在此改正后重验',
  recheck: '重验',
  correctLabel: (label: string) => `改正${label}`,

  willKeep: (count: number) => `另存 ${n(count)} 张表`,
  willWrite: (count: number) => `将写入 ${n(count)} 人`,
  breakdown: (counts: PreviewCounts) => {
    const written = counts.willCreate + counts.willChange
    const left = counts.all - written
    const rest = left - counts.same - counts.wrong
    const parts = [`相同 ${n(counts.same)}`]
    if (rest >= counts.duplicate) parts.push(`重复 ${n(counts.duplicate)}`)
    parts.push(`有误 ${n(counts.wrong)}`)
    const others = rest >= counts.duplicate ? rest - counts.duplicate : rest
    if (others > 0) parts.push(`保留或不写入 ${n(others)}`)
    return `新增 ${n(counts.willCreate)}，变更 ${n(counts.willChange)}；不写入 ${n(left)}：${parts.join('，')}`
  },
  batch: (no: number) => `写入后列为第 ${n(no)} 批次，可整批撤销`,
  commit: (count: number) => `写入 ${n(count)} 人`,
  committing: '写入导入批次',
  committed: (count: number, no: number) => `已写入 ${n(count)} 人，列为第 ${n(no)} 批次。可撤销。`,
  undo: '撤销',
  nothingToWrite: '没有要写入的人。',

  discardTitle: '放弃这次比对？',
  discardWords: '所作的取舍不再保留，文件和库内都不变。',
  discard: '放弃',

  people: (count: number) => `人员 ${n(count)} 人`,
  files: (count: number) => `文件 ${n(count)} 份`,
  row: (index: number) => `第 ${n(index)} 份`,
  elapsed: (ms: number) =>
    ms < 1000 ? `比对用时 ${Math.round(ms)} 毫秒` : `比对用时 ${(ms / 1000).toFixed(1)} 秒`,
  ageAt: (reference: string) => `计算年龄时间 ${reference}`,
  keysNext: '下一处待定或有误',
} as const
