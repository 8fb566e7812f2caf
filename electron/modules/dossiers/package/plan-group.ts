import type { IncomingGroup } from './incoming-groups'
import type { Found } from './incoming-look'
import { fileName } from './incoming-look'
import { shownPath } from './incoming-walk'
import type { Plan } from './plan'
import { withSoundPages } from './plan-pages'
import { planByRecord } from './plan-record'
import { planByNames } from './plan-tree'
import { planByXml } from './plan-xml'

/** The plan of one group, by the best that is there: our record, the package's catalogue, names alone. */
export function planOf(group: IncomingGroup, found: Found): Plan | { refusal: string } {
  const { catalogue, scope, images } = group
  if (!catalogue) return withSoundPages(planByNames(scope, images, found.files), found.files)
  if (!catalogue.read) return { refusal: `“${shownPath(catalogue.path)}”：${catalogue.problem}` }
  const root = catalogue.path.slice(0, catalogue.path.lastIndexOf('/'))
  const base = fileName(catalogue.path).replace(/\.xml$/i, '')
  const recorded = found.records
    .filter((it) => fileName(it.path).startsWith(`${base}.`))
    .map((it) => planByRecord(it.record, catalogue.read?.person ?? NOBODY, { root, files: found.files }))
    .find((it) => it !== null)
  return withSoundPages(recorded ?? planByXml(catalogue.read, images), found.files)
}

const NOBODY = { name: '', sex: '', nationality: '', birth: '', identityNumber: '' }
