import { NAME_TOKENS } from '#shared/modules/people/form-file-names'

const figures = new Intl.NumberFormat('zh-CN')
const n = (count: number) => figures.format(count)

/** Words of printing: ranges, printers, margins, file names. */
export const text = {
  template: '版式',
  templateOn: (name: string, paper: string) => (name.includes(paper) ? name : `${name}（${paper}）`),

  range: '打印',
  ranges: {
    all: '全部',
    fronts: '全部正面',
    backs: '全部反面',
    page: '当前页',
    current: '当前份',
    range: '范围…',
  },
  rangeField: '第几份',
  rangeHelp: '如 1-3,5',
  rangeWrong: (count: number) => `应为 1 至 ${n(count)} 的份号，如 1-3,5`,
  pagesOf: (forms: number, pages: number) => `${n(forms)} 份 ${n(pages)} 面`,
  pagesMore: '放不下的内容另加续页',
  paper: '纸张',
  duplex: (paper: string) => `${paper} 双面`,
  simplex: (paper: string) => `${paper} 单面`,
  longEdge: '双面沿长边翻转',
  printer: '打印机',
  systemDialog: '打印时选择…',
  noPrinters: '本机没有打印机',

  margins: '页边距',
  marginsNow: (front: number, back: number) => `正 ${front}　反 ${back}　毫米`,
  marginsOf: (printer: string) => (printer === '' ? '未单独校准的打印机共用' : printer),
  sides: { front: '正面', back: '反面' },
  left: '左边距',
  top: '上边距',
  millimetres: '毫米',
  marginsHelp: (front: number, back: number) => `左边距标准：正面 ${front}，反面 ${back}。按打印机分别记住。`,
  marginsReset: '恢复标准',
  marginsSave: '保存',
  marginsWrong: '应为标准值前后 20 毫米以内',
  calibrate: '校准…',

  calibration: '页边距校准',
  calibrationWords:
    '先打一张校准页，两面各有一个十字。用尺量十字中心到纸边的距离，填入四个数，程序据此算出边距。',
  printCalibration: '打印校准页',
  calibrationWorking: '打印校准页',
  measured: { front: '正面十字', back: '反面十字' },
  toLeft: '到左边',
  toTop: '到上边',
  standard: (value: number) => `标准 ${value}`,
  measuredWrong: (value: number) => `应为 ${value} 前后 20 毫米以内`,
  computed: (x: number, y: number) =>
    `移 ${x >= 0 ? '右' : '左'} ${Math.abs(x)}，${y >= 0 ? '下' : '上'} ${Math.abs(y)} 毫米`,
  calibrationSave: '存为此打印机的边距',
  saved: '已保存打印机边距',
  close: '关闭',

  files: '存为',
  fileKinds: { one: '一个文件', folder: '每人一个，存入文件夹', zip: '每人一个，存成压缩包' },
  naming: '命名',
  namingHelp: `可用 ${NAME_TOKENS.map((it) => `{${it}}`).join(' ')}`,
  namingWrong: (token: string) => `没有“{${token}}”这一项`,
  namingPreview: (names: readonly string[], more: number) =>
    `${names.join('　')}${more > 0 ? `　…共 ${n(names.length + more)} 个` : ''}`,
} as const
