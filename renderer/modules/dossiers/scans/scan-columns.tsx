import { classLabel } from '#shared/modules/dossiers/classes'
import type { Material } from '#shared/modules/dossiers/material'
import type { ScanPage, ScanPreview, ScanRefusal } from '#shared/modules/dossiers/scan'
import { listName } from '#shared/values/name-order'
import { type Column, Tag } from '../../../components'
import classes from './scans.module.css'
import { text } from './scans.text'

/** What a page shown on the screen should have at least (domain rules 2.1). */
const FINE_DPI = 300

const { columns } = text

type Known = { materials: ReadonlyMap<string, Material>; left: ReadonlySet<string> }

/** Where each page comes from and where it would go. */
export function scanColumns({ materials, left }: Known): readonly Column<ScanPage>[] {
  return [
    {
      key: 'file',
      title: columns.file,
      render: (it) => (
        <span className={classes.clipped} title={it.fileName}>
          {it.fileName}
        </span>
      ),
    },
    { key: 'filePage', title: columns.filePage, width: 44, align: 'right', render: (it) => it.filePage },
    {
      key: 'size',
      title: columns.size,
      width: 104,
      align: 'right',
      quiet: true,
      from: 900,
      render: (it) => `${it.width} × ${it.height}`,
    },
    { key: 'dpi', title: columns.dpi, width: 52, align: 'right', quiet: true, render: (it) => it.dpi ?? '–' },
    {
      key: 'place',
      title: columns.place,
      width: 248,
      render: (it) => <Place page={it} materials={materials} />,
    },
    { key: 'no', title: columns.no, width: 52, align: 'right', render: (it) => it.no || '–' },
    {
      key: 'hints',
      title: columns.hints,
      width: 176,
      render: (it) => <Hints page={it} left={left.has(it.key)} />,
    },
  ]
}

/** Class and number as the catalogue writes them, from a name: 四-1 2. */
function namedPlace({ classCode, materialNo }: Pick<ScanPage, 'classCode' | 'materialNo'>): string {
  if (classCode === null) return ''
  return materialNo > 0 ? `${classLabel(classCode)} ${materialNo}` : classLabel(classCode)
}

function Place({ page, materials }: { page: ScanPage; materials: Known['materials'] }) {
  if (page.dossierId === null) return <span className={classes.red}>{text.noDossier}</span>
  const material = page.materialId && materials.get(page.materialId)
  const words = material
    ? text.material(`${classLabel(material.classCode)} ${material.no}`, material.title)
    : page.classCode
      ? text.lacking(namedPlace(page))
      : text.unassigned
  return (
    <span className={material || page.materialId ? classes.clipped : classes.amber} title={words}>
      {words}
    </span>
  )
}

function Hints({ page, left }: { page: ScanPage; left: boolean }) {
  if (left) return <Tag tone="normal">{text.left}</Tag>
  return (
    <span className={classes.hints}>
      {page.blank && <Tag tone="amber">{text.blank}</Tag>}
      {page.duplicateOf !== '' && <Tag tone="amber">{text.duplicate}</Tag>}
      {page.dpi !== null && page.dpi < FINE_DPI && <Tag tone="normal">{text.coarse}</Tag>}
    </span>
  )
}

export const refusedColumns: readonly Column<ScanRefusal>[] = [
  {
    key: 'file',
    title: columns.file,
    width: 320,
    render: (it) => (
      <span className={classes.clipped} title={it.fileName}>
        {it.fileName}
      </span>
    ),
  },
  { key: 'filePage', title: columns.filePage, width: 44, align: 'right', render: (it) => it.filePage },
  {
    key: 'reason',
    title: columns.reason,
    render: (it) => (
      <span className={classes.clipped} title={it.reason}>
        {it.reason}
      </span>
    ),
  },
]

type Named = ScanPreview['dossiers'][number]

export const dossierColumns: readonly Column<Named>[] = [
  { key: 'folder', title: columns.folder, render: (it) => it.folder || '–' },
  { key: 'name', title: columns.name, width: 96, strong: true, render: (it) => listName(it.name) },
  {
    key: 'dossier',
    title: columns.dossier,
    width: 160,
    render: (it) => (it.dossierId ? text.found : <span className={classes.red}>{text.noDossier}</span>),
  },
  { key: 'pages', title: columns.pages, width: 64, align: 'right', render: (it) => it.pages },
]
