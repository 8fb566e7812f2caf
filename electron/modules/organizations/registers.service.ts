import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { organizations } from '#shared/modules/organizations/contract'
import type { RegisterLine } from '#shared/modules/organizations/contract-registers'
import { type LayoutColumn, REGISTERS, type Register } from '#shared/modules/organizations/register-layout'
import { KNOWN_COLUMNS } from '#shared/modules/organizations/sheets/known-columns'
import { registerRows } from './register-rows.repository'
import { noteRegisterStep } from './register-steps'
import { delegatesRegister } from './registers/delegates-register'
import { enterprisesRegister } from './registers/enterprises-register'
import { putLayout, readLayout } from './registers/layout.repository'
import { partiesRegister } from './registers/parties-register'
import { readRegisterSheet } from './registers/read-register'
import type { PlannedLine, RegisterField, RegisterKind } from './registers/register-kind'
import { villagesRegister } from './registers/villages-register'

const KINDS: Record<Register, RegisterKind> = {
  parties: partiesRegister,
  villages: villagesRegister,
  enterprises: enterprisesRegister,
  delegates: delegatesRegister,
}

type RegisterMethods = 'registerLayout' | 'saveRegisterLayout' | 'readRegister' | 'takeRegister'

/** Lists from a department's own workbook, shown first and taken in as shown, and the columns they go out with. */
export const registersService: Pick<Handlers<typeof organizations>, RegisterMethods> = {
  async registerLayout({ trx }, { register }) {
    const columns = await readLayout(trx, register)
    const heads = withHeads(KINDS[register].fields, columns).map((it) => it.heads[0] ?? it.field)
    return { columns, heads }
  },

  async saveRegisterLayout(context, { register, columns }) {
    requireColumns(register, columns)
    const before = await readLayout(context.trx, register)
    await putLayout(context.trx, register, columns)
    const words = (layout: readonly LayoutColumn[]) => headsOf(register, layout).join('、')
    context.note({
      targetKind: 'register',
      targetId: register,
      targetName: `${REGISTERS[register]}名册`,
      changes: [{ field: '栏目', before: words(before), after: words(columns) }],
    })
    return columns
  },

  async readRegister(context, { register, grant, year }) {
    const kind = KINDS[register]
    const path = await context.host.pathOf(grant.id)
    const fields = withHeads(kind.fields, await readLayout(context.trx, register))
    const { columns, ignored, lines } = await readRegisterSheet(path, grant.name, fields)
    const plan = await kind.open(context.trx, { year, lines: lines.map((it) => it.cells) })
    context.note({
      targetKind: 'register',
      targetId: register,
      targetName: `${REGISTERS[register]}：${grant.name}，${lines.length} 行`,
    })
    return {
      columns,
      ignored,
      lines: lines.map(({ line, cells }) => {
        const { name, does, problems } = plan(cells)
        return { line, cells, name, does, problems }
      }),
    }
  },

  async takeRegister(context, { register, year, lines }) {
    const wanted = await planned(context, KINDS[register], { year, lines })
    return keepLines(context, register, wanted)
  },
}

/** The lines as they would be kept now; refused where one cannot be any more. */
async function planned(
  { trx }: Context,
  kind: RegisterKind,
  { year, lines }: { year: number; lines: readonly RegisterLine[] },
): Promise<PlannedLine[]> {
  const given = lines.filter((it) => it.does !== 'refused')
  const plan = await kind.open(trx, { year, lines: given.map((it) => it.cells) })
  const ordered = kind.inOrder?.(given) ?? given
  return ordered.map(({ line, cells }) => {
    const it = plan(cells)
    if (it.does === 'refused')
      throw refuse('conflict', `第 ${line} 行“${it.name}”：${it.problems.join('')}`, {
        remedy: '读入之后资料已变，重新读入。',
      })
    return it
  })
}

/** Writes the lines, each with its audit row, and makes them one step. */
async function keepLines(
  context: Context,
  register: Register,
  lines: readonly PlannedLine[],
): Promise<{ added: number; changed: number }> {
  const { scope, close } = KINDS[register]
  const wanted = lines.filter((it) => it.does !== 'same')
  const known = wanted.flatMap((it) => it.known ?? [])
  const before = await registerRows(context.trx, scope, known)
  const ids: string[] = []
  for (const line of wanted) {
    const about = await line.keep(context)
    context.note(about)
    ids.push(about.targetId)
  }
  await close?.(context.trx)
  const name = `${REGISTERS[register]}名册 ${wanted.length} 行`
  const about = { targetKind: 'register', targetId: register, targetName: name }
  await noteRegisterStep(context, about, { title: `导入${name}`, scope, ids, before })
  return { added: wanted.length - known.length, changed: known.length }
}

/** The heads that workbooks have a field under, the department's own among them. */
function withHeads(fields: readonly RegisterField[], layout: readonly LayoutColumn[]): RegisterField[] {
  const own = new Map(layout.map((it) => [it.key, it.heading]))
  return fields.map(({ field, heads }) => {
    const heading = own.get(field) ?? ''
    return { field, heads: heading === '' ? heads : [heading, ...heads] }
  })
}

function headsOf(register: Register, layout: readonly LayoutColumn[]): string[] {
  const usual = new Map(KNOWN_COLUMNS[register].map((it) => [it.key, it.head]))
  return layout.map(({ key, heading }) => heading || (usual.get(key) ?? key))
}

/** Every column is known and stands once, and the name that lines are known by is among them. */
function requireColumns(register: Register, columns: readonly LayoutColumn[]): void {
  const wrong = (message: string, remedy: string) =>
    refuse('invalid-input', message, { field: 'columns', remedy })
  const known = KNOWN_COLUMNS[register].map((it) => it.key)
  const strange = columns.find((it) => !known.includes(it.key))
  if (strange) throw wrong(`名册没有“${strange.heading || strange.key}”这一栏。`, '从栏目里选。')
  const heads = headsOf(register, columns)
  const twice = heads.find((it, at) => heads.indexOf(it) < at)
  if (twice) throw wrong(`“${twice}”这一栏有两个。`, '去掉一个，或改表头。')
  if (columns.length > 0 && !columns.some((it) => it.key === 'name'))
    throw wrong('名册要有名称这一栏。', '加上名称。')
}
