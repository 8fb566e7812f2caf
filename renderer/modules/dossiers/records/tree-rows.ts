import {
  CLASS_CODES,
  type ClassCode,
  classLabel,
  isContainer,
  SKELETON,
  type SkeletonCode,
} from '#shared/modules/dossiers/classes'
import type { Material } from '#shared/modules/dossiers/material'
import type { ClassStandard } from '#shared/modules/dossiers/standards'
import { text } from './records.text'

/** A visible row of the tree: a class with how much it holds, or a material. */
export type TreeRow =
  | {
      kind: 'class'
      code: SkeletonCode
      label: string
      name: string
      count: number
      open: boolean
      depth: 0 | 1
    }
  | { kind: 'material'; material: Material; depth: 1 | 2 }

export function keyOf(row: TreeRow): string {
  return row.kind === 'class' ? row.code : row.material.id
}

/** The rows in sight: the whole skeleton, what is open below it. A class without material does not open. */
export function treeRows(
  materials: readonly Material[],
  { standards, open }: { standards: readonly ClassStandard[]; open: ReadonlySet<SkeletonCode> },
): TreeRow[] {
  const inClass = (code: ClassCode) => materials.filter((it) => it.classCode === code)
  return SKELETON.flatMap((code): TreeRow[] => {
    const within = codesWithin(code).flatMap(inClass)
    const parent = parentOf(code)
    if (parent && !open.has(parent)) return []
    const depth = parent ? 1 : 0
    const head: TreeRow = {
      kind: 'class',
      code,
      label: classLabel(code),
      name: className(code, standards),
      count: within.length,
      open: open.has(code) && (within.length > 0 || isContainer(code)),
      depth,
    }
    if (!head.open || isContainer(code)) return [head]
    return [
      head,
      ...within.map((material): TreeRow => ({ kind: 'material', material, depth: parent ? 2 : 1 })),
    ]
  })
}

/** The classes that have to be open for a material to be in sight. */
export function openFor(code: ClassCode): SkeletonCode[] {
  const parent = parentOf(code)
  return parent ? [parent, code] : [code]
}

export function parentOf(code: SkeletonCode): '4' | '9' | null {
  const [main, sub] = code.split('-')
  return sub !== undefined && (main === '4' || main === '9') ? main : null
}

/** The classes that hold what counts for a row of the skeleton. */
export function codesWithin(code: SkeletonCode): ClassCode[] {
  if (!isContainer(code)) return [code]
  return CLASS_CODES.filter((it) => parentOf(it) === code)
}

/** The name of a class as lists write it: without the word 材料, which all have. */
export function className(code: SkeletonCode, standards: readonly ClassStandard[]): string {
  if (isContainer(code)) return text.containers[code]
  return (standards.find((it) => it.code === code)?.name ?? '').replace(/(?<!的)材料$/, '')
}
