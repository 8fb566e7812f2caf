export { Button, type ButtonProps, KeyCap, LinkButton } from './Button'
export { bareControl } from './bare-control'
export { ConfirmDialog, Dialog } from './ConfirmDialog'
export { moveAmongCells } from './cell-walk'
export {
  arranged,
  type ChoosableColumn,
  movedBefore,
  type PlacedColumn,
  resized,
} from './columns/arrangement'
export { ColumnChooser } from './columns/ColumnChooser'
export { ConditionChips } from './conditions/ConditionChips'
export { chipsOf, conditionOf } from './conditions/condition-tree'
export { sentenceOf, type Vocabulary } from './conditions/condition-words'
export { DataTable } from './DataTable'
export { EditableRows, type EditableRowsProps } from './EditableRows'
export { ErrorNotice, errorAt, type Failure, refusalOf } from './ErrorNotice'
export type { EditColumn } from './edit-column'
export { type ControlProps, Field, type FieldFrame, FieldGrid, FieldStack } from './Field'
export { FigureButton } from './FigureButton'
export { FormDialog } from './FormDialog'
export { moveAmongFigures } from './figure-keys'
export { focusField, focusNext } from './focus-order'
export { type FocusedRule, focusedRule, useFocusedRule } from './focused-rule'
export { type Measures, useMeasures } from './measures'
export { BottomBar, Page, PageHead, PageScroll } from './PageHead'
export { Panel, PanelBlock, Section } from './Panel'
export { PickerField, type PickerFieldProps, PickerInput } from './PickerField'
export { PlainPicker } from './PlainPicker'
export { ProgressLine, progressWords } from './ProgressLine'
export type { PickOption, PickSource } from './pick-options'
export { type RowSource, useArraySource } from './row-source'
export { SendKey } from './SendKey'
export { keyText, useShortcut } from './shortcuts'
export { type CountTab, CountTabs, Segmented } from './Tabs'
export { EmptyState, Tag, type Tone } from './Tag'
export {
  AreaField,
  DateField,
  enterMovesOn,
  type TextCheck,
  TextField,
  type TextFieldProps,
} from './TextField'
export { type TickItem, TickList } from './TickList'
export { movedFocus } from './table-keys'
export type { Column, ColumnMoves, DataTableProps, Selection, TableHandle } from './table-types'
export { showToast } from './toast'
