export { awardsService } from './awards.service'
export { type DossierMaterial, dossierMaterials } from './honour-dossier'
