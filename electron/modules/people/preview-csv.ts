import type { CsvCell } from '#electron/platform/formats/index'
import { type FieldChoice, type ItemAction, OUTCOME_LABELS } from '#shared/modules/people/exchange'
import type { IncomingFile } from './preview'
import { sortedFiles, toItem } from './preview-view'

const HEAD = ['文件', '结果', '姓名', '单位', '匹配', '项目', '库内', '文件值', '处理', '依据或说明', '办法']
const CHOICES: Record<FieldChoice, string> = { keep: '保留', adopt: '采用', later: '待定' }
const ACTIONS: Record<ItemAction, string> = {
  write: '写入',
  skip: '不写入',
  merge: '合并',
  separate: '两人',
  later: '待定',
}

/** The preview as a table: a row for each difference and finding, one for each file without any. */
export function differenceRows(files: readonly IncomingFile[]): CsvCell[][] {
  return [HEAD, ...sortedFiles(files, null).flatMap(rowsOf)]
}

function rowsOf(file: IncomingFile): CsvCell[][] {
  const item = toItem(file)
  const head = [item.fileName, OUTCOME_LABELS[item.outcome], item.name, item.unit, item.match]
  const rows: CsvCell[][] = [
    ...item.findings.map((it) => [
      ...head,
      it.label,
      '',
      it.fix?.text ?? '',
      ACTIONS[item.action],
      it.message,
      it.remedy,
    ]),
    ...item.differences.map((it) => [
      ...head,
      it.label,
      it.stored,
      it.incoming,
      CHOICES[it.choice],
      it.basis,
      '',
    ]),
  ]
  return rows.length > 0 ? rows : [[...head, '', '', '', ACTIONS[item.action], item.summary, '']]
}
