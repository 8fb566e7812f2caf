import { newId } from '#electron/platform/database/id'
import { FormatError } from '#electron/platform/formats/index'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { ownIdentity } from './age-identity'
import { ImportCommit } from './package/import-commit'
import { previewOf } from './package/import-preview'
import { type Found, lookThrough } from './package/incoming-look'
import { IncomingWalk, shownPath, type Unreadable } from './package/incoming-walk'
import { closeImport, importOf, keepImport } from './package/open-import'
import { PageSource } from './scans/page-source'

/** Dossiers in from files of others or of our own: looked at first, then taken in as decided. */
export const importService: Pick<Handlers<typeof dossiers>, 'previewImport' | 'importDossiers'> = {
  async previewImport(context, { grants, passphrase }) {
    const paths = await Promise.all(grants.map((it) => context.host.pathOf(it.id)))
    const keys = { passphrase, identity: await ownIdentity(context.trx) }
    const refused: Unreadable[] = []
    const walk = new IncomingWalk(paths, keys, (it) => refused.push(it))
    const pages = new PageSource(context.host)
    const tell = async (done: number) => {
      context.progress({ done, total: 0, message: '查看文件' })
      await context.step()
    }
    const found = await lookThrough(walk, { refused, pages, tell })
      .catch((error: unknown) => {
        throw error instanceof FormatError ? refuse('unreadable', `${error.problem.message}。`) : error
      })
      .finally(() => pages.close())
    const { dossiers, ignored } = await previewOf(context.trx, found)
    if (dossiers.length === 0) throw nothingFound(found)
    const previewId = newId()
    keepImport(context, { previewId, paths, keys, files: found.files, dossiers })
    return { previewId, dossiers: dossiers.map((it) => it.shown), ignored }
  },

  async importDossiers(context, { previewId, choices }) {
    const open = importOf(context, previewId)
    const done = await new ImportCommit(context, open, choices).run()
    closeImport(context)
    return done
  },
}

function nothingFound({ refused }: Found) {
  const [first] = refused
  if (first)
    return refuse('unreadable', `“${shownPath(first.path)}”：${first.reason}`, { field: 'passphrase' })
  return refuse('unreadable', '选的文件里没有数字档案。', {
    remedy: '选数字档案包、BagIt 保存包、加密交换包，或按类分文件夹的图像。',
  })
}
