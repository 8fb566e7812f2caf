import { plusDays, wholeDay } from '../awards/rules-calendar'
import type { Transfer, TransferContent, TransferDossier, TransferState } from './custody'

/** @file 转递 (domain rules 1.6). */

type Direction = TransferContent['direction']

const MOVES: Record<Direction, Partial<Record<TransferState, readonly TransferState[]>>> = {
  out: { draft: ['sent', 'cancelled'], sent: ['received', 'cancelled'] },
  in: { checking: ['stored', 'cancelled'], stored: ['received'] },
}

/** Where a transfer can go from its state. What comes in is checked, stored, and answered by a receipt. */
export function transferMoves(direction: Direction, state: TransferState): readonly TransferState[] {
  return MOVES[direction][state] ?? []
}

/** Its content can still be typed. */
export function transferIsOpen({ direction, state }: Pick<Transfer, 'direction' | 'state'>): boolean {
  return state === (direction === 'out' ? 'draft' : 'checking')
}

/** 云组档转字第 12 号, 转递单第 12 号 where a department has no 字 of its own; what comes in has the number of the register: 接收登记 2026-003. */
export function transferTitle(
  direction: Direction,
  { word, year, number }: { word: string; year: number; number: number },
): string {
  return direction === 'out'
    ? `${word ? `${word}字` : '转递单'}第 ${number} 号`
    : `接收登记 ${year}-${String(number).padStart(3, '0')}`
}

/** The last day on which the receipt is not late (R1.14); '' where the day of sending is not known to the day. */
export function receiptDue(on: string, days: number): string {
  const day = wholeDay(on)
  return day ? plusDays(day, days) : ''
}

/** Volumes move, not only single materials: the dossier itself leaves or comes. */
export function isWhole({
  originals,
  duplicates,
}: Pick<TransferDossier, 'originals' | 'duplicates'>): boolean {
  return originals + duplicates > 0
}

export type Trouble = { field: string; message: string; remedy: string }

/** The first thing that keeps a transfer from being sent: approval, and who carries it (R1.13). */
export function sendTrouble(it: TransferContent): Trouble | null {
  if (it.approvedBy === '' || it.approvedOn === '')
    return { field: 'approvedBy', message: '转出还没有领导批示。', remedy: '填写批示人和日期后再转出。' }
  if (it.form === 'digital') return null
  const carriers = it.carrier.split(/[\s、，,；;]+/u).filter((name) => name !== '')
  if (carriers.length === 0)
    return { field: 'carrier', message: '转递方式未填。', remedy: '填写机要交通，或两名专人的姓名。' }
  const own = it.dossiers.find((dossier) => carriers.includes(dossier.name))
  if (own)
    return {
      field: 'carrier',
      message: `${own.name}是档案所属人，档案不得由本人携带。`,
      remedy: '经机要交通，或另派两名专人。',
    }
  if (it.carrier.includes('机要') || carriers.length >= 2) return null
  return {
    field: 'carrier',
    message: '专人转递须有两人。',
    remedy: '填写两名专人的姓名，或经机要交通。',
  }
}

/** The first thing that keeps what came in from being stored: a dossier not checked, nobody who checked. */
export function storeTrouble(it: TransferContent): Trouble | null {
  for (const [at, dossier] of it.dossiers.entries()) {
    const field = `dossiers.${at}`
    if (dossier.found === null)
      return { field, message: `${dossier.name}的档案还没有逐件核对。`, remedy: '核对后填写实收份数。' }
    const uneven = dossier.found !== dossier.materials || dossier.absent.length > 0
    if (uneven && dossier.troubles === '')
      return {
        field,
        message: `${dossier.name}的材料应有 ${dossier.materials} 份，实收 ${dossier.found} 份，没有说明。`,
        remedy: '写明缺少或多出的材料。',
      }
  }
  if (it.checkedBy === '' || it.checkedOn === '')
    return { field: 'checkedBy', message: '审核人、审核日期未填。', remedy: '填写后再入库。' }
  if (it.quality === '') return { field: 'quality', message: '案卷质量未填。', remedy: '填写后再入库。' }
  return null
}
