import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Command, Door, Method, Query, Task, Topic } from '#shared/ipc/method'
import { type Refusal, RefusalError, type Reply, refuse } from '#shared/ipc/reply'
import { type AuditEntry, appendAudit } from '../audit/chain'
import type { OpenDatabase } from '../database/open-database'
import type { Trx } from '../database/schema'
import { logDefect } from '../log/log'
import type { AuditNote, Context, SignedIn, TaskContext } from './context'
import type { Host } from './host'
import { firstIssue } from './input-issue'
import type { TaskRun } from './task-run'

type Input<M> = M extends { input: infer I extends z.ZodType } ? z.output<I> : never
type Result<M> = M extends { output: infer O extends z.ZodType } ? z.input<O> : never

/** Exactly one function for every method of a contract; a door's takes no context. */
export type Handlers<C> = {
  [K in keyof C]: C[K] extends { kind: 'door' }
    ? (input: Input<C[K]>, run: TaskRun) => Promise<Result<C[K]>>
    : C[K] extends { kind: 'task' }
      ? (context: TaskContext, input: Input<C[K]>) => Promise<Result<C[K]>>
      : (context: Context, input: Input<C[K]>) => Promise<Result<C[K]>>
}

/** A session: the open database and who holds it; `changes` counts what was changed, by topic. */
export type Session = {
  database: OpenDatabase
  caller: SignedIn
  memory: Map<string, unknown>
  changes: Map<Topic, number>
}

export type Passage = {
  name: string
  method: Method
  handler: (...args: never[]) => Promise<unknown>
  raw: unknown
  session: Session | null
  host: Host
  now: string
  run: TaskRun
  /** Filled with what the call says it touched. */
  touched: Set<Topic>
}

/**
 * The one way to the records: session, right, input, transaction with audit, output. A refusal comes back as a
 * value; whatever else is thrown is a defect, logged and answered without its details.
 */
export async function pass(passage: Passage): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await admit(passage) }
  } catch (error) {
    if (error instanceof RefusalError) return noteRefusal(passage, error.refusal)
    logDefect(passage.name, error)
    return {
      ok: false,
      code: 'defect',
      message: '程序出错，这一步没有写入。',
      remedy: '重试一次；仍出错时把“设置－关于”里的日志交给维护人员。',
    }
  }
}

async function admit({
  name,
  method,
  handler,
  raw,
  session,
  host,
  now,
  run,
  touched,
}: Passage): Promise<unknown> {
  if (method.kind === 'door')
    return checkedOutput(method, await call(handler, checkedInput(method, raw), run))
  if (!session) throw refuse('signed-out', '已锁定或未登录。', { remedy: '登录后再试。' })
  if (!session.caller.rights.has(method.right))
    throw refuse('forbidden', '没有这项权限。', { remedy: '由系统管理员在“设置－账号”中授予。' })
  const input = checkedInput(method, raw)
  const visit: Visit = { name, method, handler, input, session, host, now, run, touched }
  if (method.kind === 'query') return method.audit ? inTransaction(visit) : read(visit)
  if (method.kind === 'task' && method.transaction === 'none') return longRead(visit)
  return inTransaction(visit)
}

type Visit = Omit<Passage, 'raw' | 'method' | 'session'> & {
  method: Query | Command | Task
  input: unknown
  session: Session
}

/** A plain query runs on the read connection, so that it is answered while a long task writes. */
async function read(visit: Visit): Promise<unknown> {
  const { context } = contextFor(visit, visit.session.database.reader)
  return checkedOutput(visit.method, await call(visit.handler, context, visit.input))
}

async function inTransaction(visit: Visit): Promise<unknown> {
  const afterwards: (() => void)[] = []
  const output = await visit.session.database.writer.transaction().execute(async (trx) => {
    const { context, notes, recorded } = contextFor(visit, trx, afterwards)
    const result = await call(visit.handler, context, visit.input)
    const checked = checkedOutput(visit.method, result)
    if (notes.length > 0 || !recorded()) await writeNotes(visit, trx, notes)
    return checked
  })
  for (const work of afterwards) work()
  return output
}

/** A task without its own transaction: it reads at leisure, and what it writes goes through `write`. */
async function longRead(visit: Visit): Promise<unknown> {
  const afterwards: (() => void)[] = []
  const { context, notes, recorded } = contextFor(visit, visit.session.database.reader, afterwards)
  const result = await call(visit.handler, context, visit.input)
  const output = checkedOutput(visit.method, result)
  const due = notes.splice(0)
  if (due.length > 0 || !recorded()) await context.write((trx) => writeNotes(visit, trx, due))
  for (const work of afterwards) work()
  return output
}

type Given = { context: TaskContext; notes: AuditNote[]; recorded: () => boolean }

function contextFor(visit: Visit, trx: Trx, afterwards: (() => void)[] = []): Given {
  const notes: AuditNote[] = []
  let recordedSome = false
  const { session, host, now, run, method } = visit
  const context: TaskContext = {
    trx,
    caller: session.caller,
    now,
    note: (note) => notes.push(note),
    touch: (topics) => {
      for (const topic of topics) visit.touched.add(topic)
    },
    onCommit: (work) => afterwards.push(work),
    host,
    store: session.database.store,
    session: session.memory,
    changes: session.changes,
    progress: run.progress,
    step: run.step,
    signal: run.signal,
    record: async () => {
      const due = notes.splice(0)
      recordedSome ||= due.length > 0
      if (due.length > 0) await context.write((open) => writeNotes(visit, open, due))
    },
    write: (work) =>
      method.kind === 'task' && method.transaction === 'none'
        ? session.database.writer.transaction().execute(async (open) => {
            const result = await work(open)
            const due = notes.splice(0)
            recordedSome ||= due.length > 0
            if (due.length > 0) await writeNotes(visit, open, due)
            return result
          })
        : work(trx),
  }
  return { context, notes, recorded: () => recordedSome }
}

async function writeNotes(visit: Visit, trx: Trx, notes: AuditNote[]): Promise<void> {
  const { method, session } = visit
  const audit = method.audit
  if (!audit || typeof audit === 'string') return
  const field = 'target' in audit ? audit.target : undefined
  const named = field ? String((visit.input as Record<string, unknown>)[field] ?? '') : ''
  const rows: AuditNote[] =
    notes.length > 0
      ? notes
      : [{ targetKind: visit.name.split('.')[0] ?? '', targetId: named, targetName: '' }]
  const outcome = method.kind === 'query' ? 'viewed' : 'done'
  await appendAudit(
    trx,
    session.database.auditKey,
    rows.map((note) => entryOf(visit, note, audit.action, outcome)),
  )
}

function entryOf(visit: Visit, note: AuditNote, action: string, outcome: AuditEntry['outcome']): AuditEntry {
  return {
    at: visit.now,
    accountId: visit.session.caller.accountId,
    accountName: visit.session.caller.name,
    method: visit.name,
    action: note.action ?? action,
    targetKind: note.targetKind,
    targetId: note.targetId,
    targetName: note.targetName,
    outcome,
    changes: note.changes ?? [],
    batchId: note.batchId ?? null,
    recordVersion: note.recordVersion ?? null,
  }
}

/** A refused right leaves a trace; other refusals are ordinary conversation. */
async function noteRefusal(passage: Passage, refusal: Refusal): Promise<Refusal> {
  const { session, method } = passage
  if (refusal.code !== 'forbidden' || !session || method.kind === 'door') return refusal
  const audit = method.audit
  const action = audit && typeof audit !== 'string' ? audit.action : passage.name
  const visit = { ...passage, method, session, input: null }
  const entry = entryOf(
    visit,
    { targetKind: 'method', targetId: digest(passage.raw), targetName: '' },
    action,
    'refused',
  )
  await session.database.writer
    .transaction()
    .execute((trx) => appendAudit(trx, session.database.auditKey, [entry]))
  return refusal
}

function digest(raw: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(raw) ?? '')
    .digest('hex')
    .slice(0, 16)
}

function checkedInput(method: Method | Door, raw: unknown): unknown {
  const parsed = method.input.safeParse(raw)
  if (parsed.success) return parsed.data
  const { field, message } = firstIssue(parsed.error)
  throw refuse('invalid-input', message, field ? { field } : {})
}

/** What leaves is what was promised: fields the contract does not name are dropped, a wrong one is a defect. */
function checkedOutput(method: Method | Door, value: unknown): unknown {
  return method.output.parse(value)
}

function call(handler: Passage['handler'], ...args: unknown[]): Promise<unknown> {
  return (handler as (...rest: unknown[]) => Promise<unknown>)(...args)
}
