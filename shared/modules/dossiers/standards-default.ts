import { PackageProfile } from './exchange'
import type { DossierStandards } from './standards'
import { DEFAULT_CLASSES } from './standards-classes'
import { COMPLETENESS_CHECKS, COMPLETENESS_SOURCE } from './standards-completeness'

/** @file What comes with the program about dossiers; where each value is from stands beside it in the settings. */

/** 条例 part on consulting (R1.20). */
const REASONS = [
  '干部考察',
  '任免',
  '调动',
  '政治审查',
  '组织处理',
  '入党',
  '参军',
  '出国（境）',
  '退（离）休',
  '工资待遇',
  '治丧',
  '办案',
  '编史修志（须经批准）',
]

export const DEFAULT_DOSSIER_STANDARDS: DossierStandards = {
  version: 0,
  classes: DEFAULT_CLASSES,
  showCopies: false,
  spareLines: 2,
  minDpi: 300,
  mostPageBytes: null,
  profiles: [
    PackageProfile.parse({ name: '通用' }),
    PackageProfile.parse({ name: '文件名写入 _Text 元素', images: 'flatText' }),
    PackageProfile.parse({ name: '嵌套图像元素', images: 'nested', secondSet: '高清图像数据' }),
  ],
  receiptReminderDays: 30,
  afterTransfer: 'all',
  borrowMostDays: 7,
  leastReaders: 2,
  partyMembersOnly: true,
  reasons: REASONS,
  transferReasons: ['调出', '上级管理', '退休', '辞去公职', '死亡', '其他'],
  filingDays: null,
  transferWord: '',
  completeness: COMPLETENESS_CHECKS,
  completenessSource: COMPLETENESS_SOURCE,
}
