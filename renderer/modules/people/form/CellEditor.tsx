import { type CSSProperties, type RefObject, useLayoutEffect } from 'react'
import type { FormData, FormReport } from '#shared/modules/people/form'
import { familyList } from '../../../components/paper/measure'
import { useEditing } from '../person/editor-context'
import { CareerCell } from './CareerCell'
import { type CellTarget, targetOfCell } from './cell-map'
import { focusCell } from './focus-cell'
import classes from './form.module.css'
import { PhotoCell } from './PhotoCell'
import { TextCell } from './TextCell'
import { useCellKeys } from './use-cell-keys'
import { type DeskPlace, useCellPlace } from './use-cell-place'
import type { usePile } from './use-pile'

type CellEditorProps = {
  frame: RefObject<HTMLDivElement | null>
  form: FormData
  report: FormReport | null
  fonts: { body: readonly string[] }
  pile: ReturnType<typeof usePile>
}

/** Points a cell is written in while nothing stands in it yet. */
const EMPTY_SIZE = 12
const MM_PER_POINT = 25.4 / 72

/** What is typed into the cell in work, over its place on the sheet, in the type that the sheet sets it in. */
export function CellEditor({ frame, form, report, fonts, pile }: CellEditorProps) {
  const { cell, readOnly } = useEditing()
  const place = useCellPlace(frame, cell)
  const keys = useCellKeys(frame, pile)
  const there = place !== null
  useLayoutEffect(() => {
    if (there) focusCell()
  }, [there])
  if (!place) return null
  const target = targetOfCell(cell)
  const size = report?.cells.find((it) => it.cell === cell)?.size ?? EMPTY_SIZE
  const fixed = readOnly || target.kind === 'fixed'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside has the focus; its keys are heard here
    <div
      className={classes.editor}
      data-cell-editor={cell}
      data-align={alignOf(cell)}
      data-kind={cell === 'JianLi' ? 'career' : target.kind}
      style={styleOf(place, size, fonts.body, target)}
      onKeyDown={keys}
    >
      {fixed && <button type="button" className={classes.fixedCell} data-control aria-label={cell} />}
      {!fixed && target.kind === 'photo' && <PhotoCell />}
      {!fixed && cell === 'JianLi' && <CareerCell />}
      {!fixed && cell !== 'JianLi' && target.kind !== 'photo' && <TextCell aside={asideOf(cell, form)} />}
    </div>
  )
}

function styleOf(
  place: DeskPlace,
  size: number,
  families: readonly string[],
  target: CellTarget,
): CSSProperties {
  const { left, top, width, height, scale } = place
  const narrow = target.kind === 'family' && target.field === 'birth'
  return {
    left,
    top,
    width: narrow ? Math.max(width, 6.5 * size * MM_PER_POINT * scale) : width,
    minHeight: height,
    ...(target.kind === 'derived' && target.set === 'career' ? { height } : {}),
    fontFamily: familyList(families),
    fontSize: size * MM_PER_POINT * scale,
  }
}

const FROM_THE_LEFT =
  /^(XianRenZhiWu|NiRenZhiWu|NiMianZhiWu|JianLi|JiangChengQingKuang|NianDuKaoHeJieGuo|RenMianLiYou|TianBiaoRen)$|GongZuoDanWei|^JiaTing.*ChuShengRiQi$/

function alignOf(cell: string): 'left' | 'center' {
  return FROM_THE_LEFT.test(cell) ? 'left' : 'center'
}

/** What the form works out below a date. */
function asideOf(cell: string, form: FormData): string {
  if (cell === 'ChuShengNianYue') return form.age
  return cell === 'DaoLingNianYue' ? form.retirementAge : ''
}
