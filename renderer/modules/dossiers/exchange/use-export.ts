import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { navigate } from 'wouter/use-hash-location'
import type { ExportForm, ExportProblem } from '#shared/modules/dossiers/exchange'
import { DossierId } from '#shared/values/id'
import { api } from '../../../api/client'
import { useShownProgress, useTask } from '../../../app/tasks'
import { type Failure, showToast } from '../../../components'
import { text } from './exchange.text'

/** What is asked of an export, as it stands in the settings. */
export type ExportDraft = {
  form: ExportForm
  profile: string
  zipped: boolean
  purpose: string
  receiver: string
  lock: 'recipients' | 'passphrase'
  recipients: string
  passphrase: string
  again: string
}

const FIRST: ExportDraft = {
  form: 'package',
  profile: '',
  zipped: true,
  purpose: '',
  receiver: '',
  lock: 'recipients',
  recipients: '',
  passphrase: '',
  again: '',
}

/** The dossiers that the address names. */
export function useChosenDossiers(): DossierId[] {
  const [search] = useSearchParams()
  return (search.get('ids') ?? '').split(',').flatMap((it) => {
    const id = DossierId.safeParse(it)
    return id.success ? [id.data] : []
  })
}

/** The settings of an export, its check and the export itself. */
export function useExport(dossierIds: DossierId[]) {
  const [draft, setDraft] = useState(FIRST)
  const [problems, setProblems] = useState<readonly ExportProblem[] | null>(null)
  const [failure, setFailure] = useState<Failure>(null)
  const checking = useTask('dossiers.checkExport', text.checking)
  const exporting = useTask('dossiers.exportDossiers', text.exporting)
  useShownProgress(text.checking)
  useShownProgress(text.exporting)
  const { form, profile } = draft

  const check = async () => {
    setFailure(null)
    const reply = await checking.run({ dossierIds, form, profile })
    if (reply.ok) setProblems(reply.value.problems)
    else if (reply.code !== 'cancelled') setFailure(reply)
  }
  const run = async () => {
    setFailure(null)
    const picked = await api.shell.pickFolder({ purpose: 'export' })
    if (!picked.ok || !picked.value) return
    const reply = await exporting.run({ ...askOf(draft), dossierIds, grant: picked.value })
    if (reply.ok) {
      showToast(text.done(reply.value.target))
      navigate('/dossiers/exports')
    } else if (reply.code !== 'cancelled') setFailure(reply)
  }
  const change = (part: Partial<ExportDraft>) => {
    setDraft({ ...draft, ...part })
    if (part.form || part.profile !== undefined) setProblems(null)
  }
  const running = checking.running || exporting.running
  const { progress, cancel } = exporting.running ? exporting : checking
  return { draft, change, problems, failure, check, run, running, progress, cancel, ready: isReady(draft) }
}

function askOf({ lock, recipients, passphrase, again: _, ...asked }: ExportDraft) {
  const secret =
    lock === 'recipients'
      ? { passphrase: '', recipients: recipients.split(/\s+/).filter((it) => it !== '') }
      : { passphrase, recipients: [] }
  return { ...asked, secret: asked.form === 'sealed' ? secret : { passphrase: '', recipients: [] } }
}

function isReady({ purpose, form, lock, recipients, passphrase, again }: ExportDraft): boolean {
  if (purpose.trim() === '') return false
  if (form !== 'sealed') return true
  return lock === 'recipients' ? recipients.trim() !== '' : passphrase !== '' && passphrase === again
}
