import type { CellTarget, FamilyField, RowSet } from './cell-map'

const figures = new Intl.NumberFormat('zh-CN')
const n = (count: number) => figures.format(count)

const SOURCE_ROWS: Record<RowSet, string> = {
  posts: '由职务记录生成',
  career: '由简历各行生成，与结构页同一份',
  educations: '由学历学位记录生成',
  rewards: '由奖惩各条生成',
  assessments: '由年度考核生成',
}
const SOURCES: Record<CellTarget['kind'], (target: CellTarget) => string> = {
  fact: () => '所填即存入记录',
  derived: (target) => (target.kind === 'derived' ? SOURCE_ROWS[target.set] : ''),
  family: (target) =>
    target.kind === 'family' && target.field === 'birth'
      ? '填出生年月，年龄按计算年龄时间推算'
      : '家庭成员一行，与结构页同一份',
  photo: () => '库内照片',
  fixed: (target) =>
    target.kind === 'fixed' && target.why === 'computed'
      ? '由程序推算，不可填写'
      : '纸上手写或盖章，不在此填写',
}
const RELATIVE_FIELDS: Record<FamilyField, string> = {
  relation: '称谓',
  name: '姓名',
  birth: '出生年月',
  politics: '政治面貌',
  workplace: '工作单位及职务',
}

/** Words of the form page and of printing. */
export const text = {
  title: '任免表',
  loading: '正在排版…',
  pile: (count: number) => `本批 ${n(count)} 份`,
  previous: '上一份',
  next: '下一份',
  toPerson: '结构',
  view: '看法',
  views: { structure: '结构', form: '任免表', both: '并排' },
  viewOrder: ['structure', 'form', 'both'] as const,
  save: '保存',
  saveFirst: (name: string) => `${name}有未存改动。先保存，再打印或导出。`,
  place: (index: number, total: number) => `第 ${n(index)} 份，共 ${n(total)} 份`,
  templateWords: (name: string) => `任免表 ${name}`,
  ageReference: '计算年龄时间',
  ageAt: (reference: string) => `计算年龄时间 ${reference}`,
  ageFrom: {
    form: '本表所填',
    filledOn: '依填表时间',
    setting: '依设置',
    today: '依今天',
  },
  ageWrong: '应为六位年月，如 202611。',

  copies: '份数',
  word: 'Word',
  pdf: 'PDF',
  printPage: '打印当前页',
  printForm: '打印当前份',
  print: '打印',
  cancel: '取消',
  close: '关闭',

  dialogTitle: (count: number) => `任免表，${n(count)} 份`,
  dialogWords: '打印前逐份核对：缺字、放不下、必填未填。放不下的内容另附续页，不删减。',
  proofClean: (checked: number) => `${n(checked)} 份已核对，字形齐全，内容放得下，必填无空。`,
  proofFound: (checked: number, people: number) =>
    `${n(checked)} 份已核对，${n(people)} 份有待看之处。点格名到该格，或照此继续。`,
  proofLost: (count: number, size: number) => `缩至 ${size} 磅仍放不下 ${n(count)} 字，全文见续页`,
  proofEmpty: '必填，未填',
  proofMore: (people: number) => `另有 ${n(people)} 人，未列出。`,
  proofStopped: '未核对。',
  goOn: '照此继续',
  preview: '预览',
  previewEnd: '结束预览',
  unnamed: '…',
  pileStates: { ready: '无待核', check: '有待核', unknown: '' },
  working: {
    proof: '打印前核对',
    print: '打印任免表',
    pdf: '导出任免表 PDF',
    word: '导出任免表 Word',
  },
  fileName: (name: string, count: number) => (count === 1 ? `任免表 ${name}` : `任免表 ${n(count)} 份`),
  donePrint: (forms: number, pages: number) => `已打印 ${n(forms)} 份，${n(pages)} 面。`,
  donePdf: (forms: number, pages: number, file: string) => `已导出 ${n(forms)} 份，${n(pages)} 面：${file}`,
  doneWord: (forms: number) => `已导出 ${n(forms)} 份 Word。`,
  doneFiles: (files: number, kind: string, into: string) => `已导出 ${n(files)} 份 ${kind}：${into}`,
  seeReport: '看排版说明',
  nothingChosen: '没有选人。',
  busy: '上一批还在排版，完成后再打。',

  report: '排版说明',
  reportSummary: (people: number) => `${n(people)} 份有放不下、缺字或缩得过小的格。`,
  reportNone: '各格字数未超，无缺字。',
  reportSlightly: (cells: number) => `另有 ${n(cells)} 格略缩小字号，不影响阅读。`,
  nothingToCheck: '没有待核的事项。',
  reportName: '姓名',
  reportCell: '格',
  reportFinding: '情况',
  shrunk: (full: number, size: number) => `字号由 ${full} 缩至 ${size} 磅`,
  lost: (count: number, size: number) => `缩至 ${size} 磅仍放不下 ${n(count)} 字，全文见续页。`,
  glyph: (character: string, font: string, drawnWith: string) =>
    drawnWith === ''
      ? `“${character}”：正文字体 ${font} 缺，本机没有能显示此字的字体，印不出。装字体后再打印。`
      : `“${character}”：正文字体 ${font} 缺，用 ${drawnWith} 代替。`,
  morePages: (pages: number) => `共 ${n(pages)} 面，另附续页`,
  fonts: '所用字体',
  fontRoles: { title: '表题', body: '正文' },
  fontUsed: (used: string) => used,
  fontFallback: (wanted: string, used: string) => `没有“${wanted}”，已用“${used}”`,
  fontNone: (wanted: string) => `没有“${wanted}”，也没有可代的字体`,

  cells: '各格',
  limitOf: (length: number, limit: number) => `${n(length)}／${n(limit)} 字`,
  lengthOf: (length: number) => `${n(length)} 字`,
  limitOver: (over: number) => `超出 ${n(over)} 字，别处打不开全文。`,
  pickCell: '点选一格或按 Enter 开始填写，这里显示其规定与来源。',
  rule: '填写规定',
  noRule: '按实际填写。',
  source: '来源',
  sourceOf: (target: CellTarget) => SOURCES[target.kind](target),
  sourceOverride: (source: string) => `另填的文字，来源：${source}`,
  relativeCell: (row: number, field: FamilyField) => `亲属第 ${row} 行${RELATIVE_FIELDS[field]}`,
  byHand: '改为手写',
  restore: '恢复生成',
  zoom: '放大',
  zoomKeys: 'Ctrl Q 或 Esc 回到表上',
  careerCell: '简历各行',
  careerPeriod: (row: number) => `简历第 ${row} 行起止`,
  careerText: (row: number) => `简历第 ${row} 行文字`,
  noRowHere: '光标在简历某行或某位亲属时，Ctrl D 删去该行。',
  upgraded: '已换为 2025 版。',
  upgradedWith: (due: string) => `已换为 2025 版，到龄年月推算为 ${due}。`,
  careerTidied: '简历已按时间排好，改为规范格式。',
  careerTidyAlready: '简历次序、格式已合规范。',
  toField: '到结构页',
  fit: '排版',
  fitFull: (size: number) => `${size} 磅，放得下`,
  checks: '本表核对',
  checksFacts: (open: number) => (open === 0 ? '无待核' : `${n(open)} 项待核，F7 逐项`),
  allFit: '各格字数未超',
  noMissing: '无缺字',
  ageAgrees: (words: string) => `年龄按 ${words} 推算`,
  nextCheck: '下一处待核',
  keysHint: 'Enter 下一格　Ctrl Q 放大　F7 核对',
  noForm: '找不到这个人的任免表。',
  backToList: '回名册',
  sheetFront: '正面',
  sheetBack: '反面',
} as const
