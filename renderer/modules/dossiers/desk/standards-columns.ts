import { classLabel } from '#shared/modules/dossiers/classes'
import type { PackageProfile } from '#shared/modules/dossiers/exchange'
import type { ClassStandard, CompletenessCheck } from '#shared/modules/dossiers/standards'
import type { EditColumn } from '../../../components'
import { tickColumn } from '../../awards/programmes/ticks'
import { numberCheck, numberOf, numberText } from '../../evaluations/schemes/numbers'
import { keyOfLabel } from '../../evaluations/schemes/part-props'
import { standardsText as text } from './standards.text'
import { kindsOf, kindsText, listOf, listText } from './standards-words'

const POINTS = { min: 0, max: 100 }
const MONTHS = { min: 1, max: 120, whole: true }
const PAD = { min: 1, max: 5, whole: true }

export const CLASS_COLUMNS: readonly EditColumn<ClassStandard>[] = [
  {
    key: 'code',
    title: text.classColumns.code,
    width: 56,
    value: (row) => classLabel(row.code),
    set: (row) => row,
    readOnly: true,
  },
  {
    key: 'name',
    title: text.classColumns.name,
    width: 216,
    value: (row) => row.name,
    set: (row, name) => (name.trim() === '' ? row : { ...row, name }),
    limit: 60,
  },
  {
    key: 'order',
    title: text.classColumns.order,
    width: 112,
    value: (row) => text.orders[row.order],
    set: (row, label) => ({ ...row, order: keyOfLabel(text.orders, label, row.order) }),
    options: Object.values(text.orders),
  },
  {
    key: 'kinds',
    title: text.classColumns.kinds,
    value: (row) => kindsText(row.kinds),
    set: (row, typed) => ({ ...row, kinds: kindsOf(typed) }),
    rule: text.kindsRule,
    toCheck: (row) => row.order === 'importance' && row.kinds.length === 0,
  },
  {
    key: 'titles',
    title: text.classColumns.titles,
    value: (row) => listText(row.titles),
    set: (row, typed) => ({ ...row, titles: listOf(typed) }),
    rule: text.titlesRule,
  },
]

/** The two sets of images. */
const SET_COLUMNS: readonly EditColumn<PackageProfile>[] = [
  {
    key: 'images',
    title: text.profileColumns.images,
    width: 120,
    value: (row) => text.images[row.images],
    set: (row, label) => ({ ...row, images: keyOfLabel(text.images, label, row.images) }),
    options: Object.values(text.images),
  },
  {
    key: 'secondSet',
    title: text.profileColumns.secondSet,
    width: 144,
    value: (row) => row.secondSet,
    set: (row, secondSet) => (secondSet.trim() === '' ? row : { ...row, secondSet }),
    options: ['优化图像数据', '高清图像数据'],
    limit: 20,
  },
]

/** How an image file is named. */
const FILE_COLUMNS: readonly EditColumn<PackageProfile>[] = [
  {
    key: 'pad',
    title: text.profileColumns.pad,
    width: 80,
    align: 'right',
    value: (row) => String(row.pad),
    set: (row, typed) => ({ ...row, pad: numberOf(typed, PAD) ?? row.pad }),
    check: numberCheck(PAD),
  },
  {
    key: 'base',
    title: text.profileColumns.base,
    width: 72,
    value: (row) => String(row.base),
    set: (row, typed) => ({ ...row, base: typed === '0' ? 0 : 1 }),
    options: ['0', '1'],
  },
  {
    key: 'extension',
    title: text.profileColumns.extension,
    width: 80,
    value: (row) => row.extension,
    set: (row, typed) => ({ ...row, extension: typed === 'JPG' ? 'JPG' : 'jpg' }),
    options: ['jpg', 'JPG'],
  },
]

export const profileColumns = (readOnly: boolean): readonly EditColumn<PackageProfile>[] => {
  const titles = text.profileColumns
  return [
    {
      key: 'name',
      title: titles.name,
      value: (row) => row.name,
      set: (row, name) => ({ ...row, name }),
      limit: 40,
    },
    ...SET_COLUMNS,
    ...FILE_COLUMNS,
    {
      key: 'classes',
      title: titles.classes,
      width: 88,
      value: (row) => text.classStyles[row.classes],
      set: (row, label) => ({ ...row, classes: keyOfLabel(text.classStyles, label, row.classes) }),
      options: Object.values(text.classStyles),
    },
    tickColumn<PackageProfile>({
      key: 'imageLevel',
      title: titles.imageLevel,
      label: (row) => row.name,
      readOnly,
    }),
  ]
}

/** Months between what happened and its material; only checks that go by it have them. */
const monthsColumn: EditColumn<CompletenessCheck> = {
  key: 'within',
  title: text.checkColumns.within,
  width: 80,
  align: 'right',
  value: (row) => numberText(row.within),
  set: (row, typed) =>
    row.within === null ? row : { ...row, within: numberOf(typed, MONTHS) ?? row.within },
  check: numberCheck(MONTHS),
  placeholder: text.noMonths,
}

export const checkColumns = (readOnly: boolean): readonly EditColumn<CompletenessCheck>[] => {
  const titles = text.checkColumns
  return [
    { key: 'key', title: titles.key, width: 56, value: (row) => row.key, set: (row) => row, readOnly: true },
    {
      key: 'label',
      title: titles.label,
      value: (row) => row.label,
      set: (row, label) => (label.trim() === '' ? row : { ...row, label }),
      limit: 200,
    },
    {
      key: 'points',
      title: titles.points,
      width: 80,
      align: 'right',
      value: (row) => numberText(row.points),
      set: (row, typed) => ({ ...row, points: numberOf(typed, POINTS) ?? row.points }),
      check: numberCheck(POINTS),
    },
    {
      key: 'most',
      title: titles.most,
      width: 72,
      align: 'right',
      value: (row) => numberText(row.most),
      set: (row, typed) => {
        const most = numberOf(typed, POINTS)
        return most === undefined ? row : { ...row, most }
      },
      check: numberCheck(POINTS),
      placeholder: text.noLimit,
    },
    monthsColumn,
    {
      key: 'source',
      title: titles.source,
      width: 208,
      value: (row) => row.source,
      set: (row, source) => ({ ...row, source }),
      rule: text.checkSourceRule,
      limit: 200,
      placeholder: text.fromSheet,
    },
    tickColumn<CompletenessCheck>({ key: 'fatal', title: titles.fatal, label: (row) => row.key, readOnly }),
    tickColumn<CompletenessCheck>({ key: 'on', title: titles.on, label: (row) => row.key, readOnly }),
  ]
}
