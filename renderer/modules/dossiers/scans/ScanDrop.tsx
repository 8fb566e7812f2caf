import type { ReactNode } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Grant } from '#shared/values/id'
import { FileDropArea } from '../../../app/files/FileDropArea'
import type { ScanAim } from './scan-state'
import classes from './scans.module.css'
import { text } from './scans.text'
import { useScanLook } from './use-scans'

/** Lets scans be dropped on an open dossier: they are read, and shown on their own page before anything is kept. */
export function ScanDrop({
  dossierId,
  materialId,
  disabled,
  children,
}: ScanAim & { disabled: boolean; children: ReactNode }) {
  const look = useScanLook({ dossierId, materialId })
  const dropped = (grants: readonly Grant[]) => {
    if (grants.length === 0) return
    look.run(grants)
    navigate(`/dossiers/scans/${dossierId}`)
  }
  return (
    <FileDropArea className={classes.onDossier} disabled={disabled || look.busy} onDropped={dropped}>
      {(over) => (
        <>
          {children}
          {over && !disabled && <div className={classes.veil}>{text.dropOnDossier}</div>}
        </>
      )}
    </FileDropArea>
  )
}
