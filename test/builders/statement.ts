import type { Statement } from '#shared/modules/dossiers/audit'
import type { MaterialId, StatementId } from '#shared/values/id'

let built = 0

/** What one material says: by default a birth date on the school form of class 四-1. */
export function statement(given: Partial<Statement> = {}): Statement {
  built += 1
  return {
    id: `S${built}` as StatementId,
    version: 1,
    item: 'birth',
    about: '',
    value: '1982.03',
    materialId: `M${built}` as MaterialId,
    pageId: null,
    spot: null,
    altered: false,
    remark: '',
    classCode: '4-1',
    materialNo: 1,
    materialTitle: '高中毕业生登记表',
    formedOn: '',
    pageNo: 0,
    ...given,
  }
}
