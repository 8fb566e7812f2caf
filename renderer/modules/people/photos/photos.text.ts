import type { PhotoOutcome } from '#shared/modules/people/contract-photos'

const figures = new Intl.NumberFormat('zh-CN')
const n = (count: number) => figures.format(count)

/** Words of the page that takes in photos. */
export const text = {
  title: '导入照片',
  chooseHead: '选照片',
  chooseWords: '把照片、放照片的文件夹或 zip 压缩包拖到此处，或：',
  chooseFiles: '选文件',
  chooseFolder: '选文件夹',
  dropHere: '松开即比对',
  about: [
    '文件名里有身份证号或姓名即可认人：韩屿.jpg、韩屿_青石镇.jpg、韩屿198203.jpg。',
    '同名的由你来选；认不出的照片列出原因，不写入。',
    '按 4:5 居中裁切，写入后可在人员页面调整；拍摄地点等附带信息一并去掉。',
  ],
  matching: '比对照片',
  matchingHead: '正在比对',
  facts: (title: string, count: number) => `${title}　${n(count)} 张`,
  otherFiles: '换文件',
  all: '全部',
  outcomes: {
    wrong: '有误',
    doubtful: '待选',
    none: '库内无此人',
    replace: '更换',
    new: '新增',
    same: '相同',
  } satisfies Record<PhotoOutcome, string>,
  columns: { outcome: '结果', stored: '库内', incoming: '照片', file: '文件', person: '人员', deed: '处理' },
  tableLabel: '照片',
  empty: '这一类没有照片。',
  write: '写入',
  skip: '不写入',
  deed: (name: string) => `${name}的照片`,
  personOf: (file: string) => `“${file}”是谁的照片`,
  choose: '选人，可输入姓名查找',
  photo: (name: string) => `${name}的照片`,
  kilobytes: (bytes: number) => `${n(Math.max(1, Math.round(bytes / 1024)))} KB`,
  described: (unit: string, birth: string) => [unit, birth].filter((it) => it !== '').join('　'),
  keysHint: '↑ ↓ 移动，空格写入或不写入，Enter 选人',
  willWrite: (count: number) => `将写入 ${n(count)} 张`,
  breakdown: (counts: Record<string, number>) =>
    `新增 ${n(counts.new ?? 0)}，更换 ${n(counts.replace ?? 0)}；待选 ${n(counts.doubtful ?? 0)}，无此人 ${n(counts.none ?? 0)}，有误 ${n(counts.wrong ?? 0)}`,
  batch: (no: number) => `写入后列为第 ${n(no)} 批次，可整批撤销`,
  commit: (count: number) => `写入 ${n(count)} 张`,
  committing: '写入照片',
  committed: (count: number, no: number) => `已写入 ${n(count)} 张照片，列为第 ${n(no)} 批次。可撤销。`,
  undo: '撤销',
  gap: '　',
  cancel: '取消',
  discardTitle: '放弃这次比对？',
  discardWords: '所作的选择不再保留，文件和库内都不变。',
  discard: '放弃',
} as const
