import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { later } from './later'

export const catalogueService: Pick<
  Handlers<typeof dossiers>,
  | 'materials'
  | 'saveMaterials'
  | 'placeMaterial'
  | 'orderMaterials'
  | 'addMaterialToMany'
  | 'readCatalogue'
  | 'dueHonours'
> = {
  materials: async () => later(),
  saveMaterials: async () => later(),
  placeMaterial: async () => later(),
  orderMaterials: async () => later(),
  addMaterialToMany: async () => later(),
  readCatalogue: async () => later(),
  dueHonours: async () => later(),
}
