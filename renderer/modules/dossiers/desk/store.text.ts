import { sizeWords } from '../../../app/size'

const count = (value: number) => value.toLocaleString('zh-CN')

/** Words of the page about the files of scanned pages. */
export const text = {
  title: '页面文件核验',
  facts: (files: number, bytes: number) => `${count(files)} 个文件，${sizeWords(bytes)}`,
  status: (damaged: number) => (damaged === 0 ? '页面文件完好' : `损坏或缺失的页面 ${count(damaged)} 页`),
  verify: '核验全部',
  verifying: '正在核验页面文件',
  mend: '从备份补回…',
  mending: '正在从备份补回页面文件',
  how: '扫描页逐页加密存放在库旁的文件夹里，打开时才在内存中解密。没有人操作时程序在后台逐个核验，每个文件 30 日内核验一次。',
  folder: '页面文件夹',
  lately: '最早一次核验',
  never: '尚未核验',
  unverified: '从未核验',
  damagedFiles: '损坏或缺失',
  files: (value: number) => `${count(value)} 个`,
  noFiles: '无',
  absent: (folder: string) => `页面文件夹“${folder}”不在库旁。`,
  absentRemedy: '库移动时没有一起带来。退出后从原处把它整个复制到库所在的文件夹；原处也没有的，从备份补回。',
  table: '损坏或缺失的页面',
  columns: { name: '姓名', place: '页面', damage: '核验结果', remedy: '处理' },
  remedy: '从备份补回，或打开后重新扫描替换',
  sound: '没有损坏或缺失的页面。',
  none: '还没有扫描页。',
  toScans: '扫描入库',
  verified: (checked: number, damaged: number) =>
    damaged === 0
      ? `核验 ${count(checked)} 个文件，全部完好。`
      : `核验 ${count(checked)} 个文件，${count(damaged)} 个损坏或缺失。`,
  mended: (mended: number, left: number) =>
    left === 0
      ? `补回 ${count(mended)} 个文件，全部完好。`
      : `补回 ${count(mended)} 个文件，${count(left)} 个在这份备份里也没有完好的。`,
}
