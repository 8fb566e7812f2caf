import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { organizations } from '#shared/modules/organizations/contract'
import { REGISTERS, type Register } from '#shared/modules/organizations/contract-registers'
import { delegatesRegister } from './registers/delegates-register'
import { enterprisesRegister } from './registers/enterprises-register'
import { partiesRegister } from './registers/parties-register'
import { readRegisterSheet } from './registers/read-register'
import type { RegisterKind } from './registers/register-kind'
import { villagesRegister } from './registers/villages-register'

const KINDS: Record<Register, RegisterKind> = {
  parties: partiesRegister,
  villages: villagesRegister,
  enterprises: enterprisesRegister,
  delegates: delegatesRegister,
}

/** Lists from a department's own workbook: shown first, taken in as shown. */
export const registersService: Pick<Handlers<typeof organizations>, 'readRegister' | 'takeRegister'> = {
  async readRegister(context, { register, grant, year }) {
    const kind = KINDS[register]
    const path = await context.host.pathOf(grant.id)
    const { columns, ignored, lines } = await readRegisterSheet(path, grant.name, kind)
    const plan = await kind.open(context.trx, year)
    context.note({
      targetKind: 'register',
      targetId: register,
      targetName: `${REGISTERS[register]}：${grant.name}，${lines.length} 行`,
    })
    return {
      columns,
      ignored,
      lines: lines.map(({ line, cells }) => {
        const { keep: _, ...planned } = plan(cells)
        return { line, cells, ...planned }
      }),
    }
  },

  async takeRegister(context, { register, year, lines }) {
    const kind = KINDS[register]
    const plan = await kind.open(context.trx, year)
    const wanted = lines
      .filter((it) => it.does !== 'refused')
      .map((it) => ({ line: it.line, ...plan(it.cells) }))
    const wrong = wanted.find((it) => it.does === 'refused')
    if (wrong)
      throw refuse('conflict', `第 ${wrong.line} 行“${wrong.name}”：${wrong.problems.join('')}`, {
        remedy: '读入之后资料已变，重新读入。',
      })
    for (const it of wanted) await it.keep(context)
    await kind.close?.(context.trx)
    return {
      added: wanted.filter((it) => it.does === 'add').length,
      changed: wanted.filter((it) => it.does === 'change').length,
    }
  },
}
