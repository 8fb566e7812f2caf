import { type Permit, PermitContent, type PermitReader } from '#shared/modules/dossiers/custody'
import { parsePartialDate } from '#shared/values/partial-date'
import type { TextCheck } from '../../../components'
import { text } from './permits.text'

/** A permit while it is typed: minutes as written, rows with keys. */
export type Typed = Omit<PermitContent, 'minutes' | 'readers'> & {
  minutes: string
  readers: (PermitReader & { key: string })[]
}

export function typedOf(permit: Permit | null, handler: string, today: string): Typed {
  if (permit === null)
    return { ...EMPTY, askedOn: today, until: today, handler, readers: [newReader(), newReader()] }
  const { minutes, readers, ...rest } = PermitContent.parse(permit)
  return {
    ...rest,
    minutes: minutes === null ? '' : String(minutes),
    readers: readers.map((it) => ({ ...it, key: crypto.randomUUID() })),
  }
}

const EMPTY: Typed = {
  kind: 'consult',
  unit: '',
  askedOn: '',
  readers: [],
  reason: '',
  wanted: '',
  dossierIds: [],
  materialIds: [],
  minutes: '',
  mayPrint: false,
  mayExport: false,
  until: '',
  unitOpinion: '',
  unitLeader: '',
  unitOn: '',
  enclosures: '',
  handler: '',
  remark: '',
}

export function newReader(): Typed['readers'][number] {
  return {
    key: crypto.randomUUID(),
    name: '',
    unit: '',
    post: '',
    politics: '',
    phone: '',
    identityNumber: '',
    personId: null,
    accountId: null,
    relatives: '',
    declared: false,
  }
}

/** What is sent: rows without a name are left out. */
export function contentOf({ minutes, readers, ...rest }: Typed): PermitContent {
  return {
    ...rest,
    minutes: minutes.trim() === '' ? null : Number(minutes),
    readers: readers.filter((it) => it.name.trim() !== '').map(({ key: _, ...it }) => it),
  }
}

export const checkDay: TextCheck = (written) => {
  const date = parsePartialDate(written)
  return date === null ? { ok: false, message: text.wrongDate } : { ok: true, text: date }
}
