import type { ReactNode } from 'react'
import type { Grant } from '#shared/values/id'
import { FileDropArea } from '../../../app/files/FileDropArea'
import { LinkButton } from '../../../components'
import classes from '../ledgers.module.css'
import { text } from '../ledgers.text'

type Props = {
  busy: boolean
  onChoose: () => void
  onDropped: (grants: readonly Grant[]) => void
  children?: ReactNode
}

/** Where a workbook is dropped or chosen. */
export function NoWorkbook({ busy, onChoose, onDropped, children }: Props) {
  return (
    <FileDropArea className={classes.drop} disabled={busy} onDropped={onDropped}>
      {(over) => (
        <div className={classes.dropBox} data-over={over}>
          <p>{over ? text.dropHere : text.chooseHint}</p>
          <p className={classes.acts}>
            <LinkButton onClick={onChoose}>{text.choose}</LinkButton>
            {children}
          </p>
        </div>
      )}
    </FileDropArea>
  )
}
