import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Register } from '#shared/modules/organizations/register-layout'
import type { WorkPaper } from '#shared/platform/papers/contract'
import { WorkPaperActions } from '../../../../app/papers/WorkPaperActions'
import { Button } from '../../../../components'
import { LayoutDialog } from './LayoutDialog'
import { text } from './registers.text'

type Props = {
  register: Register
  paper: WorkPaper
  /** Names the files. */
  name: string
  mayEdit: boolean
}

/** What a register can do with workbooks and paper: take one in, set its columns, print, save. */
export function RegisterActions({ register, paper, name, mayEdit }: Props) {
  const [arranging, setArranging] = useState(false)
  return (
    <>
      {mayEdit && (
        <>
          <Button onClick={() => navigate(`/organizations/${register}/take`)}>{text.open}</Button>
          <Button onClick={() => setArranging(true)}>{text.layout}</Button>
        </>
      )}
      <WorkPaperActions paper={paper} label={name} name={name} table />
      {arranging && <LayoutDialog register={register} onClose={() => setArranging(false)} />}
    </>
  )
}
