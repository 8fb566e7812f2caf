import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import { Permit, PermitContent, Transfer, TransferContent } from '#shared/modules/dossiers/custody'
import { permitService } from '../permit.service'
import { transferService } from '../transfer.service'
import type { Holding } from './holdings'

const DAY_MS = 86_400_000

/** 2026-11-21 so many days before the county's day. */
export function daysAgo({ author }: Stage, days: number): string {
  return new Date(author.now.getTime() - days * DAY_MS).toISOString().slice(0, 10)
}

/** A day as fields have it: 2026.11.21. */
export function written(day: string): string {
  return day.replaceAll('-', '.')
}

const READERS = [
  { name: '邹明远', unit: '中共云泽县纪律检查委员会', post: '干部监督室副主任' },
  { name: '尹书岚', unit: '中共云泽县纪律检查委员会', post: '干部监督室科员' },
].map((it) => ({ ...it, politics: '中共党员', phone: '0000-5520118', declared: true }))

type Asked = {
  kind: 'consult' | 'borrow'
  reason: string
  holdings: readonly Holding[]
  day: number
  until: number
}

/** Somebody asks, somebody reads, somebody keeps a dossier too long, one has left without a receipt. */
export async function makeTraffic(stage: Stage, holdings: readonly Holding[]): Promise<void> {
  const [first, second, , , fifth, sixth, seventh] = holdings
  if (!first || !second || !fifth || !sixth || !seventh) return
  await ask(stage, { kind: 'consult', reason: '干部考察', holdings: [first, second], day: 1, until: -6 })
  const open = await ask(stage, { kind: 'consult', reason: '政治审查', holdings: [fifth], day: 3, until: -4 })
  await grant(stage, open, 2, 'open')
  const late = await ask(stage, { kind: 'borrow', reason: '办案', holdings: [sixth], day: 21, until: 14 })
  await grant(stage, late, 20, 'lent')
  await send(stage, seventh)
}

async function ask(stage: Stage, { kind, reason, holdings, day, until }: Asked): Promise<Permit> {
  const content = PermitContent.parse({
    kind,
    unit: '中共云泽县纪律检查委员会',
    askedOn: written(daysAgo(stage, day)),
    readers: READERS,
    reason,
    wanted: '履历、任免、奖惩',
    dossierIds: holdings.map((it) => it.who.dossierId),
    minutes: kind === 'consult' ? 120 : null,
    until: written(daysAgo(stage, until)),
  })
  const permit = await permitService.createPermit(on(stage, daysAgo(stage, day)), { content })
  return Permit.parse(permit)
}

async function grant(stage: Stage, { id }: Permit, day: number, to: 'open' | 'lent'): Promise<void> {
  const context = on(stage, daysAgo(stage, day))
  const today = written(daysAgo(stage, day))
  const granted = { id, version: 1, grant: true, by: '罗文启', on: today, words: '同意。' }
  await permitService.decidePermit(context, granted)
  await permitService.movePermit(context, {
    id,
    version: 2,
    to,
    on: today,
    by: to === 'lent' ? '邹明远' : '',
    reason: '',
    checks: [],
  })
}

async function send(stage: Stage, { who }: Holding): Promise<void> {
  const day = daysAgo(stage, 44)
  const context = on(stage, day)
  const [facts] = await transferService.transferFacts(context, { dossierIds: [who.dossierId] })
  if (!facts) return
  const content = TransferContent.parse({
    direction: 'out',
    unit: '中共湘原市委组织部',
    unitPhone: '0000-8830021',
    on: written(day),
    carrier: '机要交通',
    form: 'paper',
    handler: stage.author.accountName,
    approval: '同意转出。',
    approvedBy: '罗文启',
    approvedOn: written(day),
    dossiers: [{ ...facts, reason: '上级管理' }],
  })
  const { id } = Transfer.parse(await transferService.createTransfer(context, { content }))
  const sent = { id, version: 1, to: 'sent' as const, on: written(day), by: stage.author.accountName }
  await transferService.moveTransfer(context, { ...sent, reason: '' })
}
