import { useQuery } from '@tanstack/react-query'
import { createContext, useContext, useEffect } from 'react'
import type { Topic } from '#shared/ipc/method'
import type { Caller, VaultState } from '#shared/platform/vault/contract'
import type { Right } from '#shared/security/rights'
import { api, onNotice, unwrap } from '../api/client'
import { closeAllToasts } from '../components/toast'
import { queryClient, whenSignedOut } from './queries'
import { closeAllRecords } from './record-tabs'
import { tellOperation } from './status'
import { createStore } from './store'

const VAULT_KEY = ['vault']
/** The name that was signed in last: the lock screen keeps it. */
const lastName = createStore('')
const beforeLock = new Set<() => void | Promise<void>>()

/** The state of the database and who is signed in; fetched again when the records side says it changed. */
export function useVaultState() {
  const { data, error } = useQuery({
    queryKey: VAULT_KEY,
    queryFn: () => unwrap(api.vault.state({})),
    meta: { topics: ['vault'] satisfies Topic[] },
  })
  useEffect(() => {
    whenSignedOut(refetchVault)
    return onNotice((notice) => {
      if (notice.type === 'vault') refetchVault()
    })
  }, [])
  const open = data?.phase === 'open'
  const name = data?.caller?.name ?? ''
  useEffect(() => {
    if (open) lastName.set(name)
    else forgetRecords()
  }, [open, name])
  const database = data?.databaseName ?? ''
  useEffect(() => {
    if (database === '') closeAllRecords()
    document.title = database
  }, [database])
  return { state: data, error }
}

export const useLastName = lastName.use

function refetchVault(): void {
  void queryClient.invalidateQueries({ queryKey: VAULT_KEY })
}

/** What a door answered is the state now. */
export function setVaultState(state: VaultState): void {
  queryClient.setQueryData(VAULT_KEY, state)
}

/** A locked window keeps no record: every answer that came from the database goes, and every report that names one. */
function forgetRecords(): void {
  closeAllToasts()
  tellOperation('')
  queryClient.removeQueries({ queryKey: ['api'] })
}

/** Runs before the window locks: a page keeps its unsaved text here. Returns the function that takes it back. */
export function onBeforeLock(keep: () => void | Promise<void>): () => void {
  beforeLock.add(keep)
  return () => beforeLock.delete(keep)
}

/** Clears the keys and shows the lock screen, once unsaved text is kept as draft. */
export async function lockNow(reason: 'asked' | 'idle'): Promise<void> {
  await Promise.allSettled([...beforeLock].map((keep) => keep()))
  const reply = await api.vault.lock({ reason })
  if (reply.ok) setVaultState(reply.value)
  else refetchVault()
}

/** Signs out and forgets which database was open. */
export async function signOut(): Promise<void> {
  await Promise.allSettled([...beforeLock].map((keep) => keep()))
  const reply = await api.vault.signOut({})
  closeAllRecords()
  lastName.set('')
  if (reply.ok) setVaultState(reply.value)
  else refetchVault()
}

/** An open database and the one who is signed in, for everything inside the frame. */
export type Session = { state: VaultState; caller: Caller }

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside the frame')
  return session
}

/** Whether the one who is signed in holds a right. The records side checks it again. */
export function useRight(right: Right): boolean {
  return useSession().caller.rights.includes(right)
}
