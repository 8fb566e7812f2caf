import { type Transfer, TransferContent, type TransferDossier } from '#shared/modules/dossiers/custody'

/** A dossier's row while it is typed: numbers as written. */
export type TypedRow = Omit<TransferDossier, 'originals' | 'duplicates' | 'materials' | 'found'> & {
  key: string
  originals: string
  duplicates: string
  materials: string
  found: string
}
export type Typed = Omit<TransferContent, 'dossiers'> & { dossiers: TypedRow[] }

export function typedOf(
  transfer: Transfer | null,
  fresh: { direction: 'out' | 'in'; on: string; by: string },
): Typed {
  if (transfer === null) {
    const hands = fresh.direction === 'out' ? { handler: fresh.by } : { receiver: fresh.by }
    return { ...EMPTY, ...hands, direction: fresh.direction, on: fresh.on }
  }
  const { dossiers, ...rest } = TransferContent.parse(transfer)
  return { ...rest, dossiers: dossiers.map(rowOf) }
}

const EMPTY: Typed = {
  direction: 'out',
  unit: '',
  unitPhone: '',
  slipNumber: '',
  on: '',
  carrier: '',
  form: 'paper',
  handler: '',
  receiver: '',
  dossiers: [],
  quality: '',
  enclosures: '',
  approval: '',
  approvedBy: '',
  approvedOn: '',
  checkedBy: '',
  checkedOn: '',
  remark: '',
}

export function rowOf(it: TransferDossier): TypedRow {
  return {
    ...it,
    key: crypto.randomUUID(),
    originals: String(it.originals),
    duplicates: String(it.duplicates),
    materials: String(it.materials),
    found: it.found === null ? '' : String(it.found),
  }
}

export function newRow(): TypedRow {
  return rowOf({
    dossierId: null,
    personId: null,
    name: '',
    unitPost: '',
    reason: '',
    originals: 1,
    duplicates: 0,
    materials: 0,
    found: null,
    absent: [],
    troubles: '',
    cabinet: '',
    shelf: '',
  })
}

/** What is sent: rows without a name are left out. */
export function contentOf({ dossiers, ...rest }: Typed): TransferContent {
  return {
    ...rest,
    dossiers: dossiers
      .filter((it) => it.name.trim() !== '')
      .map(({ key: _, ...it }) => ({
        ...it,
        originals: count(it.originals),
        duplicates: count(it.duplicates),
        materials: count(it.materials),
        found: it.found.trim() === '' ? null : count(it.found),
      })),
  }
}

function count(written: string): number {
  return /^\d{1,4}$/.test(written.trim()) ? Number(written) : 0
}
