import { type DragEvent, type ReactNode, useState } from 'react'
import type { Grant } from '#shared/values/id'
import { grantsOfDropped } from '../../api/client'

type Props = {
  className: string | undefined
  disabled: boolean
  onDropped: (grants: readonly Grant[]) => void
  children: (over: boolean) => ReactNode
}

/** Takes files and folders that are dropped on it. */
export function FileDropArea({ className, disabled, onDropped, children }: Props) {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!disabled) void grantsOfDropped([...event.dataTransfer.files]).then(onDropped)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a second way beside the buttons
    <div
      className={className}
      onDragOver={(event) => {
        // Pages and rows that are dragged about inside the window are no files.
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => event.dataTransfer.types.includes('Files') && drop(event)}
    >
      {children(over)}
    </div>
  )
}
