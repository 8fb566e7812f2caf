import type { OutputOf } from '../../../app/queries'

export type Figure = keyof OutputOf<'dossiers.dossierFigures'>

/** Words of the room's first page. */
export const figuresText = {
  title: '档案总览',
  facts: (dossiers: number, materials: number, pages: number) =>
    `${dossiers.toLocaleString('zh-CN')} 份档案　材料 ${materials.toLocaleString('zh-CN')} 份　${pages.toLocaleString('zh-CN')} 页`,
  standards: '档案标准',
  status: '每个数字都能打开它数的那些档案',
  groups: { due: '待办', holdings: '馆藏与数字化', custody: '利用与转递', audit: '审核' },
  units: {
    dossiers: '份',
    materials: '份',
    pages: '页',
    scanned: '页',
    loose: '件',
    missing: '项',
  } as Partial<Record<Figure, string>>,
  unit: '份',
  rate: (scanned: number, pages: number) =>
    pages === 0 ? '' : `已扫描 ${Math.min(100, Math.round((scanned / pages) * 100))}%`,
  figures: {
    dossiers: '全部档案',
    materials: '材料',
    pages: '目录页数',
    scanned: '已扫描',
    complete: '已全部扫描的档案',
    unscanned: '还没有扫描的档案',
    uneven: '页数与扫描不符的档案',
    unassigned: '有未归位页的档案',
    damaged: '有损坏页的档案',
    lent: '借出',
    overdueLoans: '借阅逾期',
    receiptsDue: '回执逾期未回',
    permitsAsked: '查借阅待审批',
    loose: '零散材料未归档',
    missing: '欠缺材料未补齐',
    doubtful: '审核存疑的档案',
    unaudited: '还没有审核的档案',
  } satisfies Record<Figure, string>,
} as const
