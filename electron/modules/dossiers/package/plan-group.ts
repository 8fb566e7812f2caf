import type { IncomingGroup } from './incoming-groups'
import type { Found, FoundFile } from './incoming-look'
import { fileName } from './incoming-look'
import { shownPath } from './incoming-walk'
import type { Plan, PlannedPage } from './plan'
import { planByRecord } from './plan-record'
import { planByNames } from './plan-tree'
import { planByXml } from './plan-xml'

/** The plan of one group, by the best that is there: our record, the package's catalogue, names alone. */
export function planOf(group: IncomingGroup, found: Found): Plan | { refusal: string } {
  const { catalogue, scope, images } = group
  if (!catalogue) return withoutBroken(planByNames(scope, images), found.files)
  if (!catalogue.read) return { refusal: `“${shownPath(catalogue.path)}”：${catalogue.problem}` }
  const root = catalogue.path.slice(0, catalogue.path.lastIndexOf('/'))
  const base = fileName(catalogue.path).replace(/\.xml$/i, '')
  const recorded = found.records
    .filter((it) => fileName(it.path).startsWith(`${base}.`))
    .map((it) => planByRecord(it.record, catalogue.read?.person ?? NOBODY, { root, files: found.files }))
    .find((it) => it !== null)
  return withoutBroken(recorded ?? planByXml(catalogue.read, images), found.files)
}

const NOBODY = { name: '', sex: '', nationality: '', birth: '', identityNumber: '' }

/** Images that cannot be a page are named and left out; a broken second image leaves the first alone. */
function withoutBroken(plan: Plan, files: ReadonlyMap<string, FoundFile>): Plan {
  const unmatched = [...plan.unmatched]
  const sound = (path: string) => {
    const file = files.get(path)
    if (file?.image) return true
    unmatched.push(`“${shownPath(path)}”：${file?.problem || '不是可用的图像。'}`)
    return false
  }
  const kept = (pages: readonly PlannedPage[]) =>
    pages.flatMap((page) => {
      const second = page.second !== null && sound(page.second) ? page.second : null
      if (sound(page.original))
        return [{ ...page, second: differs(page.original, second, files) ? second : null }]
      return second === null ? [] : [{ ...page, original: second, second: null }]
    })
  const materials = plan.materials.map((it) => ({ ...it, images: kept(it.images) }))
  return { ...plan, materials, loose: kept(plan.loose), unmatched }
}

/** Many packages have the same image in both sets: then nothing was corrected. */
function differs(first: string, second: string | null, files: ReadonlyMap<string, FoundFile>): boolean {
  return second !== null && files.get(first)?.hash !== files.get(second)?.hash
}
